import Postgres
import Shared

/// Counts down from any thread.
final class Countdown: Sendable {
    private let remaining: Locked<Int>

    init(_ count: Int) { remaining = Locked(count) }

    /// Whether this was the last step.
    func step() -> Bool {
        remaining.withLock { remaining in
            remaining -= 1
            return remaining == 0
        }
    }
}
