internal import Glibc
internal import Logging
package import NIOCore
public import ServiceLifecycle
internal import Shared

/// Asks a service: keeps a connection to every address that its name has, uses the least busy, and dials again when one
/// breaks.
public final class MessageClient: Service {
    public struct Configuration: Sendable {
        public var host: String
        public var port: Int
        /// Who this is, as `ingest/1.0.0`.
        public var agent: String
        public var role: String?
        public var token: String?
        public var tls: TLSSettings?
        /// How often the name is looked up anew.
        public var resolveInterval: Duration = .seconds(5)
        package var limits = FrameLimits()
        /// How a host's addresses are found.
        package var resolve: @Sendable (_ host: String, _ port: Int) async throws -> [SocketAddress] =
            NameResolver.addresses

        public init(
            host: String, port: Int, agent: String, role: String? = nil, token: String? = nil,
            tls: TLSSettings? = nil
        ) {
            self.host = host
            self.port = port
            self.agent = agent
            self.role = role
            self.token = token
            self.tls = tls
        }
    }

    /// Whether a request that may have been carried out is sent again.
    public enum Retry: Sendable {
        case never
        /// The request does the same however often it is carried out.
        case idempotent
    }

    /// How long a service that was never reached is waited for, where connecting fails.
    private static let patience: Duration = .seconds(2)

    private let configuration: Configuration
    private let sessions = SessionPool()

    public init(_ configuration: Configuration) { self.configuration = configuration }

