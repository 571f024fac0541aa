import NIOConcurrencyHelpers
import NIOCore
import Shared

/// The open connections of one client, and who waits for one.
final class SessionPool: Sendable {
    private struct State {
        var sessions: [ObjectIdentifier: ClientSession] = [:]
        /// When each was chosen last, counted in choices.
        var lastChoice: [ObjectIdentifier: UInt64] = [:]
        var choices: UInt64 = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextID = 0
        /// Why the last attempt to connect failed.
        var failure: ServiceError?
        var failures = 0
        var hasConnected = false
    }

    private let state = NIOLockedValueBox(State())

    /// The usable session that is least busy; of equals the one that has rested longest, so that replicas share also what
    /// is asked one thing at a time.
    var leastBusy: ClientSession? {
        state.withLockedValue { state in
            if state.sessions.count == 1 { return state.sessions.first?.value.ifUsable }
            var best: (session: ClientSession, id: ObjectIdentifier, load: Int, rested: UInt64)?
            for (id, session) in state.sessions where session.isUsable {
                let (load, rested) = (session.load, state.lastChoice[id] ?? 0)
                if best.map({ (load, rested) < ($0.load, $0.rested) }) ?? true { best = (session, id, load, rested) }
            }
            guard let best else { return nil }
            state.choices += 1
            state.lastChoice[best.id] = state.choices
            return best.session
        }
    }

    /// Whether there ever was a connection: a service that was there will be again.
    var hasConnected: Bool { state.withLockedValue { $0.hasConnected } }

    /// How many attempts to connect have failed so far.
    var failures: Int { state.withLockedValue { $0.failures } }

    var failure: ServiceError? { state.withLockedValue { $0.failure } }

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

    func remove(_ session: ClientSession) {
        state.withLockedValue { state in
            state.sessions[ObjectIdentifier(session)] = nil
            state.lastChoice[ObjectIdentifier(session)] = nil
        }
    }

    func failed(_ error: ServiceError) {
        state.withLockedValue { state in
            state.failure = error
            state.failures += 1
        }
    }

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
