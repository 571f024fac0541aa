/// A component's tokens in all their roles, computed block by block as the transitions advance. Two blocks are kept; a
/// token further back, deep in a stack, is computed alone, so that memory does not grow with the text.
final class FeatureRows {
    private static let blockSize = 512

    private let blocks = [FloatBuffer(count: 0), FloatBuffer(count: 0)]
    private let single = FloatBuffer(count: 0)
    private var nextSingle = 0
    private var newest = -1
    private var count = 0
    private var vectors: UnsafePointer<Float>?
    let features = UnsafeMutablePointer<UnsafePointer<Float>?>.allocate(capacity: 16)
    private let scratch = FloatBuffer(count: 0)
    let hidden = FloatBuffer(count: 0)
    let scores = FloatBuffer(count: 0)

    deinit { features.deallocate() }

    /// Begins with `count` vectors of the component's width, which stay valid until the end.
    func begin(_ scorer: TransitionScorer, vectors: UnsafePointer<Float>, count: Int) {
        for block in blocks { block.reserve(Self.blockSize * scorer.rowSize) }
        // As many as a state has, so that one state's tokens never displace each other.
        single.reserve(scorer.featureCount * scorer.rowSize)
        hidden.reserve(scorer.hiddenWidth)
        scores.reserve(scorer.paddedMoveCount)
        newest = -1
        nextSingle = 0
        self.vectors = vectors
        self.count = count
    }

    /// Scores the state with these tokens in its roles, -1 where it has none. The result has one float a move.
    func score(_ scorer: borrowing TransitionScorer, _ tokens: SIMD8<Int32>) -> UnsafePointer<Float> {
        for role in 0..<scorer.featureCount {
            let token = Int(tokens[role])
            let row = token < 0 ? UnsafePointer(scorer.padding.base) : row(token, scorer)
            features[role] = row + role * scorer.spread
        }
        scorer.score(features, hidden: hidden.base, into: scores.base)
        return UnsafePointer(scores.base)
    }

    private func row(_ token: Int, _ scorer: borrowing TransitionScorer) -> UnsafePointer<Float> {
        let block = token / Self.blockSize
        while block > newest { advance(scorer) }
        if block + 1 >= newest {
            return UnsafePointer(blocks[block & 1].base + (token % Self.blockSize) * scorer.rowSize)
        }
        let target = single.base + nextSingle * scorer.rowSize
        nextSingle = (nextSingle + 1) % scorer.featureCount
        compute(token..<token + 1, into: target, scorer)
        return UnsafePointer(target)
    }

    private func advance(_ scorer: borrowing TransitionScorer) {
        newest += 1
        let start = newest * Self.blockSize
        compute(start..<min(start + Self.blockSize, count), into: blocks[newest & 1].base, scorer)
    }

    private func compute(
        _ tokens: Range<Int>, into output: UnsafeMutablePointer<Float>, _ scorer: borrowing TransitionScorer
    ) {
        guard let vectors else { return }
        scorer.lower.apply(
            vectors + tokens.lowerBound * scorer.vectorWidth, stride: scorer.vectorWidth, count: tokens.count,
            into: output,
            outputStride: scorer.rowSize, scratch: scratch)
    }
}
