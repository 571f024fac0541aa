/// Work that was given up, and why.
public struct DeadLetter: Codable, Sendable, Hashable {
    public var document: DocumentID
    public var title: String?
    public var stage: String
    public var attempts: Int
    public var error: ServiceError
    public var died: Timestamp

    public init(
        document: DocumentID, title: String? = nil, stage: String, attempts: Int, error: ServiceError, died: Timestamp
    ) {
        self.document = document
        self.title = title
        self.stage = stage
        self.attempts = attempts
        self.error = error
        self.died = died
    }
}
