import NIOConcurrencyHelpers
package import NIOCore
package import Shared

/// Items of one stream that have arrived and not been taken yet: never more than were granted.
package final class ItemInbox: Sendable {
    package enum Next: Sendable {
        case item(ByteBuffer)
        case end
        case failure(ServiceError)
    }

    private struct State {
        var items: [ByteBuffer] = []
        var first = 0
        var granted = 0
        var taken = 0
        var outcome: Next?
        /// In the order in which they came.
        var waiting: [CheckedContinuation<Next, Never>] = []
    }

    private let state = NIOLockedValueBox(State())
    /// Items granted at first; half of it is granted again whenever half of it has been taken.
    let window: Int

    package init(window: Int) { self.window = window }

    /// The first grant; the caller sends it.
    package func grantFirst() -> Int {
        state.withLockedValue { $0.granted += window }
        return window
    }

    /// - Returns: false where the item had not been asked for.
    package func put(_ item: ByteBuffer) -> Bool {
        let (isWanted, waiting) = state.withLockedValue {
            state -> (Bool, CheckedContinuation<Next, Never>?) in
            guard state.granted > 0 else { return (false, nil) }
            guard state.outcome == nil else { return (true, nil) }
            state.granted -= 1
            guard !state.waiting.isEmpty else {
                state.items.append(item)
                return (true, nil)
            }
            state.taken += 1
            return (true, state.waiting.removeFirst())
        }
        waiting?.resume(returning: .item(item))
        return isWanted
    }

    package func finish(_ outcome: Next) {
        let waiting = state.withLockedValue { state -> [CheckedContinuation<Next, Never>] in
            guard state.outcome == nil else { return [] }
            state.outcome = outcome
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume(returning: outcome) }
    }

    /// Waits for the next item. A cancelled reader gets a failure, and ends the stream.
    package func next() async -> Next {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready = state.withLockedValue { state -> Next? in
                    if state.first < state.items.count {
                        let item = state.items[state.first]
                        state.items[state.first] = ByteBuffer()
                        state.first += 1
                        if state.first == state.items.count {
                            state.items.removeAll(keepingCapacity: true)
                            state.first = 0
                        } else if state.first > 64, state.first * 2 > state.items.count {
                            // A reader that always stays a little behind must not make the list grow.
                            state.items.removeFirst(state.first)
                            state.first = 0
                        }
                        state.taken += 1
                        return .item(item)
                    }
                    if let outcome = state.outcome { return outcome }
                    if Task.isCancelled { return .failure(WireErrors.cancelled) }
                    state.waiting.append(continuation)
                    return nil
                }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            finish(.failure(WireErrors.cancelled))
        }
    }

    /// How many more to grant after what was taken, if it is time to; the caller sends it.
    package func grantMore() -> Int? {
        state.withLockedValue { state in
            guard state.outcome == nil, state.taken >= max(1, window / 2) else { return nil }
            let count = state.taken
            state.taken = 0
            state.granted += count
            return count
        }
    }
}
