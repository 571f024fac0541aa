internal import Shared

/// Counts rings and wakes all who wait for one: a notification from Postgres, or from within the process.
///
/// A bell only saves waiting; whoever waits looks for work after a time without it as well.
public final class Bell: Sendable {
    private struct State {
        var count = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextID = 0
    }

    private let state = Locked(State())

    public init() {}

    /// Read it before looking for work, and wait for more than it.
    public var count: Int { state.withLock { $0.count } }

    public func ring() {
        let waiting = state.withLock { state in
            state.count += 1
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns once the bell has rung more often than `heard`, after `time`, or when the task is cancelled.
    public func wait(after heard: Int, atMost time: Duration) async {
        await withTaskGroup { group in
            group.addTask { await self.waitForRing(after: heard) }
            group.addTask { try? await Task.sleep(for: time) }
            await group.next()
            group.cancelAll()
        }
    }

    private func waitForRing(after heard: Int) async {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = state.withLock { state in
                    if state.count > heard || Task.isCancelled { return true }
                    state.waiting[id] = continuation
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: id) }?.resume()
        }
    }
}
