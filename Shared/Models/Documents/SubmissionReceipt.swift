/// The answer to a submission, sent only after what it says is committed.
public struct SubmissionReceipt: Codable, Sendable, Hashable {
    public var status: Status
    public var document: DocumentID
    public var docID: String?
    public var fingerprint: String
    /// Where this one is a newer text of the same document: the one before it.
    public var revises: DocumentID?

    public init(
        status: Status, document: DocumentID, docID: String? = nil, fingerprint: String, revises: DocumentID? = nil
    ) {
        self.status = status
        self.document = document
        self.docID = docID
        self.fingerprint = fingerprint
        self.revises = revises
    }

    public struct Status: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let accepted = Status(rawValue: "accepted")
        public static let duplicate = Status(rawValue: "duplicate")
        public static let revision = Status(rawValue: "revision")
    }

    private enum CodingKeys: String, CodingKey {
        case status, document
        case docID = "doc_id"
        case fingerprint, revises
    }
}
