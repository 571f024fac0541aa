import NIOConcurrencyHelpers
import NIOCore
import Shared

/// A request that is being answered.
final class ServerRequest: Sendable {
    let id: String
    let context: RequestContext
    let body: ByteBuffer
    let connection: FrameConnection
    let gate = CreditGate()
    let inbox: ItemInbox

    private struct State {
        var task: Task<Void, Never>?
        /// Whether a last frame has gone out.
        var isAnswered = false
        var isCancelled = false
    }

    private let state = NIOLockedValueBox(State())

    init(id: String, context: RequestContext, body: ByteBuffer, connection: FrameConnection, window: Int) {
        self.id = id
        self.context = context
        self.body = body
        self.connection = connection
        inbox = ItemInbox(window: window)
    }

    func respond(_ answer: some Encodable) throws {
        try last { try OutboundMessage.response(id: self.id, body: answer, into: &$0) }
    }

    func end() { last { OutboundMessage.end(id: self.id, into: &$0) } }

    func fail(_ error: ServiceError) { last { OutboundMessage.error(id: self.id, error, into: &$0) } }

    /// Sends an item, unless the last frame has gone.
    func send(_ item: some Encodable) throws {
        guard !state.withLockedValue({ $0.isAnswered }) else { throw CancellationError() }
        try connection.send { try OutboundMessage.item(id: id, body: item, into: &$0) }
    }

    func grant(_ count: Int) { connection.send { OutboundMessage.credit(id: id, count: count, into: &$0) } }

    private func last(_ write: (inout ByteBuffer) throws -> Void) rethrows {
        let isFirst = state.withLockedValue { state in
            defer { state.isAnswered = true }
            return !state.isAnswered
        }
        guard isFirst else { return }
        do {
            try connection.send(write)
        } catch {
            state.withLockedValue { $0.isAnswered = false }
            throw error
        }
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
        let task = state.withLockedValue { state in
            state.isCancelled = true
            state.isAnswered = true
            return state.task
        }
        task?.cancel()
        gate.close()
        inbox.finish(.failure(reason ?? WireErrors.cancelled))
    }
}
