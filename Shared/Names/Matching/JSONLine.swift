/// Where the fields of one JSON object stand in a line: enough to read two names and write the line back with more fields.
///
/// Not a general parser: values are skipped, not checked, except that strings and brackets must close. One pass; nesting
/// is limited to 64.
struct JSONLine {
    enum Failure: Error, Equatable {
        case notAnObject
        case malformed(at: Int)
    }

    /// What a field is to the comparison of two names.
    private enum Role {
        case left, right, schema
        /// One of the fields that the answer brings.
        case answer
        case other

        init(_ line: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) {
            func isKey(_ text: StaticString) -> Bool { JSONLine.equals(line, key, text) }
            self =
                switch key.count {
                case 4: isKey("left") ? .left : .other
                case 5: isKey("right") ? .right : isKey("match") || isKey("score") ? .answer : .other
                case 6: isKey("schema") ? .schema : .other
                case 8: isKey("features") ? .answer : .other
                case 9: isKey("threshold") ? .answer : .other
                default: .other
                }
        }
    }

    /// The values of the fields of these names, as they stand.
    private(set) var left: Range<Int>?
    private(set) var right: Range<Int>?
    private(set) var schema: Range<Int>?
    /// The fields that the answer does not bring, without the commas before and after: one range for all that stand together.
    private(set) var kept: [Range<Int>] = []

    static let depthLimit = 64

    mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(Failure) {
        (left, right, schema) = (nil, nil, nil)
        kept.removeAll(keepingCapacity: true)
        var (start, end) = (-1, 0)
        defer { if start >= 0 { kept.append(start..<end) } }
        var index = JSONLine.skipSpace(line, 0)
        guard index < line.count, line[index] == UInt8(ascii: "{") else { throw .notAnObject }
        index = JSONLine.skipSpace(line, index + 1)
        if index < line.count, line[index] == UInt8(ascii: "}") { return }
        while true {
            guard index < line.count, line[index] == UInt8(ascii: "\"") else { throw .malformed(at: index) }
            let keyEnd = try JSONLine.skipString(line, index)
            let key = (index + 1)..<(keyEnd - 1)
            index = JSONLine.skipSpace(line, keyEnd)
            guard index < line.count, line[index] == UInt8(ascii: ":") else { throw .malformed(at: index) }
            index = JSONLine.skipSpace(line, index + 1)
            let isString = index < line.count && line[index] == UInt8(ascii: "\"")
            let valueEnd = isString ? try JSONLine.skipString(line, index) : try JSONLine.skipValue(line, index)
            let role = Role(line, key)
            switch role {
            case .left: left = index..<valueEnd
            case .right: right = index..<valueEnd
            case .schema: schema = index..<valueEnd
            case .answer, .other: break
            }
            if role != .answer {
                if start < 0 { start = key.lowerBound - 1 }
                end = valueEnd
            } else if start >= 0 {
                kept.append(start..<end)
                start = -1
            }
            index = JSONLine.skipSpace(line, valueEnd)
            guard index < line.count else { throw .malformed(at: index) }
            if line[index] == UInt8(ascii: "}") { return }
            guard line[index] == UInt8(ascii: ",") else { throw .malformed(at: index) }
            index = JSONLine.skipSpace(line, index + 1)
        }
    }

    @inline(__always) private static func skipSpace(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < line.count, line[index] == 0x20 || line[index] == 0x09 || line[index] == 0x0D { index += 1 }
        return index
    }

    /// The index after the closing quote of the string that opens at `start`.
    @inline(__always)
    private static func skipString(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) throws(Failure) -> Int {
        var index = start + 1
        while true {
            // Eight bytes at a time, up to the first that is a quote or a backslash.
            while index + 8 <= line.count {
                let bytes = UnsafeRawPointer(line.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
                let found = zeros(bytes ^ repeated(UInt8(ascii: "\""))) | zeros(bytes ^ repeated(UInt8(ascii: "\\")))
                if found != 0 {
                    index += found.trailingZeroBitCount / 8
                    break
                }
                index += 8
            }
            guard index < line.count else { throw .malformed(at: start) }
            let byte = line[index]
            if byte == UInt8(ascii: "\"") { return index + 1 }
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
    }

    @inline(__always) private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// The high bit of each byte that is zero; above the lowest of these others may be set as well.
    @inline(__always) private static func zeros(_ bytes: UInt64) -> UInt64 {
        (UInt64(littleEndian: bytes) &- 0x0101_0101_0101_0101) & ~UInt64(littleEndian: bytes) & 0x8080_8080_8080_8080
    }

    private static func skipValue(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) throws(Failure) -> Int {
        guard start < line.count else { throw .malformed(at: start) }
        switch line[start] {
        case UInt8(ascii: "\""): return try skipString(line, start)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            var depth = 0
            var index = start
            while index < line.count {
                switch line[index] {
                case UInt8(ascii: "\""): index = try skipString(line, index)
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth += 1
                    guard depth <= depthLimit else { throw .malformed(at: index) }
                    index += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    depth -= 1
                    index += 1
                    if depth == 0 { return index }
                default: index += 1
                }
            }
            throw .malformed(at: start)
        default:
            var index = start
            scan: while index < line.count {
                switch line[index] {
                case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x09, 0x0D: break scan
                default: index += 1
                }
            }
            guard index > start else { throw .malformed(at: start) }
            return index
        }
    }
}
