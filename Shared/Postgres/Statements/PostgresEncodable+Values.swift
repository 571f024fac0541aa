public import FoundationEssentials
internal import Glibc

/// Text takes the type its place in the statement asks for: `text`, `uuid`, an enumeration, `jsonb` …
///
/// An array of it is `text[]`, to be cast for other types (`\(ids)::uuid[]`): in binary form, without quotes and their
/// parsing, it is written twice as fast as a literal where texts are long.
extension String: PostgresArrayElement {
    public static var postgresType: PostgresType { .unspecified }
    public static var postgresArrayType: PostgresType { .textArray }
    public static var postgresElementType: PostgresType { .text }
    public static var postgresFormat: PostgresFormat { .text }
    public static var postgresElementFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.append(contentsOf: utf8) }
}

extension Substring: PostgresArrayElement {
    public static var postgresType: PostgresType { .unspecified }
    public static var postgresArrayType: PostgresType { .textArray }
    public static var postgresElementType: PostgresType { .text }
    public static var postgresFormat: PostgresFormat { .text }
    public static var postgresElementFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.append(contentsOf: utf8) }
}

extension Int: PostgresArrayElement {
    public static var postgresType: PostgresType { .int8 }
    public static var postgresArrayType: PostgresType { .int8Array }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.appendBigEndian(Int64(self)) }
}

extension Int64: PostgresArrayElement {
    public static var postgresType: PostgresType { .int8 }
    public static var postgresArrayType: PostgresType { .int8Array }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.appendBigEndian(self) }
}

extension Int32: PostgresArrayElement {
    public static var postgresType: PostgresType { .int4 }
    public static var postgresArrayType: PostgresType { .int4Array }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.appendBigEndian(self) }
}

extension Int16: PostgresArrayElement {
    public static var postgresType: PostgresType { .int2 }
    public static var postgresArrayType: PostgresType { .int2Array }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.appendBigEndian(self) }
}

/// Here so that `[UInt8]` can be `bytea`; alone it is a `smallint`.
extension UInt8: PostgresArrayElement {
    public static var postgresType: PostgresType { .int2 }
    public static var postgresArrayType: PostgresType { .bytea }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.appendBigEndian(Int16(self)) }

    public static func appendPostgresArray(_ values: [UInt8], to parameters: inout PostgresParameters) {
        parameters.append(type: .bytea, format: .binary) { bytes in
            bytes.append(contentsOf: values)
            return true
        }
    }
}

extension Double: PostgresArrayElement {
    public static var postgresType: PostgresType { .float8 }
    public static var postgresArrayType: PostgresType { .float8Array }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.appendBigEndian(bitPattern) }
}

extension Float: PostgresArrayElement {
    public static var postgresType: PostgresType { .float4 }
    public static var postgresArrayType: PostgresType { .float4Array }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.appendBigEndian(bitPattern) }
}

extension Bool: PostgresArrayElement {
    public static var postgresType: PostgresType { .bool }
    public static var postgresArrayType: PostgresType { .boolArray }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }
}

extension UUID: PostgresArrayElement {
    public static var postgresType: PostgresType { .uuid }
    public static var postgresArrayType: PostgresType { .uuidArray }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) {
        withUnsafeBytes(of: uuid) { bytes.append(contentsOf: $0) }
    }
}

/// A `timestamptz`, rounded to the microsecond, which is all that the server keeps.
extension Date: PostgresArrayElement {
    public static var postgresType: PostgresType { .timestamptz }
    public static var postgresArrayType: PostgresType { .timestamptzArray }
    public static var postgresFormat: PostgresFormat { .binary }
    public func encodePostgres(into bytes: inout [UInt8]) {
        bytes.appendBigEndian(PostgresTimestamp.microseconds(of: self))
    }
}

extension Sequence<UInt8> {
    /// Whether a zero occurs, which Postgres text cannot hold.
    var holdsNUL: Bool {
        withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? contains(0)
    }
}

extension [UInt8] {
    mutating func appendBigEndian(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }
}
