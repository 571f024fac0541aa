/// An array in the server's binary form: dimensions, whether NULLs occur, element type, length, lower bound,
/// then each element with its length. From `array_recv` in the server's arrayfuncs.c.
enum BinaryArray {
    static func append<Element: PostgresArrayElement>(_ values: [Element], to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + 20 + values.count * (4 + MemoryLayout<Element>.size))
        bytes.appendBigEndian(values.isEmpty ? 0 : 1 as Int32)
        let nullFlag = bytes.count
        bytes.appendBigEndian(0 as Int32)
        bytes.appendBigEndian(Element.postgresElementType.rawValue)
        guard !values.isEmpty else { return }
        bytes.appendBigEndian(Int32(truncatingIfNeeded: values.count))
        bytes.appendBigEndian(1 as Int32)
        for value in values {
            if value.isPostgresNull {
                bytes[nullFlag + 3] = 1
                bytes.appendBigEndian(-1 as Int32)
                continue
            }
            let start = bytes.count
            bytes.appendBigEndian(0 as Int32)
            value.encodePostgres(into: &bytes)
            let length = Int32(truncatingIfNeeded: bytes.count - start - 4).bigEndian
            withUnsafeBytes(of: length) { source in
                for (index, byte) in source.enumerated() { bytes[start + index] = byte }
            }
        }
    }
}
