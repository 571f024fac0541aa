/// One thing, or one relation between two, as a knowledge base has it: a FollowTheMoney entity.
///
/// Things of other formats are brought into the same shape: a Wikidata item as `Person` or `Organization`, a row of
/// GeoNames as `Place`.
public struct KnowledgeRecord: Codable, Sendable, Hashable {
    /// The knowledge base's own id.
    public var id: String
    /// `Person`, `Organization`, `PublicBody`, `Company`, `Position`, `Occupancy`, `Membership`, `Place` …
    public var schema: String
    /// Each property's values, in the knowledge base's order.
    public var properties: [String: [String]]

    public init(id: String, schema: String, properties: [String: [String]]) {
        self.id = id
        self.schema = schema
        self.properties = properties
    }

    public subscript(property: String) -> [String] { properties[property] ?? [] }
}
