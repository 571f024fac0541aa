import NIOConcurrencyHelpers
import NIOCore
import Shared

/// A request that is being answered.
final class ServerRequest: Sendable {
    let id: String
    let context: RequestContext
    let body: ByteBuffer
    let isSingle: Bool
    let connection: FrameConnection
    let gate = CreditGate()
    let inbox: ItemInbox

    /// Told once, before the last frame goes out: from then on the id is free again.
    private let onAnswered: @Sendable (ServerRequest) -> Void

    private struct State {
        var task: Task<Void, Never>?
        /// Whether a last frame has gone out.
        var isAnswered = false
        var isCancelled = false
        /// The code of the error that answered it.
        var failure: String?
    }

    private let state = NIOLockedValueBox(State())

    init(
        id: String, context: RequestContext, body: ByteBuffer, connection: FrameConnection,
        isSingle: Bool, window: Int,
        onAnswered: @escaping @Sendable (ServerRequest) -> Void
    ) {
        self.id = id
        self.context = context
        self.body = body
        self.connection = connection
        self.isSingle = isSingle
        inbox = ItemInbox(window: window)
        self.onAnswered = onAnswered
    }

    func respond(_ answer: some Encodable) {
        guard isFirst() else { return }
        do {
            let body = try OutboundMessage.encode(answer)
            try connection.sendBody { try OutboundMessage.response(id: self.id, body: body, into: &$0) }
        } catch {
            // What cannot be sent is told instead.
            let reason = error as? ServiceError ?? WireErrors.internalError
            state.withLockedValue { $0.failure = reason.code }
            connection.send { OutboundMessage.error(id: self.id, reason, into: &$0) }
        }
    }

    /// The code of the error that answered it, if one did.
    var failure: String? { state.withLockedValue { $0.failure } }

    func end() {
        if isFirst() { connection.send { OutboundMessage.end(id: id, into: &$0) } }
    }

    func fail(_ error: ServiceError) {
        guard isFirst() else { return }
        state.withLockedValue { $0.failure = error.code }
        connection.send { OutboundMessage.error(id: id, error, into: &$0) }
    }

    /// Sends an item, unless the last frame has gone.
    func send(_ item: RawJSON) throws {
        guard !state.withLockedValue({ $0.isAnswered }) else { throw CancellationError() }
        try connection.sendBody { try OutboundMessage.item(id: id, body: item, into: &$0) }
    }

    func grant(_ count: Int) {
        connection.send { OutboundMessage.credit(id: id, count: count, into: &$0) }
    }

    /// Whether nothing final has been said yet; the caller is about to.
    private func isFirst() -> Bool {
        let isFirst = state.withLockedValue { state in
            defer { state.isAnswered = true }
            return !state.isAnswered
        }
        if isFirst { onAnswered(self) }
        return isFirst
    }

    /// Sets the task that answers; one that was cancelled meanwhile is cancelled at once.
    func started(_ task: Task<Void, Never>) {
        let isCancelled = state.withLockedValue { state in
            state.task = task
            return state.isCancelled
        }
        if isCancelled { task.cancel() }
    }

    /// Stops the work and tells the caller why.
    func cancel(_ reason: ServiceError?) {
        if let reason { fail(reason) }
        _ = isFirst()
        let task = state.withLockedValue { state in
            state.isCancelled = true
            return state.task
        }
        task?.cancel()
        gate.close()
        inbox.finish(.failure(reason ?? WireErrors.cancelled))
    }
}
