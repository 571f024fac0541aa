/// What became of one document of a streamed batch.
public struct SubmissionAnswer: Codable, Sendable, Hashable {
    /// Its place in the stream, from 0.
    public var index: Int
    public var receipt: SubmissionReceipt?
    public var error: ServiceError?

    public init(index: Int, receipt: SubmissionReceipt? = nil, error: ServiceError? = nil) {
        self.index = index
        self.receipt = receipt
        self.error = error
    }
}
