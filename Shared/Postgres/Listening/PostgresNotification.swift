/// What `NOTIFY channel, 'payload'` told.
public struct PostgresNotification: Sendable, Hashable {
    public var channel: String
    public var payload: String
    /// The server process of whoever sent it.
    public var processID: Int32
}
