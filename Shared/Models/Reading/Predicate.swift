/// The kinds of claim that Chancery takes from an article.
public struct Predicate: OpenEnum {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let holdsRole = Predicate(rawValue: "holds-role")
    public static let appoints = Predicate(rawValue: "appoints")
    public static let leads = Predicate(rawValue: "leads")
    public static let memberOf = Predicate(rawValue: "member-of")
    public static let attends = Predicate(rawValue: "attends")
    public static let travelsTo = Predicate(rawValue: "travels-to")
    public static let meets = Predicate(rawValue: "meets")
    public static let takesPlace = Predicate(rawValue: "takes-place")
    public static let says = Predicate(rawValue: "says")
    public static let demands = Predicate(rawValue: "demands")
    public static let rejects = Predicate(rawValue: "rejects")
    public static let agrees = Predicate(rawValue: "agrees")
}
