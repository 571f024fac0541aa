/// Body of `changes.follow`: a stream of `Change`s after a cursor, those that are there and, live, those to come.
public struct ChangesFollow: Codable, Sendable, Hashable {
    /// The last cursor seen; 0 begins at the beginning.
    public var after: Int64
    /// Whether to stay for what comes; true where absent.
    public var follow: Bool?

    public init(after: Int64, follow: Bool? = nil) {
        self.after = after
        self.follow = follow
    }
}
