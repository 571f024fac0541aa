internal import Logging
public import ServiceLifecycle
internal import Shared

/// Keeps a connection of its own that listens to channels, and makes a new one whenever it breaks.
///
/// A notification is a hint that there is something to look at, never the thing itself: what was told while no connection
/// stood is lost. So each subscriber gets `connected` first, and again after each break, and should look by itself then.
///
///     for await event in listener.events() {
///         try await takeWork()    // whatever the event was
///     }
public final class PostgresListener: Service, Sendable {
    public enum Event: Sendable, Hashable {
        /// From now on notifications arrive; what happened before must be looked up.
        case connected
        case notification(PostgresNotification)
    }

    public let channels: [String]
    private let configuration: PostgresConfiguration
    private let heartbeat: Duration
    private let state = Locked(State())

    private struct State {
        var subscribers: [Int: AsyncStream<Event>.Continuation] = [:]
        var next = 0
        var isConnected = false
        var hasEnded = false
    }

    /// - Parameter heartbeat: how often the server is asked for a sign of life, which finds a connection that died silently.
    public init(_ configuration: PostgresConfiguration, channels: [String], heartbeat: Duration = .seconds(30)) {
        self.configuration = configuration
        self.channels = channels
        self.heartbeat = heartbeat
    }

    /// A stream of its own for each caller, which ends with the service. A subscriber that falls behind by a thousand events
    /// loses the oldest; the newest still tell it to look.
    public func events() -> AsyncStream<Event> {
        let (stream, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(1024))
        let id = state.withLock { state -> Int? in
            guard !state.hasEnded else { return nil }
            state.next += 1
            state.subscribers[state.next] = continuation
            if state.isConnected { continuation.yield(.connected) }
            return state.next
        }
        guard let id else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.subscribers.removeValue(forKey: id) }
        }
        return stream
    }

    /// Listens until graceful shutdown or cancellation.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var failures = 0
            while !Task.isCancelled {
                do {
                    try await self.listenOnce { failures = 0 }
                } catch {
                    Logger.current.debug(
                        "the listening connection to Postgres broke",
                        metadata: ["db.server": "\(self.configuration.summary)", "db.error": "\(error)"])
                }
                self.state.withLock { $0.isConnected = false }
                let limit = min(Duration.seconds(5), .milliseconds(50) * (1 << min(failures, 10)))
                failures += 1
                try? await Task.sleep(for: limit * Double.random(in: 0.5...1))
            }
        }
        let subscribers = state.withLock { state in
            state.hasEnded = true
            return state.subscribers.values.map(\.self)
        }
        subscribers.forEach { $0.finish() }
    }

    /// Serves one connection until it breaks.
    private func listenOnce(connected: () -> Void) async throws {
        let connection = try await PostgresConnection.open(configuration)
        do {
            let notifications = try await connection.listen(channels)
            connected()
            tell(.connected) { $0.isConnected = true }
            try await withThrowingTaskGroup { group in
                group.addTask {
                    for await notification in notifications { self.tell(.notification(notification)) { _ in } }
                }
                group.addTask {
                    while true {
                        try await Task.sleep(for: self.heartbeat)
                        try await connection.checkAlive()
                    }
                }
                // Whichever ends first ends the other.
                defer { group.cancelAll() }
                try await group.next()
            }
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
    }

    private func tell(_ event: Event, _ change: (inout State) -> Void) {
        // Within the lock, so that a new subscriber gets "connected" once, and before what follows it.
        state.withLock { state in
            change(&state)
            for subscriber in state.subscribers.values { subscriber.yield(event) }
        }
    }
}
