/// How long to wait before dialling again: exponential, with jitter.
package struct Backoff: Sendable, Hashable {
    package var base: Duration
    package var maximum: Duration
    package private(set) var failures = 0

    package init(base: Duration = .milliseconds(50), maximum: Duration = .seconds(5)) {
        self.base = base
        self.maximum = maximum
    }

    package mutating func reset() { failures = 0 }

    /// The wait after one more failure: drawn from the upper half of the doubled time, so that clients that lost the same
    /// server do not all come back at once.
    /// - Parameter chance: 0 to 1.
    package mutating func next(chance: Double = .random(in: 0..<1)) -> Duration {
        let full = min(maximum, base * (1 << min(failures, 16)))
        failures += 1
        return full * (0.5 + 0.5 * min(max(chance, 0), 1))
    }
}
