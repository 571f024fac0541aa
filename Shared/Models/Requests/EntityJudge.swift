/// Body of `judgement.same` and `judgement.different`.
public struct EntityJudge: Codable, Sendable, Hashable {
    public var one: EntityID
    public var other: EntityID
    /// Who says so.
    public var author: String
    public var reason: String

    public init(one: EntityID, other: EntityID, author: String, reason: String) {
        self.one = one
        self.other = other
        self.author = author
        self.reason = reason
    }

    /// Sent after COMMIT.
    public struct Answer: Codable, Sendable, Hashable {
        public var judgement: Judgement
        /// The ids that lead elsewhere now, and those that lead nowhere else any more.
        public var merged: [EntityID]
        public var split: [EntityID]

        public init(judgement: Judgement, merged: [EntityID], split: [EntityID]) {
            self.judgement = judgement
            self.merged = merged
            self.split = split
        }
    }
}
