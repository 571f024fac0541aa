/// The values bound to a statement's `$1`, `$2` …, laid out in one buffer for libpq.
public struct PostgresParameters: Sendable {
    struct Entry: Sendable {
        var type: PostgresType
        var format: PostgresFormat
        /// Where the value begins in `bytes`; nil for NULL.
        var offset: Int?
        var length: Int
    }

    private(set) var bytes: [UInt8] = []
    private(set) var entries: [Entry] = []
    /// The first parameter, counted from 1, that text cannot carry.
    private(set) var nulCharacter: Int?

    public var count: Int { entries.count }

    /// Appends one parameter. `write` appends its bytes and answers false for NULL.
    public mutating func append(type: PostgresType, format: PostgresFormat, _ write: (inout [UInt8]) -> Bool) {
        let start = bytes.count
        guard write(&bytes) else {
            bytes.removeSubrange(start...)
            entries.append(Entry(type: type, format: format, offset: nil, length: 0))
            return
        }
        entries.append(Entry(type: type, format: format, offset: start, length: bytes.count - start))
        if format == .text || type == .jsonb, bytes[start...].holdsNUL { noteNUL() }
        // Ends text for libpq, and gives an empty value an address, without which it would be NULL.
        bytes.append(0)
    }

    /// The parameter appended last holds a NUL.
    mutating func noteNUL() {
        if nulCharacter == nil { nulCharacter = entries.count }
    }

    mutating func append(_ others: PostgresParameters) {
        if nulCharacter == nil, let position = others.nulCharacter { nulCharacter = entries.count + position }
        let base = bytes.count
        bytes.append(contentsOf: others.bytes)
        for var entry in others.entries {
            entry.offset = entry.offset.map { $0 + base }
            entries.append(entry)
        }
    }
}
