/// Whether a statement claims or denies.
public struct Polarity: OpenEnum {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let affirmed = Polarity(rawValue: "affirmed")
    public static let negated = Polarity(rawValue: "negated")
}
