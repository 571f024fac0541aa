/// Body of `entity.get`; an id that was merged away answers with the entity it now leads to.
public struct EntityGet: Codable, Sendable, Hashable {
    public var entity: EntityID

    public init(entity: EntityID) { self.entity = entity }

    public struct Answer: Codable, Sendable, Hashable {
        public var entity: Entity
        public var evidence: [MentionEvidence]
        public var statements: [Statement]
        /// What knowledge bases tell of it, each value under its source; absent where none does.
        public var knowledge: [EntityKnowledge]?

        public init(
            entity: Entity, evidence: [MentionEvidence], statements: [Statement], knowledge: [EntityKnowledge]? = nil
        ) {
            self.entity = entity
            self.evidence = evidence
            self.statements = statements
            self.knowledge = knowledge
        }
    }
}
