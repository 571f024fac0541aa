/// The names that lines have had lately: lists of candidates hold each name in several lines, and it is read once.
///
/// A table with two places for each hash of a JSON string; a name that comes later takes the place, and its memory, of one
/// before, so that the table never grows.
struct LineNames: Sendable {
    private var names: [LineName]
    private var letters: [UInt8] = []
    /// Which of two places was taken last.
    private var turn = 0

    /// A power of two.
    private static let capacity = 1 << 14

    init() { names = [LineName](repeating: LineName(), count: LineNames.capacity) }

    /// Compares the names of two JSON strings; nil where either is no string.
    mutating func compare(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, type: NameType, scratch: NameScratch
    ) -> NameComparison? {
        guard let first = read(left, type: type, besides: nil, scratch: scratch),
            let second = read(right, type: type, besides: first, scratch: scratch)
        else { return nil }
        return Names.compare(names[first].name, names[second].name)
    }

    /// The place of a JSON string's name; nil where it is no string.
    private mutating func read(
        _ literal: UnsafeBufferPointer<UInt8>, type: NameType, besides taken: Int?, scratch: NameScratch
    ) -> Int? {
        guard let base = literal.baseAddress else { return nil }
        let hash = NameHash.of(base, literal.count)
        let place = Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(LineNames.capacity - 2))
        for place in place...(place + 1) where names[place].holds(literal, type: type) { return place }
        turn ^= 1
        let free = place + turn == taken ? place + 1 - turn : place + turn
        return names[free].read(literal, type: type, letters: &letters, scratch: scratch) ? free : nil
    }
}
