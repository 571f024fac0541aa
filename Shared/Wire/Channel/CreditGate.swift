import NIOConcurrencyHelpers

/// Where senders of items wait until the other side has asked for more.
package final class CreditGate: Sendable {
    private struct State {
        var ledger = CreditLedger()
        /// In the order in which they came.
        var waiting: [CheckedContinuation<Bool, Never>] = []
        var isClosed = false
    }

    package init() {}

    private let state = NIOLockedValueBox(State())

    package func grant(_ count: Int) {
        let served = state.withLockedValue { state -> [CheckedContinuation<Bool, Never>] in
            state.ledger.grant(count)
            var served = 0
            while served < state.waiting.count, state.ledger.take() { served += 1 }
            // Nothing that was taken out may share its storage with what waits.
            guard served > 0 else { return [] }
            defer { state.waiting.removeFirst(served) }
            return Array(state.waiting.prefix(served))
        }
        for continuation in served { continuation.resume(returning: true) }
    }

    /// Waits for a credit and takes it. A cancelled sender ends the whole stream.
    /// - Throws: `CancellationError` where the stream or the task has ended.
    package func take() async throws {
        let isTaken = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLockedValue { state -> Bool? in
                    if state.isClosed || Task.isCancelled { return false }
                    if state.waiting.isEmpty, state.ledger.take() { return true }
                    state.waiting.append(continuation)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            close()
        }
        guard isTaken else { throw CancellationError() }
    }

    package func close() {
        let waiting = state.withLockedValue { state in
            state.isClosed = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume(returning: false) }
    }
}
