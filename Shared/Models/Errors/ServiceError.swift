/// What went wrong with one request, for machines (`code`) and for people (`message`).
///
/// The same shape travels in `error` frames, in dead letters and in the command line's JSON output.
public struct ServiceError: Error, Codable, Sendable, Hashable {
    /// A stable, lower-case, hyphenated code: callers branch on it, so a code never changes its meaning.
    public var code: String
    /// One sentence that says what was wrong and what to do.
    public var message: String
    /// Whether the same request may succeed later without being changed.
    public var retryable: Bool
    /// Milliseconds to wait before a retry, where the sender knows.
    public var retryAfter: Int?
    /// A JSON Pointer (RFC 6901) to the offending part of the request.
    public var pointer: String?

    public init(
        code: String, message: String, retryable: Bool = false, retryAfter: Int? = nil, pointer: String? = nil
    ) {
        self.code = code
        self.message = message
        self.retryable = retryable
        self.retryAfter = retryAfter
        self.pointer = pointer
    }

    /// `retryAfter` is written even where it is null, as the wire's documentation shows it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .code)
        try container.encode(message, forKey: .message)
        try container.encode(retryable, forKey: .retryable)
        try container.encode(retryAfter, forKey: .retryAfter)
        try container.encodeIfPresent(pointer, forKey: .pointer)
    }

    private enum CodingKeys: String, CodingKey {
        case code, message, retryable, retryAfter, pointer
    }
}
