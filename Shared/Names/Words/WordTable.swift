/// A read-only hash table from word hashes to words, with linear probing: one cache line for most lookups.
struct WordTable: Sendable {
    private let keys: [UInt64]
    private let slots: [UInt16]
    private let words: [Word]
    private let mask: Int
    /// One bit for some of the bits of each key: most words of names are in no table, and this stays in the nearest cache.
    private let filter: [UInt64]

    init(_ entries: [UInt64: Word]) {
        var capacity = 1024
        while capacity < entries.count * 3 { capacity *= 2 }
        mask = capacity - 1
        var keys = [UInt64](repeating: 0, count: capacity)
        var slots = [UInt16](repeating: 0, count: capacity)
        var words = [Word()]
        var filter = [UInt64](repeating: 0, count: 1024)
        for (key, word) in entries.sorted(by: { $0.key < $1.key }) where words.count < Int(UInt16.max) {
            var slot = WordTable.slot(key, mask)
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            slots[slot] = UInt16(words.count)
            words.append(word)
            filter[WordTable.filterIndex(key)] |= WordTable.filterBit(key)
        }
        self.filter = filter
        self.keys = keys
        self.slots = slots
        self.words = words
    }

    @inline(__always) private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key ^ (key >> 29)) & UInt64(mask))
    }

    @inline(__always) private static func filterIndex(_ key: UInt64) -> Int { Int(key >> 40 & 1023) }

    @inline(__always) private static func filterBit(_ key: UInt64) -> UInt64 { 1 << (key >> 50 & 63) }

    /// The word with this hash, or an empty one.
    @inline(__always) subscript(_ key: UInt64) -> Word {
        guard filter[WordTable.filterIndex(key)] & WordTable.filterBit(key) != 0 else { return Word() }
        var slot = WordTable.slot(key, mask)
        while keys[slot] != 0 {
            if keys[slot] == key { return words[Int(slots[slot])] }
            slot = (slot + 1) & mask
        }
        return words[0]
    }
}
