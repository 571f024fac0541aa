/// Body of `deadletter.retry`: puts given-up work back into its queue, with its attempts forgotten.
public struct DeadLetterRetry: Codable, Sendable, Hashable {
    /// All of them where absent.
    public var document: DocumentID?

    public init(document: DocumentID? = nil) { self.document = document }

    public struct Answer: Codable, Sendable, Hashable {
        public var retried: Int

        public init(retried: Int) { self.retried = retried }
    }
}
