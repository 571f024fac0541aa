public import FoundationEssentials

/// Any type reads as text: what `psql` would show.
extension String: PostgresArrayDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> String { field.text }
}

extension PostgresDecodable where Self: FixedWidthInteger {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> Self {
        switch field.type {
        // `sum(bigint)` is numeric; xid (28) and xid8 are whole numbers too.
        case .int2, .int4, .int8, .oid, .numeric, .xid8, PostgresType(28): break
        default: throw field.mismatch("\(Self.self)")
        }
        guard let value = field.integer(as: Self.self) else { throw field.unreadable("\(Self.self)") }
        return value
    }
}

extension Int: PostgresArrayDecodable {}
extension Int64: PostgresArrayDecodable {}
extension Int32: PostgresArrayDecodable {}
extension Int16: PostgresArrayDecodable {}
extension UInt64: PostgresArrayDecodable {}
extension UInt32: PostgresArrayDecodable {}

/// Here so that `bytea` can be read as `[UInt8]`.
extension UInt8: PostgresArrayDecodable {
    public static func decodePostgresArray(_ field: PostgresField) throws(PostgresField.Mismatch) -> [UInt8] {
        guard field.type == .bytea else { throw field.mismatch("bytes") }
        guard let bytes = field.hexadecimalBytes else { throw field.unreadable("bytes") }
        return bytes
    }
}

extension Double: PostgresArrayDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> Double {
        switch field.type {
        case .float4, .float8, .numeric, .int2, .int4, .int8: break
        default: throw field.mismatch("Double")
        }
        guard let value = Double(field.text) else { throw field.unreadable("Double") }
        return value
    }
}

extension Float: PostgresArrayDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> Float {
        guard field.type == .float4 else { throw field.mismatch("Float") }
        guard let value = Float(field.text) else { throw field.unreadable("Float") }
        return value
    }
}

extension Bool: PostgresArrayDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> Bool {
        guard field.type == .bool else { throw field.mismatch("Bool") }
        return field.bytes.first == UInt8(ascii: "t")
    }
}

extension UUID: PostgresArrayDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> UUID {
        guard field.type == .uuid else { throw field.mismatch("UUID") }
        guard let value = uuid(field.bytes) else { throw field.unreadable("UUID") }
        return value
    }

    /// The form in which Postgres writes it, 36 characters. Foundation reads it with scanf, which shows where many rows come.
    private static func uuid(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
        guard text.count == 36 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for (place, byte) in text.enumerated() {
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            if digits < 16 {
                halves.0 = halves.0 << 4 | UInt64(digit)
            } else {
                halves.1 = halves.1 << 4 | UInt64(digit)
            }
            digits += 1
        }
        let bytes = (halves.0.bigEndian, halves.1.bigEndian)
        return withUnsafeBytes(of: bytes) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}

extension Date: PostgresArrayDecodable {
    public static func decodePostgres(_ field: PostgresField) throws(PostgresField.Mismatch) -> Date {
        switch field.type {
        case .timestamptz, .timestamp, .date: break
        default: throw field.mismatch("Date")
        }
        guard let date = PostgresTimestamp.date(text: field.bytes) else { throw field.unreadable("Date") }
        return date
    }
}

extension PostgresJSON: PostgresArrayDecodable {}

extension PostgresField {
    func integer<T: FixedWidthInteger>(as type: T.Type) -> T? {
        let negative = bytes.first == UInt8(ascii: "-")
        let digits = UnsafeBufferPointer(rebasing: bytes[(negative ? 1 : 0)...])
        guard !digits.isEmpty else { return nil }
        var value: T = 0
        for byte in digits {
            guard case let digit = byte &- 48, digit < 10 else { return nil }
            // Towards the sign from the start, or the smallest number would overflow on its way.
            let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) =
                negative
                ? product.subtractingReportingOverflow(T(digit)) : product.addingReportingOverflow(T(digit))
            guard !tooLarge, !overflow else { return nil }
            value = sum
        }
        return value
    }

    /// `\x` and two hexadecimal digits a byte, the server's form of `bytea` since 9.0.
    var hexadecimalBytes: [UInt8]? {
        guard bytes.count >= 2, bytes.count % 2 == 0, bytes[0] == UInt8(ascii: "\\"), bytes[1] == UInt8(ascii: "x")
        else { return nil }
        func nibble(_ byte: UInt8) -> UInt8? {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
            case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
            default: nil
            }
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 2 - 1)
        for index in stride(from: 2, to: bytes.count, by: 2) {
            guard let high = nibble(bytes[index]), let low = nibble(bytes[index + 1]) else { return nil }
            result.append(high << 4 | low)
        }
        return result
    }
}
