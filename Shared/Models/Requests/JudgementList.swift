/// Body of `judgement.list`: judgements, newest first.
public struct JudgementList: Codable, Sendable, Hashable {
    /// Only those about this entity, or about what leads to it.
    public var entity: EntityID?
    /// 1 to 1000; 100 where absent.
    public var limit: Int?

    public init(entity: EntityID? = nil, limit: Int? = nil) {
        self.entity = entity
        self.limit = limit
    }

    public struct Answer: Codable, Sendable, Hashable {
        public var judgements: [Judgement]

        public init(judgements: [Judgement]) { self.judgements = judgements }
    }
}
