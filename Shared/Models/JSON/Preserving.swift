import FoundationEssentials

/// A value together with the fields of its JSON object that this version does not know.
///
/// Whoever passes a message on (outbox, inbox, event relay) wraps it, so that an older service loses nothing of what a
/// newer one wrote.
public struct Preserving<Value: Codable & Sendable>: Sendable {
    public var value: Value
    /// Top-level fields that `Value` did not take, by name.
    public var unknown: [String: JSONValue]

    public init(_ value: Value, unknown: [String: JSONValue] = [:]) {
        self.value = value
        self.unknown = unknown
    }
}

extension Preserving: Equatable where Value: Equatable {}

extension Preserving: Codable {
    public init(from decoder: any Decoder) throws {
        value = try Value(from: decoder)
        let all = try [String: JSONValue](from: decoder)
        let known = try JSONDecoder().decode([String: JSONValue].self, from: JSONEncoder().encode(value))
        unknown = all.filter { known[$0.key] == nil && $0.value != .null }
    }

    public func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
        var container = encoder.container(keyedBy: FieldName.self)
        for (name, value) in unknown.sorted(by: { $0.key < $1.key }) {
            try container.encode(value, forKey: FieldName(stringValue: name))
        }
    }

    private struct FieldName: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
