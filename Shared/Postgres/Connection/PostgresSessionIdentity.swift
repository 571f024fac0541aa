/// Which process of the server serves a session. Process ids are used again, so the start time belongs to it.
public struct PostgresSessionIdentity: Sendable, Hashable {
    public var processID: Int32
    /// As `pg_stat_activity.backend_start` writes it.
    public var startedAt: String
}
