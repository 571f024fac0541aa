/// How often a transaction is run again, and how long to wait before.
public struct PostgresRetryPolicy: Sendable {
    /// The first one included.
    public var attempts: Int
    /// The longest wait after a first conflict with another transaction; it doubles from there.
    public var conflictDelay: Duration
    /// The longest wait after a first loss of the connection.
    public var connectionDelay: Duration
    public var maximumDelay: Duration

    public init(
        attempts: Int = 8, conflictDelay: Duration = .milliseconds(10), connectionDelay: Duration = .milliseconds(100),
        maximumDelay: Duration = .seconds(2)
    ) {
        self.attempts = attempts
        self.conflictDelay = conflictDelay
        self.connectionDelay = connectionDelay
        self.maximumDelay = maximumDelay
    }

    public static let none = PostgresRetryPolicy(attempts: 1)

    /// Any time up to the doubled limit, so that those who collided do not collide again.
    func delay(afterAttempt attempt: Int, isConnectionFailure: Bool) -> Duration {
        let base = isConnectionFailure ? connectionDelay : conflictDelay
        let limit = min(maximumDelay, base * (1 << min(attempt - 1, 20)))
        return limit * Double.random(in: 0.1...1)
    }
}
