import FoundationEssentials
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import NIOSSL
import Shared

/// One connection to one address of a service.
final class ClientSession: FrameReceiver {
    private struct State {
        var isOpen = false
        var isClosed = false
        /// The server has said that it is ending.
        var isLeaving = false
        var calls: [String: ClientCall] = [:]
        var lastID: UInt64 = 0
        var inFlight = 0
        var failure: ServiceError?
        var whenOpen: CheckedContinuation<Void, any Error>?
        var whenClosed: [CheckedContinuation<Void, Never>] = []
    }

    private let configuration: MessageClient.Configuration
    private let connection: FrameConnection
    let executor: EventLoopTaskExecutor
    private let handlerBox: NIOLoopBoundBox<FrameHandler?>
    private let state = NIOLockedValueBox(State())

    private init(configuration: MessageClient.Configuration, channel: any Channel) {
        self.configuration = configuration
        connection = FrameConnection(
            channel: channel, highWater: configuration.limits.outboundHighWater)
        executor = EventLoopTaskExecutor(channel.eventLoop)
        handlerBox = NIOLoopBoundBox(nil, eventLoop: channel.eventLoop)
    }

    /// Connects, says hello and waits for the welcome.
    static func connect(
        to address: SocketAddress, host: String, configuration: MessageClient.Configuration
    ) async throws -> ClientSession {
        let tls = try configuration.tls.map { ($0, try $0.clientContext()) }
        let box = NIOLockedValueBox<ClientSession?>(nil)
        let bootstrap = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connectTimeout(.seconds(5))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.maxMessagesPerRead, value: 16)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let (settings, context) = tls {
                        let name = settings.serverName ?? host
                        // A bare address is no server name.
                        let isAddress = (try? SocketAddress(ipAddress: name, port: 0)) != nil
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : name))
                    }
                    let session = ClientSession(configuration: configuration, channel: channel)
                    let handler = FrameHandler(
                        connection: session.connection, receiver: session, limits: configuration.limits)
                    session.handlerBox.value = handler
                    try channel.pipeline.syncOperations.addHandler(handler)
                    box.withLockedValue { $0 = session }
                }
            }
        let channel = try await withTaskCancellationHandler {
            try await bootstrap.connect(to: address).map { channel in
                // At once on the event loop: where all threads are busy, the server would not wait for a task's turn.
                box.withLockedValue { $0 }?.sayHello()
                return channel
            }.value()
        } onCancel: {
            box.withLockedValue { $0 }?.connection.channel.close(promise: nil)
        }
        guard let session = box.withLockedValue({ $0 }) else { throw WireErrors.connectionLost }
        do {
            try await session.waitForWelcome()
            return session
        } catch {
            channel.close(promise: nil)
            throw error
        }
    }

    private func sayHello() {
        let hello = Hello(
            agent: configuration.agent, role: configuration.role,
            heartbeat: max(1, Int(configuration.limits.heartbeat.components.seconds)),
            maximumFrame: configuration.limits.maximumFrame, token: configuration.token)
        connection.send { OutboundMessage.hello(hello, into: &$0) }
        connection.channel.eventLoop.scheduleTask(in: .seconds(5)) {
            if !self.state.withLockedValue({ $0.isOpen }) { self.connection.channel.close(promise: nil) }
        }
    }

    private func waitForWelcome() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation {
                (continuation: CheckedContinuation<Void, any Error>) in
                let outcome = state.withLockedValue { state -> Result<Void, any Error>? in
                    if state.isOpen { return .success(()) }
                    if state.isClosed { return .failure(state.failure ?? WireErrors.connectionLost) }
                    state.whenOpen = continuation
                    return nil
                }
                if let outcome { continuation.resume(with: outcome) }
            }
        } onCancel: {
            connection.channel.close(promise: nil)
        }
    }

    /// Requests that wait for their answers.
    var load: Int { state.withLockedValue { $0.calls.count } }

    /// Whether new requests may go this way.
    var isUsable: Bool {
        state.withLockedValue {
            $0.isOpen && !$0.isClosed && !$0.isLeaving && $0.calls.count < $0.inFlight
        }
    }

    var ifUsable: ClientSession? { isUsable ? self : nil }

    // MARK: - Calls

    /// Sends a request; nil where this connection can take none, and nothing was sent.
    func begin(
        type: String, body: RawJSON, deadline: Duration?, traceparent: String?, window: Int?
    ) throws -> ClientCall? {
        let call = state.withLockedValue { state -> ClientCall? in
            guard state.isOpen, !state.isClosed, !state.isLeaving, state.calls.count < state.inFlight
            else {
                return nil
            }
            state.lastID += 1
            let call = ClientCall(
                id: String(state.lastID),
                giveUp: deadline.map { .now() + TimeAmount($0) + .milliseconds(500) },
                inbox: window.map(ItemInbox.init))
            state.calls[call.id] = call
            return call
        }
        guard let call else { return nil }
        do {
            try connection.sendBody {
                try OutboundMessage.request(
                    id: call.id, type: type, deadline: deadline?.milliseconds, traceparent: traceparent,
                    body: body,
                    into: &$0)
            }
            if let inbox = call.inbox { grant(call, inbox.grantFirst()) }
        } catch {
            forget(call)
            throw error
        }
        return call
    }

    /// Ends a call that nobody waits for any longer; the server is told to stop.
    func cancel(_ call: ClientCall) {
        guard forget(call) else { return }
        connection.send { OutboundMessage.cancel(id: call.id, into: &$0) }
        call.finish(.failure(CancellationError()))
    }

    @discardableResult
    private func forget(_ call: ClientCall) -> Bool {
        state.withLockedValue { $0.calls.removeValue(forKey: call.id) != nil }
    }

    func grant(_ call: ClientCall, _ count: Int) {
        connection.send { OutboundMessage.credit(id: call.id, count: count, into: &$0) }
    }

    /// Sends an item of an exchange once the server has asked for it.
    func send(_ item: some Encodable, of call: ClientCall) async throws {
        try await call.gate.take()
        let body = try OutboundMessage.encode(item)
        try await connection.whenRoom {
            try connection.sendBody { try OutboundMessage.item(id: call.id, body: body, into: &$0) }
        }
    }

    func endItems(of call: ClientCall) {
        connection.send { OutboundMessage.end(id: call.id, into: &$0) }
    }

    /// Fails the calls whose time has come although the server said nothing.
    func expire() {
        let late = state.withLockedValue { state in
            let now = NIODeadline.now()
            let late = state.calls.values.filter { $0.giveUp.map { $0 < now } ?? false }
            for call in late { state.calls[call.id] = nil }
            return late
        }
        for call in late {
            connection.send { OutboundMessage.cancel(id: call.id, into: &$0) }
            call.finish(.failure(WireErrors.deadlineExceeded))
        }
    }

    // MARK: - Frames

    func receive(_ envelope: Envelope) {
        switch envelope.kind {
        case "welcome": welcome(envelope)
        case "response": take(envelope)?.finish(.success(envelope.body))
        case "end": take(envelope)?.finish(.success(ByteBuffer()))
        case "item":
            guard let id = envelope.id, let call = state.withLockedValue({ $0.calls[id] }) else { return }
            if call.inbox?.put(envelope.body) == false {
                forget(call)
                call.finish(.failure(WireErrors.creditExceeded))
                connection.send { OutboundMessage.cancel(id: id, into: &$0) }
            }
        case "credit":
            guard let id = envelope.id else { return }
            state.withLockedValue { $0.calls[id] }?.gate.grant(envelope.count ?? 0)
        case "error":
            let error =
                (try? BodyDecoder.decode(ServiceError.self, from: envelope.body))
                ?? WireErrors.malformedFrame("the other side sent an error that cannot be read")
            if envelope.id != nil {
                take(envelope)?.finish(.failure(error))
            } else {
                state.withLockedValue { $0.failure = error }
                close()
            }
        case "goaway":
            let isIdle = state.withLockedValue { state in
                state.isLeaving = true
                return state.calls.isEmpty
            }
            if isIdle { close() }
        default: break
        }
    }

    private func welcome(_ envelope: Envelope) {
        guard let welcome = try? BodyDecoder.decode(Welcome.self, from: envelope.whole),
            welcome.version == 1
        else {
            state.withLockedValue { $0.failure = WireErrors.malformedFrame("the welcome cannot be read") }
            return close()
        }
        var limits = configuration.limits
        limits.heartbeat = min(limits.heartbeat, .seconds(max(1, welcome.heartbeat)))
        limits.maximumFrame = configuration.limits.maximumFrame
        connection.limitFrames(to: max(welcome.maximumFrame, 4096))
        handlerBox.value?.open(limits: limits)
        let waiting = state.withLockedValue { state in
            state.isOpen = true
            state.inFlight = max(1, welcome.inFlight)
            defer { state.whenOpen = nil }
            return state.whenOpen
        }
        waiting?.resume()
    }

    private func take(_ envelope: Envelope) -> ClientCall? {
        guard let id = envelope.id else { return nil }
        let (call, isDone) = state.withLockedValue { state in
            let call = state.calls.removeValue(forKey: id)
            return (call, state.isLeaving && state.calls.isEmpty)
        }
        if isDone { close() }
        return call
    }

    /// Ends the connection once what waits is sent, or soon where the other side does not read it.
    func close() { connection.close(within: .seconds(2)) }

    func closed() {
        // The handler holds this session.
        handlerBox.value = nil
        let (calls, whenOpen, whenClosed, failure) = state.withLockedValue { state in
            state.isClosed = true
            defer {
                state.calls = [:]
                state.whenOpen = nil
                state.whenClosed = []
            }
            return (Array(state.calls.values), state.whenOpen, state.whenClosed, state.failure)
        }
        for call in calls { call.finish(.failure(failure ?? WireErrors.connectionLost)) }
        whenOpen?.resume(throwing: failure ?? WireErrors.connectionLost)
        for continuation in whenClosed { continuation.resume() }
    }

    func waitUntilClosed() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isClosed = state.withLockedValue { state in
                    if !state.isClosed { state.whenClosed.append(continuation) }
                    return state.isClosed
                }
                if isClosed { continuation.resume() }
            }
        } onCancel: {
            close()
        }
    }
}
