import NIOConcurrencyHelpers
import NIOCore
import Shared

/// The open connections of one client, and who waits for one.
final class SessionPool: Sendable {
    private struct State {
        var sessions: [ObjectIdentifier: ClientSession] = [:]
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextID = 0
        /// Why the last attempt to connect failed.
        var failure: ServiceError?
        var hasConnected = false
    }

    private let state = NIOLockedValueBox(State())

    /// The usable session that is least busy.
    var leastBusy: ClientSession? {
        state.withLockedValue { $0.sessions.values.filter(\.isUsable).min { $0.load < $1.load } }
    }

    var failure: ServiceError? { state.withLockedValue { $0.failure } }

    /// Whether there ever was a connection: a service that was there will be again.
    var hasConnected: Bool { state.withLockedValue { $0.hasConnected } }

    var all: [ClientSession] { state.withLockedValue { Array($0.sessions.values) } }

    func add(_ session: ClientSession) {
        let waiting = state.withLockedValue { state in
            state.sessions[ObjectIdentifier(session)] = session
            state.failure = nil
            state.hasConnected = true
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume() }
    }

    func remove(_ session: ClientSession) { state.withLockedValue { $0.sessions[ObjectIdentifier(session)] = nil } }

    func failed(_ error: ServiceError) { state.withLockedValue { $0.failure = error } }

    /// Returns when a session was added, a short time has passed, or the task is cancelled.
    func waitForChange() async {
        await withTaskGroup { group in
            group.addTask { await self.waitForSession() }
            // A busy session becomes free without anybody's ringing.
            group.addTask { try? await Task.sleep(for: .milliseconds(20)) }
            await group.next()
            group.cancelAll()
        }
    }

    private func waitForSession() async {
        let id = state.withLockedValue { state in
            state.nextID += 1
            return state.nextID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = state.withLockedValue { state in
                    if Task.isCancelled { return true }
                    state.waiting[id] = continuation
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            state.withLockedValue { $0.waiting.removeValue(forKey: id) }?.resume()
        }
    }
}
