import CoreMetrics
import FoundationEssentials
import Logging
import NIOConcurrencyHelpers
import NIOCore
import Shared

/// One connection that somebody made to this server.
///
/// Frames are handled on its event loop; each request runs in a task of its own, held here rather than in a task group
/// because each must be cancellable alone. The session has ended only when all of them have.
final class ServerSession: FrameReceiver {
    private enum Phase {
        case awaitingHello
        case open(Set<Role>)
        case ended
    }

    private struct State {
        var phase = Phase.awaitingHello
        /// Those not answered yet, by id.
        var requests: [String: ServerRequest] = [:]
        /// Tasks that have not ended; an answered one may still be winding up.
        var running = 0
        var isDraining = false
        var isClosed = false
    }

    private let server: ServerCore
    let connection: FrameConnection
    private let handlerBox: NIOLoopBoundBox<FrameHandler?>
    private let executor: EventLoopTaskExecutor
    private let peer: String
    private let state = NIOLockedValueBox(State())

    init(server: ServerCore, channel: any Channel) {
        self.server = server
        connection = FrameConnection(
            channel: channel, highWater: server.configuration.limits.outboundHighWater)
        executor = EventLoopTaskExecutor(channel.eventLoop)
        peer = channel.remoteAddress.map { "\($0)" } ?? "unknown"
        handlerBox = NIOLoopBoundBox(nil, eventLoop: channel.eventLoop)
    }

    /// Puts the session onto its channel. On the event loop.
    func install(on channel: any Channel) throws {
        let handler = FrameHandler(
            connection: connection, receiver: self, limits: server.configuration.limits)
        handlerBox.value = handler
        try channel.pipeline.syncOperations.addHandler(handler)
        channel.eventLoop.scheduleTask(in: TimeAmount(server.configuration.helloTime)) {
            let isLate = self.state.withLockedValue {
                if case .awaitingHello = $0.phase { true } else { false }
            }
            if isLate { self.handlerBox.value?.fail(WireErrors.helloTimeout) }
        }
    }

    // MARK: - Frames

    func receive(_ envelope: Envelope) {
        switch state.withLockedValue({ $0.phase }) {
        case .awaitingHello: greet(envelope)
        case .open(let roles): route(envelope, roles)
        case .ended: break
        }
    }

    private func greet(_ envelope: Envelope) {
        guard envelope.kind == "hello" else { return refuse(WireErrors.helloExpected) }
        let hello: Hello
        do throws(ServiceError) {
            hello = try BodyDecoder.decode(Hello.self, from: envelope.whole)
        } catch {
            return refuse(error)
        }
        guard hello.protocol == "chancery", hello.versions.contains(1) else {
            return refuse(WireErrors.unsupportedVersion(hello.versions))
        }
        guard let roles = server.configuration.tokens.roles(of: hello.token) else {
            server.metrics.unauthenticated.increment()
            return refuse(WireErrors.unauthenticated)
        }
        var limits = server.configuration.limits
        if let theirs = hello.maximumFrame { connection.limitFrames(to: max(theirs, 4096)) }
        limits.maximumFrame = min(limits.maximumFrame, Frame.hardLimit)
        if let theirs = hello.heartbeat, theirs > 0 {
            limits.heartbeat = min(limits.heartbeat, .seconds(theirs))
        }
        handlerBox.value?.open(limits: limits)
        let welcome = Welcome(
            heartbeat: max(1, Int(limits.heartbeat.components.seconds)),
            maximumFrame: limits.maximumFrame,
            inFlight: server.configuration.inFlight)
        connection.send { OutboundMessage.welcome(welcome, into: &$0) }
        let isDraining = state.withLockedValue { state in
            state.phase = .open(roles)
            return state.isDraining
        }
        if isDraining { sendGoaway() }
    }

    /// One clear error, then the end. On the event loop.
    func refuse(_ error: ServiceError) {
        state.withLockedValue { $0.phase = .ended }
        handlerBox.value?.fail(error)
    }

    private func route(_ envelope: Envelope, _ roles: Set<Role>) {
        switch envelope.kind {
        case "request": begin(envelope, roles)
        case "cancel": request(envelope)?.cancel(WireErrors.cancelled)
        case "credit": request(envelope)?.gate.grant(envelope.count ?? 0)
        case "item":
            guard let request = request(envelope) else { return }
            if !request.inbox.put(envelope.body) { request.cancel(WireErrors.creditExceeded) }
        case "end": request(envelope)?.inbox.finish(.end)
        case "error": request(envelope)?.inbox.finish(.failure(WireErrors.cancelled))
        case "goaway", "hello": break
        default:
            // A newer side may send what this one does not know: only the request it belongs to is told.
            guard let id = envelope.id else { return }
            let error = ServiceError(
                code: "unknown-kind",
                message: "there is no kind '\(envelope.kind.prefix(40))' in version 1",
                pointer: "/kind")
            connection.send { OutboundMessage.error(id: id, error, into: &$0) }
        }
    }

