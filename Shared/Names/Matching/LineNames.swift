internal import Glibc

/// The names that lines have had lately: lists of candidates hold each name in several lines, and it is read once.
///
/// A table with two places for each hash of a JSON string; a name that comes later takes the place, and its memory, of one
/// before, so that the table never grows.
struct LineNames: Sendable {
    private var names: [PreparedName]
    /// The JSON string that each name was read from, as it stood; empty for none.
    private var literals: [[UInt8]]
    /// The names that are being compared: moved here, because what is passed on out of an array is copied first.
    private var left = PreparedName(type: .person)
    private var right = PreparedName(type: .person)
    private var letters: [UInt8] = []
    /// Which of two places was taken last.
    private var turn = 0

    /// A power of two.
    private static let capacity = 1 << 14
    /// Longer literals are not kept.
    private static let longest = 256

    init() {
        names = [PreparedName](repeating: PreparedName(type: .person), count: LineNames.capacity)
        literals = [[UInt8]](repeating: [], count: LineNames.capacity)
    }

    /// Compares the names of two JSON strings; nil where either is no string.
    mutating func compare(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, type: NameType, scratch: NameScratch
    ) -> NameComparison? {
        guard let first = read(left, type: type, besides: nil, scratch: scratch),
            let second = read(right, type: type, besides: first, scratch: scratch)
        else { return nil }
        if first == second { return Names.compare(names[first], names[first]) }
        swap(&self.left, &names[first])
        swap(&self.right, &names[second])
        defer {
            swap(&self.left, &names[first])
            swap(&self.right, &names[second])
        }
        return Names.compare(self.left, self.right)
    }

    /// The place of a JSON string's name; nil where it is no string.
    private mutating func read(
        _ literal: UnsafeBufferPointer<UInt8>, type: NameType, besides taken: Int?, scratch: NameScratch
    ) -> Int? {
        guard let base = literal.baseAddress else { return nil }
        let hash = NameHash.of(base, literal.count)
        let place = Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(LineNames.capacity - 2))
        for place in place...(place + 1) where names[place].type == type && LineNames.equal(literals[place], literal) {
            return place
        }
        turn ^= 1
        let free = place + turn == taken ? place + 1 - turn : place + turn
        literals[free].removeAll(keepingCapacity: true)
        guard JSONLine.unescape(literal, 0..<literal.count, into: &letters) else { return nil }
        letters.withUnsafeBufferPointer { NameReader.read($0, type: type, into: &names[free], scratch: scratch) }
        if literal.count <= LineNames.longest { literals[free].append(contentsOf: literal) }
        return free
    }

    private static func equal(_ kept: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard kept.count == other.count, let start = other.baseAddress else { return false }
        return kept.withUnsafeBufferPointer { kept in
            kept.baseAddress.map { memcmp($0, start, kept.count) == 0 } ?? false
        }
    }
}
