/// What somebody has said about two entities: append-only, above every score, until it is undone.
public struct Judgement: Codable, Sendable, Hashable {
    public var id: JudgementID
    public var kind: Kind
    /// The two entities, as they were given; absent for an undo.
    public var one: EntityID?
    public var other: EntityID?
    /// The judgement that an undo takes back.
    public var undoes: JudgementID?
    public var author: String
    public var reason: String
    public var judged: Timestamp

    public init(
        id: JudgementID, kind: Kind, one: EntityID? = nil, other: EntityID? = nil, undoes: JudgementID? = nil,
        author: String, reason: String, judged: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.one = one
        self.other = other
        self.undoes = undoes
        self.author = author
        self.reason = reason
        self.judged = judged
    }

    public struct Kind: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let same = Kind(rawValue: "same")
        public static let different = Kind(rawValue: "different")
        public static let undo = Kind(rawValue: "undo")
    }
}

/// Names a judgement.
public enum JudgementKind: Identified { public static let prefix = "jdg" }
public typealias JudgementID = PublicID<JudgementKind>
