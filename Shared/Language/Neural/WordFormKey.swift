/// All that the embedding layer sees of a token: equal keys have equal vectors.
struct WordFormKey: Hashable, Sendable {
    /// One lane an attribute, the rest zero.
    var lanes: SIMD8<UInt64>

    static func == (one: Self, other: Self) -> Bool { one.lanes == other.lanes }

    func hash(into hasher: inout Hasher) {
        // The attributes are hashes themselves, so two folded words carry them; equality still compares all lanes.
        hasher.combine(lanes[0] ^ (lanes[3] &* 0x9e37_79b9_7f4a_7c15) ^ lanes[4])
        hasher.combine(lanes[1] &+ (lanes[2] &* 0xc2b2_ae3d_27d4_eb4f) ^ lanes[5] << 1 ^ lanes[6])
    }
}
