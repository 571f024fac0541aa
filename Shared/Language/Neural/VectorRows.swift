/// Rows of a vector table by word hash: an open-addressed table, because the keys are hashes already and there are
/// hundreds of thousands.
struct VectorRows: Sendable {
    private var keys: [UInt64]
    /// -1 for an empty place.
    private var rows: [Int32]
    private let mask: Int

    /// Room for `count` keys.
    init(count: Int) {
        var size = 16
        while size < count * 3 / 2 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        rows = Array(repeating: -1, count: size)
    }

    subscript(key: UInt64) -> Int? {
        let row = rows[place(of: key)]
        return row < 0 ? nil : Int(row)
    }

    /// The last of equal keys counts. More keys than there is room for must not be added.
    mutating func add(_ key: UInt64, row: Int32) {
        let place = place(of: key)
        keys[place] = key
        rows[place] = row
    }

    private func place(of key: UInt64) -> Int {
        // The upper half of a product with an odd constant spreads keys that share their lower bits.
        var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while rows[place] >= 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }
}
