/// Reads the server's text form of a one-dimensional array, `{1,NULL,"a \"b\""}`.
enum ArrayReader {
    static func read<Element: PostgresDecodable>(_ field: PostgresField) throws(PostgresField.Mismatch) -> [Element] {
        guard let elementType = elementTypes[field.type.rawValue] else { throw field.mismatch("an array") }
        let text = field.bytes
        // Anything before the brace is a lower bound other than 1, as in `[0:1]={…}`; nested braces are dimensions.
        guard text.count >= 2, text[0] == UInt8(ascii: "{"), text[text.count - 1] == UInt8(ascii: "}") else {
            throw field.unreadable("an array of one dimension")
        }
        var elements: [Element] = []
        var element: [UInt8] = []
        let end = text.count - 1
        var index = 1
        while index < end {
            element.removeAll(keepingCapacity: true)
            let quoted = text[index] == UInt8(ascii: "\"")
            if quoted { index += 1 }
            while index < end, text[index] != UInt8(ascii: quoted ? "\"" : ",") {
                if text[index] == UInt8(ascii: "{"), !quoted { throw field.unreadable("an array of one dimension") }
                if text[index] == UInt8(ascii: "\\") { index += 1 }
                guard index < end else { throw field.unreadable("an array") }
                element.append(text[index])
                index += 1
            }
            if quoted { index += 1 }
            if !quoted, element.elementsEqual("NULL".utf8) {
                elements.append(try Element.decodePostgresNull())
            } else {
                elements.append(try decode(element, elementType))
            }
            guard index == end || (index < end && text[index] == UInt8(ascii: ",")) else {
                throw field.unreadable("an array")
            }
            index += 1
        }
        return elements
    }

    private static func decode<Element: PostgresDecodable>(
        _ bytes: [UInt8], _ type: PostgresType
    ) throws(PostgresField.Mismatch) -> Element {
        try bytes.withUnsafeBufferPointer { buffer throws(PostgresField.Mismatch) in
            try Element.decodePostgres(PostgresField(bytes: buffer, type: type))
        }
    }

    /// From the type of an array to that of its elements.
    private static let elementTypes: [UInt32: PostgresType] = [
        1000: .bool, 1001: .bytea, 1002: .text, 1003: .text, 1005: .int2, 1007: .int4, 1009: .text, 1014: .text,
        1015: .text, 1016: .int8, 1021: .float4, 1022: .float8, 1028: .oid, 1115: .timestamp, 1182: .date,
        1185: .timestamptz, 1231: .numeric, 199: .json, 2951: .uuid, 3807: .jsonb, 271: .xid8,
    ]
}
