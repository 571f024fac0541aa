/// One link in the chain of who says so.
public struct StatementSource: Codable, Sendable, Hashable {
    public var kind: Kind
    public var entity: EntityReference?
    /// How an unnamed source is described: "a White House official".
    public var description: String?

    public init(kind: Kind, entity: EntityReference? = nil, description: String? = nil) {
        self.kind = kind
        self.entity = entity
        self.description = description
    }

    public struct Kind: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let person = Kind(rawValue: "person")
        public static let organisation = Kind(rawValue: "organisation")
        public static let document = Kind(rawValue: "document")
        public static let unnamed = Kind(rawValue: "unnamed")
    }
}
