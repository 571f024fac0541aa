/// Body of `entity.why` and `entity.why-not`: what speaks for two entities, or an entity and a chain of mentions, being one.
public struct EntityWhy: Codable, Sendable, Hashable {
    public var one: EntityID
    /// Either another entity or a chain of a document.
    public var other: EntityID?
    public var document: DocumentID?
    public var chain: Int?

    public init(one: EntityID, other: EntityID? = nil, document: DocumentID? = nil, chain: Int? = nil) {
        self.one = one
        self.other = other
        self.document = document
        self.chain = chain
    }

    public struct Answer: Codable, Sendable, Hashable {
        /// Whether the two are taken for one.
        public var together: Bool
        /// Where they lead now.
        public var one: EntityID
        public var other: EntityID
        /// Where they are one: the comparisons that lead from the one to the other.
        public var steps: [FormComparison]
        /// Where they are not: the likeliest comparisons between them.
        public var closest: [FormComparison]
        /// What keeps them apart, in words.
        public var obstacles: [String]
        /// What was decided about the chain, oldest first.
        public var decisions: [Decision]
        /// The probability from which two are joined.
        public var threshold: Double
        /// Version of the rules and weights.
        public var rules: String

        public init(
            together: Bool, one: EntityID, other: EntityID, steps: [FormComparison], closest: [FormComparison],
            obstacles: [String], decisions: [Decision], threshold: Double, rules: String
        ) {
            self.together = together
            self.one = one
            self.other = other
            self.steps = steps
            self.closest = closest
            self.obstacles = obstacles
            self.decisions = decisions
            self.threshold = threshold
            self.rules = rules
        }
    }
}
