/// Reads MessagePack from a buffer, never beyond it.
struct MessagePackDecoder {
    private let bytes: [UInt8]
    private let maximumDepth: Int
    private var position = 0

    init(bytes: [UInt8], maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    var isAtEnd: Bool { position == bytes.count }

    func error(_ reason: String) -> MessagePackError { MessagePackError(reason: reason, offset: position) }

    mutating func value(depth: Int) throws -> MessagePackValue {
        let code = try byte()
        switch code {
        case 0x00...0x7f: return .integer(Int64(code))
        case 0x80...0x8f: return try map(count: Int(code & 0x0f), depth: depth)
        case 0x90...0x9f: return try array(count: Int(code & 0x0f), depth: depth)
        case 0xa0...0xbf: return try string(count: Int(code & 0x1f))
        case 0xc0: return .null
        case 0xc2: return .bool(false)
        case 0xc3: return .bool(true)
        case 0xc4: return .binary(try take(Int(try integer(UInt8.self))))
        case 0xc5: return .binary(try take(Int(try integer(UInt16.self))))
        case 0xc6: return .binary(try take(Int(try integer(UInt32.self))))
        case 0xc7: return try ext(count: Int(try integer(UInt8.self)))
        case 0xc8: return try ext(count: Int(try integer(UInt16.self)))
        case 0xc9: return try ext(count: Int(try integer(UInt32.self)))
        case 0xca: return .float(Double(Float(bitPattern: try integer(UInt32.self))))
        case 0xcb: return .float(Double(bitPattern: try integer(UInt64.self)))
        case 0xcc: return .integer(Int64(try integer(UInt8.self)))
        case 0xcd: return .integer(Int64(try integer(UInt16.self)))
        case 0xce: return .integer(Int64(try integer(UInt32.self)))
        case 0xcf:
            let wide = try integer(UInt64.self)
            return Int64(exactly: wide).map { .integer($0) } ?? .unsigned(wide)
        case 0xd0: return .integer(Int64(Int8(bitPattern: try integer(UInt8.self))))
        case 0xd1: return .integer(Int64(Int16(bitPattern: try integer(UInt16.self))))
        case 0xd2: return .integer(Int64(Int32(bitPattern: try integer(UInt32.self))))
        case 0xd3: return .integer(Int64(bitPattern: try integer(UInt64.self)))
        case 0xd4...0xd8: return try ext(count: 1 << Int(code - 0xd4))
        case 0xd9: return try string(count: Int(try integer(UInt8.self)))
        case 0xda: return try string(count: Int(try integer(UInt16.self)))
        case 0xdb: return try string(count: Int(try integer(UInt32.self)))
        case 0xdc: return try array(count: Int(try integer(UInt16.self)), depth: depth)
        case 0xdd: return try array(count: Int(try integer(UInt32.self)), depth: depth)
        case 0xde: return try map(count: Int(try integer(UInt16.self)), depth: depth)
        case 0xdf: return try map(count: Int(try integer(UInt32.self)), depth: depth)
        case 0xe0...0xff: return .integer(Int64(Int8(bitPattern: code)))
        default: throw MessagePackError(reason: "a byte that begins no value", offset: position - 1)
        }
    }

    private mutating func byte() throws -> UInt8 {
        guard position < bytes.count else { throw error("the data end within a value") }
        defer { position += 1 }
        return bytes[position]
    }

    /// Big-endian, as all of MessagePack.
    private mutating func integer<Word: FixedWidthInteger & UnsignedInteger>(_: Word.Type) throws -> Word {
        let size = Word.bitWidth / 8
        guard size <= bytes.count - position else { throw error("the data end within a number") }
        var word: Word = 0
        for index in position..<position + size { word = (word << 7) << 1 | Word(bytes[index]) }
        position += size
        return word
    }

    private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count <= bytes.count - position else { throw error("a length of \(count) reaches beyond the data") }
        defer { position += count }
        return bytes[position..<position + count]
    }

    private mutating func string(count: Int) throws -> MessagePackValue {
        let start = position
        guard let text = String(validating: try take(count), as: UTF8.self) else {
            throw MessagePackError(reason: "a string that is not UTF-8", offset: start)
        }
        return .string(text)
    }

    private mutating func ext(count: Int) throws -> MessagePackValue {
        let type = Int8(bitPattern: try byte())
        return .ext(type: type, payload: try take(count))
    }

    private mutating func array(count: Int, depth: Int) throws -> MessagePackValue {
        try enter(count: count, width: 1, depth: depth)
        var values: [MessagePackValue] = []
        values.reserveCapacity(min(count, 4096))
        for _ in 0..<count { values.append(try value(depth: depth + 1)) }
        return .array(values)
    }

    private mutating func map(count: Int, depth: Int) throws -> MessagePackValue {
        try enter(count: count, width: 2, depth: depth)
        var entries: [MessagePackValue.Entry] = []
        entries.reserveCapacity(min(count, 4096))
        for _ in 0..<count {
            let key = try value(depth: depth + 1)
            entries.append(MessagePackValue.Entry(key: key, value: try value(depth: depth + 1)))
        }
        return .map(entries)
    }

    /// An element takes a byte at least, so a count beyond what is left is refused before anything is reserved.
    private func enter(count: Int, width: Int, depth: Int) throws {
        guard depth < maximumDepth else { throw error("values nest deeper than \(maximumDepth)") }
        guard count <= (bytes.count - position) / width else {
            throw error("a count of \(count) reaches beyond the data")
        }
    }
}
