import NIOConcurrencyHelpers

/// Where a sender of items waits until the other side has asked for more.
final class CreditGate: Sendable {
    private struct State {
        var ledger = CreditLedger()
        var waiting: CheckedContinuation<Bool, Never>?
        var isClosed = false
    }

    private let state = NIOLockedValueBox(State())

    func grant(_ count: Int) {
        let waiting = state.withLockedValue { state -> CheckedContinuation<Bool, Never>? in
            state.ledger.grant(count)
            guard state.waiting != nil, state.ledger.take() else { return nil }
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: true)
    }

    /// Waits for a credit and takes it. One sender at a time.
    /// - Throws: `CancellationError` where the stream or the task has ended.
    func take() async throws {
        let isTaken = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLockedValue { state -> Bool? in
                    if state.isClosed || Task.isCancelled { return false }
                    if state.ledger.take() { return true }
                    state.waiting = continuation
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            close()
        }
        guard isTaken else { throw CancellationError() }
    }

    func close() {
        let waiting = state.withLockedValue { state -> CheckedContinuation<Bool, Never>? in
            state.isClosed = true
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: false)
    }
}
