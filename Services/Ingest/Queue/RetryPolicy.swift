/// How often a failing item is tried, and how long it rests between two tries.
public struct RetryPolicy: Sendable, Hashable {
    /// Tries in all, the first included.
    public var attempts: Int
    /// Rest after the first failure; doubled after each further one.
    public var base: Duration
    public var maximum: Duration

    public init(attempts: Int = 5, base: Duration = .seconds(1), maximum: Duration = .seconds(300)) {
        self.attempts = attempts
        self.base = base
        self.maximum = maximum
    }

    /// Whether a failed attempt, counted from 1, was the last.
    public func isExhausted(afterAttempt attempt: Int) -> Bool { attempt >= attempts }

    /// The rest after a failed attempt, counted from 1: exponential, and drawn from the upper half of that, so that
    /// items that failed together do not come back together.
    /// - Parameter chance: 0 to 1.
    public func rest(afterAttempt attempt: Int, chance: Double = .random(in: 0..<1)) -> Duration {
        let doublings = Double(min(max(attempt - 1, 0), 30))
        let full = min(base.seconds * exp2(doublings), maximum.seconds)
        return .seconds(full * (0.5 + 0.5 * min(max(chance, 0), 1)))
    }

    private func exp2(_ power: Double) -> Double { Double(sign: .plus, exponent: Int(power), significand: 1) }
}

extension Duration {
    /// In seconds, fractions included.
    package var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
