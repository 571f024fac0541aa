/// A named entity as the recogniser found it, in token indices, `end` not included.
public struct EntitySpan: Sendable, Hashable, Codable {
    public var start: Int
    public var end: Int
    /// The model's own label ("PERSON", "GPE").
    public var label: String

    public init(start: Int, end: Int, label: String) {
        self.start = start
        self.end = end
        self.label = label
    }
}
