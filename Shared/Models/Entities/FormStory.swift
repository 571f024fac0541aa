/// One form of a name within an entity: the name in comparable form, and what is known beside it.
public struct FormStory: Codable, Sendable, Hashable {
    /// The form's own entity id; it leads to the entity of which it is a part.
    public var entity: EntityID
    public var name: String
    /// What tells namesakes apart, as "US", "politics" or "wikidata:Q42".
    public var evidence: [String]
    /// How many documents have chains of this form.
    public var documents: Int

    public init(entity: EntityID, name: String, evidence: [String], documents: Int) {
        self.entity = entity
        self.name = name
        self.evidence = evidence
        self.documents = documents
    }
}

/// Two forms that were compared, and what came of it.
public struct FormComparison: Codable, Sendable, Hashable {
    public var left: FormStory
    public var right: FormStory
    /// 0 to 1.
    public var probability: Double
    public var features: [Feature]
    /// Where somebody's word decided.
    public var judgement: Judgement?

    public init(
        left: FormStory, right: FormStory, probability: Double, features: [Feature], judgement: Judgement? = nil
    ) {
        self.left = left
        self.right = right
        self.probability = probability
        self.features = features
        self.judgement = judgement
    }
}
