/// The connection broke after COMMIT was sent and before its answer came: the transaction may have happened or not.
///
/// The session that sent it is named, so that one can make sure that it has ended (`PostgresPool.settle`) before looking
/// for the transaction's traces. `withTransaction(lookup:)` does both.
public struct PostgresCommitOutcomeUnknown: Error, Sendable, CustomStringConvertible {
    public var session: PostgresSessionIdentity
    public var cause: PostgresError

    public var description: String {
        "the connection broke during COMMIT, so that it is not known whether it happened (server process "
            + "\(session.processID)): \(cause.message)"
    }
}
