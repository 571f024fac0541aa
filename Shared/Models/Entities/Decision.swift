/// Why a chain of mentions was taken for an entity: append-only, with all that was weighed.
public struct Decision: Codable, Sendable, Hashable {
    public var id: DecisionID
    public var document: DocumentID
    public var chain: Int
    public var name: String
    public var outcome: Outcome
    /// The entity chosen or created; nil while undecided.
    public var entity: EntityID?
    /// Best first.
    public var candidates: [Candidate]
    /// Version of the rules and weights.
    public var rules: String
    public var decided: Timestamp

    public init(
        id: DecisionID, document: DocumentID, chain: Int, name: String, outcome: Outcome, entity: EntityID?,
        candidates: [Candidate], rules: String, decided: Timestamp
    ) {
        self.id = id
        self.document = document
        self.chain = chain
        self.name = name
        self.outcome = outcome
        self.entity = entity
        self.candidates = candidates
        self.rules = rules
        self.decided = decided
    }

    public struct Outcome: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let attached = Outcome(rawValue: "attached")
        public static let created = Outcome(rawValue: "created")
        public static let undecided = Outcome(rawValue: "undecided")
    }
}
