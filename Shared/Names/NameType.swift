/// What kind of thing bears a name: it decides which rules apply to the name's words.
public enum NameType: String, Sendable, Hashable, Codable, CaseIterable {
    case person
    case organisation

    /// The type for a FollowTheMoney schema name: `Person` is a person, everything else follows the rules for organisations.
    public init(schema: some StringProtocol) {
        self = schema == "Person" ? .person : .organisation
    }
}
