/// Body of `deadletter.list`.
public struct DeadLetterList: Codable, Sendable, Hashable {
    /// 1 to 1000; 100 where absent.
    public var limit: Int?

    public init(limit: Int? = nil) { self.limit = limit }

    public struct Answer: Codable, Sendable, Hashable {
        /// Newest first.
        public var deadLetters: [DeadLetter]

        public init(deadLetters: [DeadLetter]) { self.deadLetters = deadLetters }
    }
}
