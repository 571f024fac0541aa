/// A Swift value that can be read from a column.
///
/// A type with a `RawValue` that is decodable needs only the conformance.
public protocol PostgresDecodable {
    static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> Self

    /// What NULL becomes: an error for all but optionals.
    static func decodePostgresNull() throws(PostgresField.Mismatch) -> Self
}

/// One value of a row that is not NULL, in the server's text form; valid only while it is decoded.
public struct PostgresField {
    public let bytes: UnsafeBufferPointer<UInt8>
    public let type: PostgresType

    /// Why a value could not be read; the row adds which column it was.
    public struct Mismatch: Error {
        var expected: String
        var found: String

        /// - Parameters:
        ///   - expected: what the Swift side wants, such as "a UUID".
        ///   - found: what the column holds, such as "integer" or "NULL".
        public init(expected: String, found: String) {
            self.expected = expected
            self.found = found
        }
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public func mismatch(_ expected: String) -> Mismatch { Mismatch(expected: expected, found: type.description) }

    /// The type fits, this value does not.
    public func unreadable(_ expected: String) -> Mismatch {
        Mismatch(expected: expected, found: "a value of type \(type) that is none")
    }
}

/// A value that can be the element of a one-dimensional array column.
public protocol PostgresArrayDecodable: PostgresDecodable {
    static func decodePostgresArray(_ field: PostgresField) throws(PostgresField.Mismatch) -> [Self]
}

extension PostgresDecodable {
    public static func decodePostgresNull() throws(PostgresField.Mismatch) -> Self {
        throw PostgresField.Mismatch(expected: "\(Self.self)", found: "NULL")
    }
}

extension PostgresArrayDecodable {
    public static func decodePostgresArray(_ field: PostgresField) throws(PostgresField.Mismatch) -> [Self] {
        try ArrayReader.read(field)
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> Wrapped? {
        try Wrapped.decodePostgres(field)
    }
    public static func decodePostgresNull() throws(PostgresField.Mismatch) -> Wrapped? { nil }
}

extension Optional: PostgresArrayDecodable where Wrapped: PostgresArrayDecodable {}

extension Array: PostgresDecodable where Element: PostgresArrayDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> [Element] {
        try Element.decodePostgresArray(field)
    }
}

extension Array: PostgresArrayDecodable where Element == UInt8 {}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> Self {
        guard let value = Self(rawValue: try RawValue.decodePostgres(field)) else {
            throw PostgresField.Mismatch(expected: "\(Self.self)", found: "a value that is none of its cases")
        }
        return value
    }
}