    /// Runs a client for as long as `body` does.
    public static func withClient<R: Sendable>(
        _ configuration: Configuration, _ body: (MessageClient) async throws -> R
    ) async throws -> R {
        let client = MessageClient(configuration)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await client.run() }
            defer { group.cancelAll() }
            return try await body(client)
        }
    }

    // MARK: - Asking

    /// Runs `body` on the event loop of a connection. Whoever asks one thing after the other and computes next to nothing
    /// between saves two changes of thread a request; all connections of that event loop wait while it computes.
    public func onEventLoop<R: Sendable>(_ body: @Sendable () async throws -> R) async rethrows -> R {
        try await withTaskExecutorPreference(sessions.leastBusy?.executor, operation: body)
    }

    /// One body out, one body in.
    /// - Parameters:
    ///   - deadline: for finding a connection and for the answer.
    /// - Throws: `ServiceError`, the service's own or the wire's; `CancellationError`.
    public func request<Answer: Decodable>(
        _ type: String, _ body: some Encodable & Sendable, as answer: Answer.Type = Answer.self,
        deadline: Duration = .seconds(30), traceparent: String? = nil, retry: Retry = .never
    ) async throws -> Answer {
        let end = ContinuousClock.now + deadline
        while true {
            let (session, call) = try await begin(
                type, body, until: end, traceparent: traceparent, window: nil)
            do {
                let body = try await withTaskCancellationHandler {
                    try await call.answer()
                } onCancel: {
                    session.cancel(call)
                }
                return try BodyDecoder.decode(Answer.self, from: body)
            } catch let error as ServiceError where mayRetry(error, retry) && ContinuousClock.now < end {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    /// `draining` and the like were never carried out; a broken connection leaves that open.
    private func mayRetry(_ error: ServiceError, _ retry: Retry) -> Bool {
        switch error.code {
        case "draining", "too-many-in-flight": true
        case "connection-lost": retry == .idempotent
        default: false
        }
    }

    /// One body out, any number of items in, asked for as they are taken.
    /// - Parameter deadline: for finding a connection; nil for a stream that may go on for ever.
    public func stream<Item: Decodable & Sendable, R>(
        _ type: String, _ body: some Encodable & Sendable, of item: Item.Type = Item.self,
        connectWithin: Duration = .seconds(30), window: Int = 64, traceparent: String? = nil,
        _ consume: (ItemStream<Item>) async throws -> R
    ) async throws -> R {
        let (session, call) = try await begin(
            type, body, until: .now + connectWithin, isUnlimited: true, traceparent: traceparent,
            window: window)
        defer { session.cancel(call) }
        return try await consume(ItemStream(session: session, call: call))
    }

    /// One body and items out, items in: `produce` sends while `consume` takes.
    public func exchange<Outgoing: Encodable & Sendable, Item: Decodable & Sendable, R: Sendable>(
        _ type: String, _ body: some Encodable & Sendable, sending: Outgoing.Type = Outgoing.self,
        of item: Item.Type = Item.self, connectWithin: Duration = .seconds(30), window: Int = 256,
        traceparent: String? = nil,
        produce: @escaping @Sendable (ItemOutlet<Outgoing>) async throws -> Void,
        consume: (ItemStream<Item>) async throws -> R
    ) async throws -> R {
        let (session, call) = try await begin(
            type, body, until: .now + connectWithin, isUnlimited: true, traceparent: traceparent,
            window: window)
        defer { session.cancel(call) }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    try await produce(ItemOutlet(session: session, call: call))
                    session.endItems(of: call)
                } catch is CancellationError {
                    // The stream has ended; whoever consumes it learns why.
                } catch {
                    session.cancel(call)
                    throw error
                }
            }
            let result: R
            do {
                result = try await consume(ItemStream(session: session, call: call))
            } catch {
                group.cancelAll()
                // What broke the producer is the better reason.
                try await group.waitForAll()
                throw error
            }
            session.cancel(call)
            try await group.waitForAll()
            return result
        }
    }

    private func begin(
        _ type: String, _ body: some Encodable, until end: ContinuousClock.Instant,
        isUnlimited: Bool = false,
        traceparent: String?, window: Int?
    ) async throws -> (ClientSession, ClientCall) {
        let patience = ContinuousClock.now + Self.patience
        let failures = sessions.failures
        let body = try OutboundMessage.encode(body)
        while true {
            try Task.checkCancellation()
            let remaining = ContinuousClock.now.duration(to: end)
            if let session = sessions.leastBusy,
                let call = try session.begin(
                    type: type, body: body, deadline: isUnlimited ? nil : max(remaining, .zero),
                    traceparent: traceparent, window: window)
            {
                return (session, call)
            }
            let failure = sessions.failure
            // A wrong token will not become right by waiting.
            if let failure, !failure.retryable { throw failure }
            // The last attempt may lie far back: one must have failed since this request came.
            let isHopeless =
                !sessions.hasConnected && sessions.failures > failures && ContinuousClock.now > patience
            guard remaining > .zero, !isHopeless else {
                if let failure, failure.code == "not-connected" { throw failure }
                // There was a connection, but none that took one more request in time.
                if sessions.leastBusy != nil { throw WireErrors.deadlineExceeded }
                throw WireErrors.notConnected(
                    "\(configuration.host):\(configuration.port)", failure?.message)
            }
            await sessions.waitForChange()
        }
    }

    // MARK: - Connecting

    /// Keeps the connections until graceful shutdown or cancellation.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await self.expireCalls() }
                let current = CurrentAddresses()
                while !Task.isCancelled {
                    let addresses = await self.resolve()
                    current.replace(current: addresses)
                    for address in addresses where current.keep(address) {
                        group.addTask { await self.keepConnected(to: address, while: current) }
                    }
                    let wait: Duration =
                        addresses.isEmpty ? .milliseconds(200) : self.configuration.resolveInterval
                    try? await Task.sleep(for: wait)
                }
            }
            for session in self.sessions.all { session.close() }
        }
    }

    private func resolve() async -> Set<SocketAddress> {
        do {
            return Set(try await configuration.resolve(configuration.host, configuration.port))
        } catch {
            sessions.failed(
                error as? ServiceError
                    ?? WireErrors.notConnected("\(configuration.host):\(configuration.port)", "\(error)"))
            return []
        }
    }

    private func keepConnected(to address: SocketAddress, while addresses: CurrentAddresses) async {
        var backoff = Backoff()
        defer { addresses.release(address) }
        while !Task.isCancelled, addresses.isCurrent(address) {
            do {
                let session = try await ClientSession.connect(
                    to: address, host: configuration.host, configuration: configuration)
                backoff.reset()
                sessions.add(session)
                await session.waitUntilClosed()
                sessions.remove(session)
            } catch {
                let refusal = (error as? IOError).map { $0.errnoCode == ECONNREFUSED } ?? false
                let reason = refusal ? "connection refused" : "\(error)"
                let failure = error as? ServiceError ?? WireErrors.notConnected("\(address)", reason)
                sessions.failed(failure)
                Logger.current.debug(
                    "cannot connect", metadata: ["wire.address": "\(address)", "error": "\(failure.message)"])
            }
            try? await Task.sleep(for: backoff.next())
        }
    }

    private func expireCalls() async {
        while (try? await Task.sleep(for: .milliseconds(250))) != nil {
            for session in sessions.all { session.expire() }
        }
    }
}
