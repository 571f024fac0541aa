/// A document as the record keeps it.
public struct Document: Codable, Sendable, Hashable {
    public var id: DocumentID
    public var docID: String?
    public var title: String?
    public var published: PublicationTime?
    public var publisher: String?
    public var url: String?
    public var language: String?
    public var text: String
    /// SHA-256 over what makes two submissions the same document, in lower-case hexadecimal.
    public var fingerprint: String
    public var received: Timestamp
    public var state: DocumentState

    public init(
        id: DocumentID, docID: String? = nil, title: String? = nil, published: PublicationTime? = nil,
        publisher: String? = nil, url: String? = nil, language: String? = nil, text: String, fingerprint: String,
        received: Timestamp, state: DocumentState
    ) {
        self.id = id
        self.docID = docID
        self.title = title
        self.published = published
        self.publisher = publisher
        self.url = url
        self.language = language
        self.text = text
        self.fingerprint = fingerprint
        self.received = received
        self.state = state
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case docID = "doc_id"
        case title, published, publisher, url, language, text, fingerprint, received, state
    }
}
