public import FoundationEssentials

/// JSON text for a `jsonb` or `json` column, passed through as written.
///
///     "INSERT INTO change (body) VALUES (\(try PostgresJSON(change)))"
///     let change = try row.decode(PostgresJSON.self, at: 0).value(as: Change.self)
public struct PostgresJSON: Sendable, Hashable {
    public var text: String

    public init(text: String) { self.text = text }

    public init(_ value: some Encodable, encoder: JSONEncoder = JSONEncoder()) throws {
        text = String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    public func value<T: Decodable>(as type: T.Type = T.self, decoder: JSONDecoder = JSONDecoder()) throws -> T {
        try decoder.decode(type, from: Data(text.utf8))
    }
}

extension PostgresJSON: PostgresArrayElement {
    public static var postgresType: PostgresType { .jsonb }
    public static var postgresArrayType: PostgresType { .jsonbArray }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) {
        // The binary form is the text after its version number.
        bytes.append(1)
        bytes.append(contentsOf: text.utf8)
    }
}

extension PostgresJSON: PostgresDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> PostgresJSON {
        switch field.type {
        case .json, .jsonb, .text: PostgresJSON(text: field.text)
        default: throw field.mismatch("json or jsonb")
        }
    }
}
