/// Something that a statement is about: by name always, by chain within its document, by entity once resolved.
public struct EntityReference: Codable, Sendable, Hashable {
    public var name: String
    public var type: EntityType?
    public var chain: Int?
    public var entity: EntityID?

    public init(name: String, type: EntityType? = nil, chain: Int? = nil, entity: EntityID? = nil) {
        self.name = name
        self.type = type
        self.chain = chain
        self.entity = entity
    }
}
