/// Body of `knowledge.import`: some records of one knowledge base, and the place in their file up to which they go.
///
/// Carried out twice it does the same as once. Without records it only asks how far a file is.
public struct KnowledgeImport: Codable, Sendable, Hashable {
    /// The knowledge base's name, by which every value is known to come from it.
    public var source: String
    /// `ftm`, `wikidata` or `geonames`.
    public var format: String
    /// Nil for what comes from no file.
    public var file: KnowledgeFile?
    public var records: [KnowledgeRecord]

    public init(source: String, format: String, file: KnowledgeFile? = nil, records: [KnowledgeRecord]) {
        self.source = source
        self.format = format
        self.file = file
        self.records = records
    }

    /// The answer, after COMMIT.
    public struct Receipt: Codable, Sendable, Hashable {
        public var added: Int
        public var changed: Int
        public var unchanged: Int
        /// How far the file is now.
        public var file: KnowledgeFile?

        public init(added: Int, changed: Int, unchanged: Int, file: KnowledgeFile? = nil) {
            self.added = added
            self.changed = changed
            self.unchanged = unchanged
            self.file = file
        }
    }
}
