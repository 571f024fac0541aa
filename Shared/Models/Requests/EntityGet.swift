/// Body of `entity.get`; an id that was merged away answers with the entity it now leads to.
public struct EntityGet: Codable, Sendable, Hashable {
    public var entity: EntityID

    public init(entity: EntityID) { self.entity = entity }

    public struct Answer: Codable, Sendable, Hashable {
        public var entity: Entity
        public var evidence: [MentionEvidence]
        public var statements: [Statement]

        public init(entity: Entity, evidence: [MentionEvidence], statements: [Statement]) {
            self.entity = entity
            self.evidence = evidence
            self.statements = statements
        }
    }
}
