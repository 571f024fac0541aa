/// Body of `document.get`: by the record's id or by the caller's own.
public struct DocumentGet: Codable, Sendable, Hashable {
    public var document: DocumentID?
    public var docID: String?

    public init(document: DocumentID? = nil, docID: String? = nil) {
        self.document = document
        self.docID = docID
    }

    private enum CodingKeys: String, CodingKey {
        case document
        case docID = "doc_id"
    }

    public struct Answer: Codable, Sendable, Hashable {
        public var document: Document
        /// Absent until a worker has read it.
        public var analysis: DocumentAnalysis?
        /// The entity of each resolved chain, by the chain's number in decimal.
        public var entities: [String: EntityID]

        public init(document: Document, analysis: DocumentAnalysis?, entities: [String: EntityID]) {
            self.document = document
            self.analysis = analysis
            self.entities = entities
        }
    }
}
