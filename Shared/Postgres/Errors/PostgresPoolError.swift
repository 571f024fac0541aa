/// Why no connection could be lent.
public enum PostgresPoolError: Error, Sendable, CustomStringConvertible {
    /// All connections stayed in use, or none could be made, for as long as the borrower would wait.
    case timedOut(after: Duration, inUse: Int, maximum: Int, waiting: Int, lastFailure: PostgresError?)
    case shutDown

    public var description: String {
        switch self {
        case .timedOut(let wait, let inUse, let maximum, let waiting, let lastFailure):
            let seconds = Double(wait.components.seconds) + Double(wait.components.attoseconds) / 1e18
            let base =
                "no connection to Postgres within \(seconds) s: \(inUse) of \(maximum) in use, \(waiting) waiting"
            guard let lastFailure else {
                return base + ". Raise the pool's maximum or shorten what holds its connections."
            }
            return base + "; last attempt to connect: \(lastFailure.message)"
        case .shutDown:
            return "the pool of Postgres connections has been shut down"
        }
    }
}
