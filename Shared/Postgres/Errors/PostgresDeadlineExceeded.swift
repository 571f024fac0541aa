/// The time given for a request ran out before the server had answered; what it was doing has been stopped.
public struct PostgresDeadlineExceeded: Error, Sendable, CustomStringConvertible {
    public init() {}

    public var description: String { "the deadline passed before Postgres had answered" }
}
