/// One person, organisation, country, place, event, delegation or document, however it is spelled.
public struct Entity: Codable, Sendable, Hashable {
    public var id: EntityID
    public var type: EntityType
    /// The name to show.
    public var name: String
    public var names: [EntityName]
    public var titles: [String]
    /// ISO 3166-1 alpha-2.
    public var country: String?
    public var documents: Int
    public var mentions: Int
    public var created: Timestamp
    public var updated: Timestamp
    /// After a merge: the entity that this id now leads to.
    public var redirect: EntityID?

    public init(
        id: EntityID, type: EntityType, name: String, names: [EntityName] = [], titles: [String] = [],
        country: String? = nil, documents: Int = 0, mentions: Int = 0, created: Timestamp, updated: Timestamp,
        redirect: EntityID? = nil
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.names = names
        self.titles = titles
        self.country = country
        self.documents = documents
        self.mentions = mentions
        self.created = created
        self.updated = updated
        self.redirect = redirect
    }
}
