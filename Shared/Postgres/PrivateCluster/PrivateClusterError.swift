/// Why a private Postgres could not be made, started or stopped, and what to do about it.
public struct PrivateClusterError: Error, Sendable, CustomStringConvertible {
    public var message: String
    /// The last lines of the server's log or of the command that failed.
    public var details: String

    public init(_ message: String, details: String = "") {
        self.message = message
        self.details = details
    }

    public var description: String { details.isEmpty ? message : "\(message)\n\(details)" }
}
