internal import Glibc

extension JSONLine {
    /// Where the line that begins at `start` ends: at its newline, or with the bytes.
    static func newline(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard let base = bytes.baseAddress, start < bytes.count,
            let found = memchr(base + start, 0x0A, bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether the bytes at `range` are exactly `text`.
    @inline(__always)
    static func equals(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        let start = text.utf8Start
        for offset in 0..<range.count where line[range.lowerBound + offset] != start[offset] { return false }
        return true
    }

    /// The text of the string literal at `range`, with escapes undone, in `scratch`; nil where it is not a string.
    ///
    /// Unpaired surrogates become U+FFFD.
    static func unescape(
        _ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into scratch: inout [UInt8]
    ) -> Bool {
        scratch.removeAll(keepingCapacity: true)
        guard range.count >= 2, line[range.lowerBound] == UInt8(ascii: "\"") else { return false }
        var index = range.lowerBound + 1
        let end = range.upperBound - 1
        while index < end {
            let byte = line[index]
            if byte != UInt8(ascii: "\\") {
                let start = index
                while index < end, line[index] != UInt8(ascii: "\\") { index += 1 }
                scratch.append(contentsOf: UnsafeBufferPointer(rebasing: line[start..<index]))
                continue
            }
            index += 1
            guard index < end else { break }
            switch line[index] {
            case UInt8(ascii: "n"): scratch.append(0x0A)
            case UInt8(ascii: "t"): scratch.append(0x09)
            case UInt8(ascii: "r"): scratch.append(0x0D)
            case UInt8(ascii: "b"): scratch.append(0x08)
            case UInt8(ascii: "f"): scratch.append(0x0C)
            case UInt8(ascii: "u"):
                var scalar = hexadecimal(line, index + 1, end)
                index += 4
                if scalar >= 0xD800, scalar < 0xDC00, index + 6 < end, line[index + 1] == UInt8(ascii: "\\"),
                    line[index + 2] == UInt8(ascii: "u")
                {
                    let low = hexadecimal(line, index + 3, end)
                    if low >= 0xDC00, low < 0xE000 {
                        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                        index += 6
                    }
                }
                let valid = Swift.Unicode.Scalar(scalar) ?? "\u{FFFD}"
                scratch.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
            default: scratch.append(line[index])
            }
            index += 1
        }
        return true
    }

    private static func hexadecimal(_ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        guard start + 4 <= end else { return 0xFFFD }
        var value: UInt32 = 0
        for index in start..<(start + 4) {
            switch line[index] {
            case 48...57: value = value << 4 | UInt32(line[index] - 48)
            case 65...70: value = value << 4 | UInt32(line[index] - 55)
            case 97...102: value = value << 4 | UInt32(line[index] - 87)
            default: return 0xFFFD
            }
        }
        return value
    }
}
