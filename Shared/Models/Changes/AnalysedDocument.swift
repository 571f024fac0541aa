/// The data of a `document.analysed` event.
public struct AnalysedDocument: Codable, Sendable, Hashable {
    public var document: DocumentID
    public var published: PublicationTime?
    public var publisher: String?
    public var analysis: DocumentAnalysis

    public init(
        document: DocumentID, published: PublicationTime? = nil, publisher: String? = nil, analysis: DocumentAnalysis
    ) {
        self.document = document
        self.published = published
        self.publisher = publisher
        self.analysis = analysis
    }
}
