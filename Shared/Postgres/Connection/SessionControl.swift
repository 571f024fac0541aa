internal import CLibPQ
internal import Dispatch
internal import Glibc
internal import Shared

/// What other threads may see and do of a connection while a statement blocks its own queue.
///
/// A cancel request ends whatever the server process runs when it arrives, perhaps the next statement. So a session that
/// was cancelled is never used again, and requests are sent only while a statement runs.
final class SessionControl: Sendable {
    private struct State {
        var canceller: CancelRequest?
        /// A duplicate of the connection's socket, ours to poll and shut down whatever libpq does to its own.
        var socket: Int32 = -1
        var isRunning = false
        var isCancelled = false
        var isIdle = false
        var isClosed = false
        var deadline: ContinuousClock.Instant?
    }

    private let state = Locked(State())

    /// A cancel request that had no effect is sent again after these; then the socket is shut down.
    private static let resendDelays: [DispatchTimeInterval] = [
        .milliseconds(50), .milliseconds(200), .seconds(1), .seconds(4),
    ]

    func opened(canceller: CancelRequest, socket: Int32) {
        state.withLock {
            $0.canceller = canceller
            $0.socket = dup(socket)
            $0.isIdle = true
        }
    }

    func closed() {
        state.withLock {
            if $0.socket >= 0 { Glibc.close($0.socket) }
            $0.socket = -1
            $0.isClosed = true
            $0.canceller = nil
        }
    }

    deinit { closed() }

    /// A statement is about to run.
    func begin() throws {
        try state.withLock {
            if $0.isCancelled { throw CancellationError() }
            $0.isRunning = true
        }
    }

    /// - Parameter isIdle: the session is whole and outside of any transaction.
    func end(isIdle: Bool) {
        state.withLock {
            $0.isRunning = false
            $0.isIdle = isIdle
        }
    }

    var isCancelled: Bool { state.withLock { $0.isCancelled } }
    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Fit to be lent to another task.
    var isReusable: Bool { state.withLock { $0.isIdle && !$0.isCancelled && !$0.isRunning && !$0.isClosed } }

    var deadline: ContinuousClock.Instant? {
        get { state.withLock { $0.deadline } }
        set { state.withLock { $0.deadline = newValue } }
    }

    /// While no statement runs, the server has nothing to say but that it is hanging up. One system call, no round trip.
    var hasHungUp: Bool {
        state.withLock {
            guard $0.socket >= 0 else { return true }
            var descriptor = pollfd(fd: $0.socket, events: Int16(POLLIN), revents: 0)
            return poll(&descriptor, 1, 0) != 0
        }
    }

    func cancel() {
        let isRunning = state.withLock {
            $0.isCancelled = true
            return $0.isRunning
        }
        if isRunning { send(attempt: 0) }
    }

    private func send(attempt: Int) {
        let canceller = state.withLock { $0.isRunning ? $0.canceller : nil }
        guard let canceller else { return }
        // Opens a connection of its own and blocks, hence on another thread than the caller's.
        DispatchQueue.global().async { canceller.send() }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.resendDelays[attempt]) {
            if attempt + 1 < Self.resendDelays.count { self.send(attempt: attempt + 1) } else { self.hangUp() }
        }
    }

    /// The server does not react: end the blocked call from our side.
    private func hangUp() {
        state.withLock {
            if $0.isRunning, $0.socket >= 0 { _ = shutdown($0.socket, Int32(SHUT_RDWR)) }
        }
    }
}
