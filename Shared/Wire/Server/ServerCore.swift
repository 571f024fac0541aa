import CoreMetrics
import Logging
import NIOConcurrencyHelpers
import NIOCore
import Shared

/// What the sessions of one server share.
final class ServerCore: Sendable {
    let configuration: MessageServer.Configuration
    let handlers: HandlerTable
    let logger: Logger
    let metrics: ServerMetrics

    private struct State {
        var sessions: [ObjectIdentifier: ServerSession] = [:]
        var isDraining = false
        /// Connections that are told to go away and have not gone.
        var turnedAway = 0
        var whenEmpty: [CheckedContinuation<Void, Never>] = []
    }

    private let state = NIOLockedValueBox(State())

    init(configuration: MessageServer.Configuration, handlers: HandlerTable, logger: Logger) {
        self.configuration = configuration
        self.handlers = handlers
        self.logger = logger
        metrics = ServerMetrics(
            types: handlers.entries.keys, factory: configuration.metrics ?? MetricsSystem.factory)
    }

    /// Puts a session onto an accepted channel, or turns it away. On the channel's event loop.
    func accept(_ channel: any Channel) throws {
        let session = ServerSession(server: self, channel: channel)
        let (refusal, mayExplain) = state.withLockedValue { state -> (ServiceError?, Bool) in
            let limit = configuration.connections
            let refusal = state.isDraining ? WireErrors.draining : WireErrors.busy(limit)
            guard state.isDraining || state.sessions.count >= limit else {
                state.sessions[ObjectIdentifier(session)] = session
                return (nil, true)
            }
            // A flood of those who are turned away gets no answers beyond this.
            guard state.turnedAway < limit else { return (refusal, false) }
            state.turnedAway += 1
            return (refusal, true)
        }
        guard let refusal else {
            metrics.connections.increment()
            return try session.install(on: channel)
        }
        metrics.refused.increment()
        guard mayExplain else { return channel.close(promise: nil) }
        channel.closeFuture.whenComplete { _ in self.state.withLockedValue { $0.turnedAway -= 1 } }
        try session.install(on: channel)
        session.refuse(refusal)
    }

    func ended(_ session: ServerSession) {
        let waiting = state.withLockedValue { state in
            state.sessions[ObjectIdentifier(session)] = nil
            guard state.sessions.isEmpty else { return [CheckedContinuation<Void, Never>]() }
            defer { state.whenEmpty = [] }
            return state.whenEmpty
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Lets every session finish what it is at.
    func drain() {
        for session in sessions(draining: true) { session.drain() }
    }

    func stop() {
        for session in sessions(draining: true) { session.stop() }
    }

    private func sessions(draining: Bool) -> [ServerSession] {
        state.withLockedValue { state in
            state.isDraining = state.isDraining || draining
            return Array(state.sessions.values)
        }
    }

    func waitUntilEmpty() async {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLockedValue { state in
                if !state.sessions.isEmpty { state.whenEmpty.append(continuation) }
                return state.sessions.isEmpty
            }
            if isEmpty { continuation.resume() }
        }
    }
}
