/// An array in the server's text form, `{"a","b\"c",NULL}`.
enum ArrayLiteral {
    static func append(_ values: [some PostgresEncodable], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var element: [UInt8] = []
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if value.isPostgresNull {
                bytes.append(contentsOf: "NULL".utf8)
                continue
            }
            element.removeAll(keepingCapacity: true)
            value.encodePostgres(into: &element)
            // Always in quotes: an empty element, a space, or the word NULL would mean something else without.
            bytes.append(UInt8(ascii: "\""))
            for byte in element {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
