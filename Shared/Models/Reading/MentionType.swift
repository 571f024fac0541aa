/// What kind of thing a mention names, in the classes that named-entity corpora share.
public struct MentionType: OpenEnum {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let person = MentionType(rawValue: "PER")
    public static let organisation = MentionType(rawValue: "ORG")
    /// A country, region or town as a political body.
    public static let geopolitical = MentionType(rawValue: "GPE")
    public static let location = MentionType(rawValue: "LOC")
    /// Nationalities, religious and political groups.
    public static let group = MentionType(rawValue: "NORP")
    public static let event = MentionType(rawValue: "EVENT")
    public static let date = MentionType(rawValue: "DATE")
    public static let time = MentionType(rawValue: "TIME")
    public static let miscellaneous = MentionType(rawValue: "MISC")
}
