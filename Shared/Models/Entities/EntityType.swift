/// What kind of thing an entity is.
public struct EntityType: OpenEnum {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let person = EntityType(rawValue: "person")
    public static let organisation = EntityType(rawValue: "organisation")
    public static let country = EntityType(rawValue: "country")
    public static let place = EntityType(rawValue: "place")
    public static let group = EntityType(rawValue: "group")
    public static let event = EntityType(rawValue: "event")
    public static let delegation = EntityType(rawValue: "delegation")
    /// A day, year or hour.
    public static let time = EntityType(rawValue: "time")
    public static let document = EntityType(rawValue: "document")
    public static let other = EntityType(rawValue: "other")
}
