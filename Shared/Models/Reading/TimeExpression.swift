/// A date, time, duration or set of times as a document writes it, with its value.
public struct TimeExpression: Codable, Sendable, Hashable {
    public var start: Int
    public var end: Int
    public var text: String
    public var type: Kind
    /// TIMEX3 / ISO 8601 / EDTF: `2025-05-15`, `2022-03/2022-04`, `P3D`, `PRESENT_REF`; nil where it stays unresolved.
    public var value: String?
    /// Why there is no value ("no publication date").
    public var unresolved: String?

    public init(start: Int, end: Int, text: String, type: Kind, value: String?, unresolved: String? = nil) {
        self.start = start
        self.end = end
        self.text = text
        self.type = type
        self.value = value
        self.unresolved = unresolved
    }

    public var span: Span { Span(start: start, end: end) }

    /// TIMEX3's types, and RANGE for two ends in one expression.
    public struct Kind: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let date = Kind(rawValue: "DATE")
        public static let time = Kind(rawValue: "TIME")
        public static let duration = Kind(rawValue: "DURATION")
        public static let set = Kind(rawValue: "SET")
        public static let range = Kind(rawValue: "RANGE")
    }
}
