/// What a handler knows of the request besides its body.
public struct RequestContext: Sendable {
    public let type: String
    /// When the caller stops waiting. The task is cancelled then.
    public let deadline: ContinuousClock.Instant?
    /// W3C trace context, as the caller sent it.
    public let traceparent: String?
    public let roles: Set<Role>
    /// The other side's address, for logs.
    public let peer: String
}
