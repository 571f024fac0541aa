/// Bloom embeddings (Serrà and Karatzoglou 2017; thinc's `HashEmbed`): a value's vector is the sum of the four rows that
/// its four hashes choose.
struct HashEmbedding: Sendable {
    let attribute: WordAttribute
    let width: Int
    private let rows: UInt32
    private let seed: UInt32
    private let table: FloatBuffer

    init(attribute: WordAttribute, seed: UInt32, table: FloatTensor) {
        self.attribute = attribute
        self.seed = seed
        rows = UInt32(clamping: table.shape[0])
        width = table.shape[1]
        self.table = FloatBuffer(table.values)
    }

    /// Writes the vector of `value`, `width` floats.
    func embed(_ value: UInt64, into output: UnsafeMutablePointer<Float>) {
        let hashes = Self.hashes(of: value, seed: seed)
        output.update(repeating: 0, count: width)
        for lane in 0..<4 {
            let row = table.base + Int(hashes[lane] % rows) * width
            for index in 0..<width { output[index] += row[index] }
        }
    }

    /// Thinc's hash of a 64-bit key to four 32-bit keys, which follows one block of MurmurHash3 (Appleby, public domain).
    static func hashes(of value: UInt64, seed: UInt32) -> SIMD4<UInt32> {
        var first = value &* 0x87c3_7b91_1142_53d5
        first = first << 31 | first >> 33
        first = first &* 0x4cf5_ad43_2745_937f ^ UInt64(seed) ^ 8
        var second = UInt64(seed) ^ 8
        first &+= second
        second &+= first
        first = finalized(first)
        second = finalized(second)
        first &+= second
        second &+= first
        return SIMD4(
            UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
            UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32))
    }

    private static func finalized(_ word: UInt64) -> UInt64 {
        var word = word
        word ^= word >> 33
        word = word &* 0xff51_afd7_ed55_8ccd
        word ^= word >> 33
        word = word &* 0xc4ce_b9fe_1a85_ec53
        return word ^ word >> 33
    }
}
