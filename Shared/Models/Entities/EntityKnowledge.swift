/// What one record of a knowledge base tells of an entity: values that keep their source.
public struct EntityKnowledge: Codable, Sendable, Hashable {
    /// The knowledge base, as named at its import.
    public var source: String
    /// The knowledge base's own id.
    public var record: String
    /// `Person`, `Organization`, `Place` …
    public var schema: String
    /// Each property's values, in the knowledge base's order.
    public var properties: [String: [String]]
    /// Offices and memberships that other records of the same source tell.
    public var offices: [Office]

    public struct Office: Codable, Sendable, Hashable {
        public var title: String
        /// ISO 8601, perhaps a year or a month only; absent where unknown or still held.
        public var start: String?
        public var end: String?

        public init(title: String, start: String? = nil, end: String? = nil) {
            self.title = title
            self.start = start
            self.end = end
        }
    }

    public init(
        source: String, record: String, schema: String, properties: [String: [String]], offices: [Office] = []
    ) {
        self.source = source
        self.record = record
        self.schema = schema
        self.properties = properties
        self.offices = offices
    }
}
