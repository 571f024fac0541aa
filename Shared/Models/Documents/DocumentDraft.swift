/// A document as its submitter gives it: one NDJSON line, or the body of `document.submit`.
public struct DocumentDraft: Codable, Sendable, Hashable {
    /// The caller's own id; with the publisher it tells a new document from a revision.
    public var docID: String?
    public var title: String?
    public var published: PublicationTime?
    public var publisher: String?
    public var url: String?
    /// BCP 47; nil means "find out".
    public var language: String?
    public var text: String

    public init(
        docID: String? = nil, title: String? = nil, published: PublicationTime? = nil, publisher: String? = nil,
        url: String? = nil, language: String? = nil, text: String
    ) {
        self.docID = docID
        self.title = title
        self.published = published
        self.publisher = publisher
        self.url = url
        self.language = language
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case docID = "doc_id"
        case title, published, publisher, url, language, text
    }

    /// What other feeds call the same fields.
    private enum AlternativeKeys: String, CodingKey {
        case id
        case docDate = "doc_date"
        case date
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let others = try decoder.container(keyedBy: AlternativeKeys.self)
        docID =
            try fields.decodeIfPresent(String.self, forKey: .docID) ?? others.decodeIfPresent(String.self, forKey: .id)
        title = try fields.decodeIfPresent(String.self, forKey: .title)
        published =
            try fields.decodeIfPresent(PublicationTime.self, forKey: .published)
            ?? others.decodeIfPresent(PublicationTime.self, forKey: .docDate)
            ?? others.decodeIfPresent(PublicationTime.self, forKey: .date)
        publisher = try fields.decodeIfPresent(String.self, forKey: .publisher)
        url = try fields.decodeIfPresent(String.self, forKey: .url)
        language = try fields.decodeIfPresent(String.self, forKey: .language)
        text = try fields.decode(String.self, forKey: .text)
    }
}
