/// FNV-1a in 64 bits: stable across runs and machines, so that its values may be stored.
enum NameHash {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    static let prime: UInt64 = 0x100_0000_01B3

    @inline(__always) static func of(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        var hash = seed
        for index in 0..<count { hash = (hash ^ UInt64(bytes[index])) &* prime }
        return hash
    }

    static func of(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
    }

    /// The hash of a phrase out of the hashes of its words.
    @inline(__always) static func phrase(_ hash: UInt64, then word: UInt64) -> UInt64 {
        (hash &* 31) ^ (word &* prime)
    }
}
