import CoreMetrics
import Logging
import Metrics
import NIOConcurrencyHelpers
import NIOCore
import Shared

/// What the sessions of one server share.
final class ServerCore: Sendable {
    struct Metrics: Sendable {
        let connections = Counter(label: "chancery_wire_connections_total")
        let refused = Counter(label: "chancery_wire_connections_refused_total")
        let unauthenticated = Counter(label: "chancery_wire_unauthenticated_total")
        let requests = Counter(label: "chancery_wire_requests_total")
        let failed = Counter(label: "chancery_wire_requests_failed_total")
    }

    let configuration: MessageServer.Configuration
    let handlers: HandlerTable
    let logger: Logger
    let metrics = Metrics()

    private struct State {
        var sessions: [ObjectIdentifier: ServerSession] = [:]
        var isDraining = false
        var whenEmpty: [CheckedContinuation<Void, Never>] = []
    }

    private let state = NIOLockedValueBox(State())

    init(configuration: MessageServer.Configuration, handlers: HandlerTable, logger: Logger) {
        self.configuration = configuration
        self.handlers = handlers
        self.logger = logger
    }

    /// Puts a session onto an accepted channel, or turns it away. On the channel's event loop.
    func accept(_ channel: any Channel) throws {
        let session = ServerSession(server: self, channel: channel)
        let refusal = state.withLockedValue { state -> ServiceError? in
            if state.isDraining { return WireErrors.draining }
            guard state.sessions.count < configuration.connections else {
                return WireErrors.busy(configuration.connections)
            }
            state.sessions[ObjectIdentifier(session)] = session
            return nil
        }
        if let refusal {
            metrics.refused.increment()
            var buffer = ByteBuffer()
            OutboundMessage.error(id: nil, refusal, into: &buffer)
            channel.writeAndFlush(buffer).whenComplete { _ in channel.close(promise: nil) }
        } else {
            metrics.connections.increment()
            try session.install(on: channel)
        }
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
