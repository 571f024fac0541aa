/// One entry of the change feed: what happened to an entity, under a cursor without gaps.
public struct Change: Codable, Sendable, Hashable {
    /// Strictly increasing by one; give the last one seen to go on from there.
    public var cursor: Int64
    public var type: Kind
    public var entity: EntityID
    public var name: String
    /// The document that brought it about.
    public var document: DocumentID?
    /// The other entity, for a merge or a split.
    public var other: EntityID?
    public var at: Timestamp

    public init(
        cursor: Int64, type: Kind, entity: EntityID, name: String, document: DocumentID? = nil, other: EntityID? = nil,
        at: Timestamp
    ) {
        self.cursor = cursor
        self.type = type
        self.entity = entity
        self.name = name
        self.document = document
        self.other = other
        self.at = at
    }

    public struct Kind: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let created = Kind(rawValue: "created")
        /// It gained mentions, names or statements.
        public static let updated = Kind(rawValue: "updated")
        public static let renamed = Kind(rawValue: "renamed")
        public static let merged = Kind(rawValue: "merged")
        public static let split = Kind(rawValue: "split")
    }
}
