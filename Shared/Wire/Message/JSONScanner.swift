/// Judges a frame's JSON in one pass, before any decoder sees it, and finds the fields of its object.
///
/// Checks the grammar of RFC 8259, UTF-8 (RFC 3629), and the depth; recursion-free, linear, no allocation per value.
package struct JSONScanner {
    package enum Refusal: Error, Equatable {
        case notAnObject
        case tooDeep
        case malformed(offset: Int)
        case invalidUTF8(offset: Int)
    }

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    private init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Calls `field` with the ranges of each top-level field's name (without its quotes) and value, in order.
    package static func scanObject(
        _ bytes: UnsafeRawBufferPointer, maximumDepth: Int = 64,
        field: (_ name: Range<Int>, _ value: Range<Int>) throws -> Void
    ) throws {
        var scanner = JSONScanner(bytes)
        scanner.skipSpace()
        guard scanner.peek == UInt8(ascii: "{") else { throw Refusal.notAnObject }
        scanner.position += 1
        scanner.skipSpace()
        if scanner.peek == UInt8(ascii: "}") {
            scanner.position += 1
        } else {
            while true {
                let name = try scanner.string()
                scanner.skipSpace()
                try scanner.expect(UInt8(ascii: ":"))
                scanner.skipSpace()
                let start = scanner.position
                try scanner.value(maximumDepth: min(maximumDepth, 64) - 1)
                try field(name, start..<scanner.position)
                scanner.skipSpace()
                if scanner.peek == UInt8(ascii: ",") {
                    scanner.position += 1
                    scanner.skipSpace()
                    continue
                }
                try scanner.expect(UInt8(ascii: "}"))
                break
            }
        }
        scanner.skipSpace()
        guard scanner.position == bytes.count else { throw scanner.malformed }
    }

    private var malformed: Refusal { .malformed(offset: position) }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func expect(_ byte: UInt8) throws {
        guard peek == byte else { throw malformed }
        position += 1
    }

    /// One value of any kind. `open` keeps one bit a level: set where the level is an object.
    private mutating func value(maximumDepth: Int) throws {
        var depth = 0
        var open: UInt64 = 0
        while true {
            // At the start of a value.
            switch peek {
            case UInt8(ascii: "\""):
                _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let isObject = bytes[position] == UInt8(ascii: "{")
                guard depth < maximumDepth else { throw Refusal.tooDeep }
                depth += 1
                open = open << 1 | (isObject ? 1 : 0)
                position += 1
                skipSpace()
                if peek == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    break  // closed below
                }
                if isObject { try memberName() }
                continue
            case UInt8(ascii: "t"): try literal("true")
            case UInt8(ascii: "f"): try literal("false")
            case UInt8(ascii: "n"): try literal("null")
            default: try number()
            }
            // After a value, or before the bracket that closes an empty one.
            var next = false
            while depth > 0 {
                skipSpace()
                let isObject = open & 1 == 1
                guard let byte = peek else { throw malformed }
                if byte == UInt8(ascii: ",") {
                    position += 1
                    skipSpace()
                    if isObject { try memberName() }
                    next = true
                    break
                }
                guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { throw malformed }
                position += 1
                depth -= 1
                open >>= 1
            }
            if !next { return }
        }
    }

    private mutating func memberName() throws {
        _ = try string()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
    }

    private mutating func literal(_ text: StaticString) throws {
        let count = text.utf8CodeUnitCount
        guard bytes.count - position >= count else { throw malformed }
        for index in 0..<count where bytes[position + index] != text.utf8Start[index] {
            throw malformed
        }
        position += count
    }

    private mutating func digits() throws {
        let start = position
        while let byte = peek, byte &- 0x30 <= 9 { position += 1 }
        guard position > start else { throw malformed }
    }

    private mutating func number() throws {
        if peek == UInt8(ascii: "-") { position += 1 }
        if peek == UInt8(ascii: "0") {
            position += 1
        } else {
            try digits()
        }
        if peek == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
    }

    /// The range between the quotes.
    private mutating func string() throws -> Range<Int> {
        try expect(UInt8(ascii: "\""))
        let start = position
        while position < bytes.count {
            // Eight plain ASCII bytes at once: none is a control, a quote, a backslash or part of a longer scalar.
            if bytes.count - position >= 8 {
                let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                if JSONScanner.isPlain(word) {
                    position += 8
                    continue
                }
            }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return start..<(position - 1)
            case UInt8(ascii: "\\"): try escape()
            case 0..<0x20: throw malformed
            case 0x20..<0x80: position += 1
            default: try multibyteScalar()
            }
        }
        throw malformed
    }

    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        func hasZero(_ value: UInt64) -> UInt64 { (value &- ones) & ~value & highs }
        let control = (word &- 0x2020_2020_2020_2020) & ~word & highs
        return (word & highs) | control | hasZero(word ^ 0x2222_2222_2222_2222)
            | hasZero(word ^ 0x5C5C_5C5C_5C5C_5C5C)
            == 0
    }

    private mutating func escape() throws {
        position += 1
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        case UInt8(ascii: "u"):
            position += 1
            guard bytes.count - position >= 4 else { throw malformed }
            for index in position..<position + 4 {
                let byte = bytes[index]
                guard byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 5 else { throw malformed }
            }
            position += 4
        default: throw malformed
        }
    }

    private mutating func multibyteScalar() throws {
        let lead = bytes[position]
        let (length, low, high): (Int, UInt8, UInt8)
        switch lead {
        case 0xC2...0xDF: (length, low, high) = (2, 0x80, 0xBF)
        case 0xE0: (length, low, high) = (3, 0xA0, 0xBF)
        case 0xED: (length, low, high) = (3, 0x80, 0x9F)
        case 0xE1...0xEF: (length, low, high) = (3, 0x80, 0xBF)
        case 0xF0: (length, low, high) = (4, 0x90, 0xBF)
        case 0xF1...0xF3: (length, low, high) = (4, 0x80, 0xBF)
        case 0xF4: (length, low, high) = (4, 0x80, 0x8F)
        default: throw Refusal.invalidUTF8(offset: position)
        }
        guard bytes.count - position >= length, (low...high).contains(bytes[position + 1]) else {
            throw Refusal.invalidUTF8(offset: position)
        }
        for index in 2..<max(length, 2) where bytes[position + index] & 0xC0 != 0x80 {
            throw Refusal.invalidUTF8(offset: position)
        }
        position += length
    }
}
