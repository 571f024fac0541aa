/// A mention in its sentence: the words by which an entity is known to be in a document.
public struct MentionEvidence: Codable, Sendable, Hashable {
    public var document: DocumentID
    public var title: String?
    public var publisher: String?
    public var published: PublicationTime?
    public var start: Int
    public var end: Int
    /// The mention's own words.
    public var text: String
    /// The line or sentence that it stands in.
    public var context: String

    public init(
        document: DocumentID, title: String?, publisher: String?, published: PublicationTime?, start: Int, end: Int,
        text: String, context: String
    ) {
        self.document = document
        self.title = title
        self.publisher = publisher
        self.published = published
        self.start = start
        self.end = end
        self.text = text
        self.context = context
    }
}
