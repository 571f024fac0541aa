/// All mentions of one thing in one document: the unit that entity resolution resolves.
public struct Chain: Codable, Sendable, Hashable {
    /// Its place in the analysis's list of chains.
    public var index: Int
    public var type: EntityType
    /// The fullest name the document gives; for an unnamed thing, its clearest noun phrase.
    public var name: String
    /// Every distinct name as written, fullest first; empty where no mention is a name.
    public var names: [String]
    /// Offices and descriptions as written ("deputy foreign minister").
    public var titles: [String]
    /// ISO 3166-1 alpha-2 of the country it is, serves or comes from, where the document tells.
    public var country: String?
    public var gender: Gender?
    /// EDTF: when, for an event.
    public var time: String?
    /// Where, for an event.
    public var place: String?
    /// Chain indices of who takes part, for an event or a delegation.
    public var parties: [Int]

    public init(
        index: Int, type: EntityType, name: String, names: [String] = [], titles: [String] = [], country: String? = nil,
        gender: Gender? = nil, time: String? = nil, place: String? = nil, parties: [Int] = []
    ) {
        self.index = index
        self.type = type
        self.name = name
        self.names = names
        self.titles = titles
        self.country = country
        self.gender = gender
        self.time = time
        self.place = place
        self.parties = parties
    }

    public struct Gender: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let female = Gender(rawValue: "female")
        public static let male = Gender(rawValue: "male")
    }
}
