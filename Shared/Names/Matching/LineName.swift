internal import Glibc

/// The name on one side of a line, kept for the next: lists that hold one name against many have it in every line.
struct LineName: Sendable {
    private(set) var name = PreparedName(type: .person)
    /// The JSON string that `name` was read from, as it stood; empty for none.
    private var literal: [UInt8] = []
    /// The same with escapes undone.
    private var letters: [UInt8] = []

    /// Longer literals are not kept.
    private static let limit = 256

    /// Reads the name of a JSON string unless the last one was the same; false where it is no string.
    mutating func read(_ literal: UnsafeBufferPointer<UInt8>, type: NameType, scratch: NameScratch) -> Bool {
        if name.type == type, isKept(literal) { return true }
        self.literal.removeAll(keepingCapacity: true)
        guard JSONLine.unescape(literal, 0..<literal.count, into: &letters) else { return false }
        letters.withUnsafeBufferPointer { NameReader.read($0, type: type, into: &name, scratch: scratch) }
        if literal.count <= LineName.limit { self.literal.append(contentsOf: literal) }
        return true
    }

    private func isKept(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard literal.count == other.count, let start = other.baseAddress else { return false }
        return literal.withUnsafeBufferPointer { kept in
            kept.baseAddress.map { memcmp($0, start, kept.count) == 0 } ?? false
        }
    }
}