    private func request(_ envelope: Envelope) -> ServerRequest? {
        guard let id = envelope.id else { return nil }
        return state.withLockedValue { $0.requests[id] }
    }

    // MARK: - Requests

    private func begin(_ envelope: Envelope, _ roles: Set<Role>) {
        guard let id = envelope.id, (1...128).contains(id.utf8.count), let type = envelope.type else {
            return connection.send {
                OutboundMessage.error(id: envelope.id, WireErrors.missingID, into: &$0)
            }
        }
        guard let entry = server.handlers.entries[type] else {
            let error = WireErrors.unknownType(type, known: Array(server.handlers.entries.keys))
            return connection.send { OutboundMessage.error(id: id, error, into: &$0) }
        }
        if let role = entry.role, !roles.contains(role) {
            server.metrics.failed(type, code: "forbidden")
            return connection.send {
                OutboundMessage.error(id: id, WireErrors.forbidden(type, role: role), into: &$0)
            }
        }
        let deadline = envelope.deadline.map { Duration.milliseconds(min(max($0, 0), 86_400_000)) }
        let request = ServerRequest(
            id: id,
            context: RequestContext(
                type: type, deadline: deadline.map { .now + $0 }, traceparent: envelope.traceparent,
                roles: roles,
                peer: peer),
            body: envelope.body, connection: connection, isSingle: entry.isSingle, window: entry.window,
            onAnswered: { [weak self] request in self?.answered(request) })
        let refusal = state.withLockedValue { state -> ServiceError? in
            if state.isDraining { return WireErrors.draining }
            if state.requests[id] != nil { return WireErrors.duplicateID(id) }
            let limit = server.configuration.inFlight
            guard state.requests.count < limit, state.running < 2 * limit else {
                return WireErrors.tooManyInFlight(limit)
            }
            state.requests[id] = request
            state.running += 1
            return nil
        }
        if let refusal {
            server.metrics.failed(type, code: refusal.code)
            return connection.send { OutboundMessage.error(id: id, refusal, into: &$0) }
        }
        server.metrics.began(type)
        let expiry = deadline.map { time in
            connection.channel.eventLoop.scheduleTask(in: TimeAmount(time)) {
                request.cancel(WireErrors.deadlineExceeded)
            }
        }
        request.started(
            Task(executorPreference: entry.isLight ? executor : nil) {
                await self.run(request, entry)
                expiry?.cancel()
                self.finished()
            })
    }

    private func run(_ request: ServerRequest, _ entry: HandlerTable.Entry) async {
        let started = ContinuousClock.now
        do {
            try await entry.run(request)
        } catch let error as ServiceError {
            request.fail(error)
        } catch is CancellationError {
            request.fail(WireErrors.cancelled)
        } catch {
            server.logger.error(
                "a request failed",
                metadata: ["request.type": "\(request.context.type)", "error": "\(error)"])
            request.fail(WireErrors.internalError)
        }
        let type = request.context.type
        server.metrics.ended(type, after: started.duration(to: .now))
        if let code = request.failure { server.metrics.failed(type, code: code) }
    }

    private func answered(_ request: ServerRequest) {
        state.withLockedValue { state in
            if state.requests[request.id] === request { state.requests[request.id] = nil }
        }
    }

    private func finished() {
        let (mayClose, hasEnded) = state.withLockedValue { state in
            state.running -= 1
            return (state.running == 0 && state.isDraining, state.running == 0 && state.isClosed)
        }
        if mayClose { connection.close() }
        if hasEnded { server.ended(self) }
    }

    // MARK: - Ending

    /// Takes no new requests, ends streams, since those may go on for ever, and closes when what runs is answered.
    func drain() {
        let (isOpen, isIdle, streams) = state.withLockedValue { state in
            state.isDraining = true
            let streams = state.requests.values.filter { !$0.isSingle }
            if case .open = state.phase { return (true, state.running == 0, streams) }
            return (false, state.running == 0, streams)
        }
        if isOpen { sendGoaway() }
        for stream in streams { stream.cancel(WireErrors.draining) }
        if isIdle { connection.close() }
    }

    private func sendGoaway() {
        connection.send { OutboundMessage.goaway(drain: server.configuration.drain, into: &$0) }
    }

    /// Stops every request and closes.
    func stop() {
        for request in state.withLockedValue({ Array($0.requests.values) }) {
            request.cancel(WireErrors.draining)
        }
        connection.close()
        connection.channel.close(promise: nil)
    }

    func closed() {
        // The handler holds this session.
        handlerBox.value = nil
        let (requests, hasEnded) = state.withLockedValue { state in
            state.phase = .ended
            state.isClosed = true
            return (Array(state.requests.values), state.running == 0)
        }
        for request in requests { request.cancel(nil) }
        if hasEnded { server.ended(self) }
    }
}
