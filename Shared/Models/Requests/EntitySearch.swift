/// Body of `entity.search`: entities whose name is, begins with or resembles the query.
public struct EntitySearch: Codable, Sendable, Hashable {
    public var query: String
    public var type: EntityType?
    /// 1 to 200; 20 where absent.
    public var limit: Int?

    public init(query: String, type: EntityType? = nil, limit: Int? = nil) {
        self.query = query
        self.type = type
        self.limit = limit
    }

    public struct Answer: Codable, Sendable, Hashable {
        /// Best first.
        public var results: [Hit]

        public init(results: [Hit]) { self.results = results }
    }

    public struct Hit: Codable, Sendable, Hashable {
        public var entity: Entity
        /// Similarity of the best matching name, 0 to 1.
        public var score: Double
        /// Where the documents speak of it, newest first.
        public var evidence: [MentionEvidence]

        public init(entity: Entity, score: Double, evidence: [MentionEvidence]) {
            self.entity = entity
            self.score = score
            self.evidence = evidence
        }
    }
}
