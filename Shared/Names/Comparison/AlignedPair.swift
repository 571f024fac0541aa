/// Words of the left name that answer to words of the right one.
struct AlignedPair: Sendable {
    enum Kind: UInt8, Sendable {
        case exact, variant, initial, shortened, sound, joined
    }

    private let positions: SIMD4<UInt8>
    let kind: Kind
    let similarity: Float

    var left: Int { Int(positions.x) }
    var leftCount: Int { Int(positions.y) }
    var right: Int { Int(positions.z) }
    var rightCount: Int { Int(positions.w) }

    @inline(__always)
    init(left: Int, leftCount: Int, right: Int, rightCount: Int, similarity: Float, kind: Kind) {
        positions = SIMD4(
            UInt8(truncatingIfNeeded: left), UInt8(truncatingIfNeeded: leftCount), UInt8(truncatingIfNeeded: right),
            UInt8(truncatingIfNeeded: rightCount))
        self.kind = kind
        self.similarity = similarity
    }
}
