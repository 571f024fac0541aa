/// Words of the left name that answer to words of the right one.
struct AlignedPair: Sendable {
    enum Kind: UInt8, Sendable {
        case exact, variant, initial, shortened, sound, joined
    }

    var left: Int
    var leftCount: Int
    var right: Int
    var rightCount: Int
    var similarity: Float
    var kind: Kind
}
