/// How real a statement takes its claim to be.
public struct Modality: OpenEnum {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let actual = Modality(rawValue: "actual")
    public static let planned = Modality(rawValue: "planned")
    public static let conditional = Modality(rawValue: "conditional")
    public static let possible = Modality(rawValue: "possible")
}
