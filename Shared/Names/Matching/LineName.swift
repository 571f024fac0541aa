internal import Glibc

/// A name out of a line, kept as long as `LineNames` has room for it.
struct LineName: Sendable {
    private(set) var name = PreparedName(type: .person)
    /// The JSON string that `name` was read from, as it stood; empty for none.
    private var literal: [UInt8] = []

    /// Longer literals are not kept.
    private static let limit = 256

    /// Reads the name of a JSON string, whose escapes are undone in `letters`; false where it is no string.
    mutating func read(
        _ literal: UnsafeBufferPointer<UInt8>, type: NameType, letters: inout [UInt8], scratch: NameScratch
    ) -> Bool {
        self.literal.removeAll(keepingCapacity: true)
        guard JSONLine.unescape(literal, 0..<literal.count, into: &letters) else { return false }
        letters.withUnsafeBufferPointer { NameReader.read($0, type: type, into: &name, scratch: scratch) }
        if literal.count <= LineName.limit { self.literal.append(contentsOf: literal) }
        return true
    }

    /// Whether the name was read from this string, as the same type's.
    func holds(_ other: UnsafeBufferPointer<UInt8>, type: NameType) -> Bool {
        guard name.type == type, literal.count == other.count, let start = other.baseAddress else { return false }
        return literal.withUnsafeBufferPointer { kept in
            kept.baseAddress.map { memcmp($0, start, kept.count) == 0 } ?? false
        }
    }
}
