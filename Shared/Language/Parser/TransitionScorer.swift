import CBLAS

/// The scores of a transition-based component (spaCy's `TransitionBasedParser`): a maxout hidden layer over the vectors of a
/// few tokens of the state, and a linear layer to one score a move.
///
/// The hidden layer's affine part is computed for every token in every role once, in one matrix product, and only summed for
/// a state (spaCy's `PrecomputableAffine`, after Chen and Manning 2014).
struct TransitionScorer: Sendable {
    /// Tokens of a state.
    let featureCount: Int
    let moveCount: Int
    /// Width of the component's token vectors.
    let vectorWidth: Int
    let hiddenWidth: Int
    let pieces: Int
    /// Width of the encoder's vectors.
    let inputWidth: Int
    /// To features × pieces × hidden.
    let lower: AffineLayer
    /// From the encoder's vectors to the component's.
    let projection: AffineLayer
    private let lowerBias: FloatBuffer
    /// Stands for a token that a state lacks: features × pieces × hidden.
    let padding: FloatBuffer
    /// Hidden × moves, the rows filled up to whole lanes.
    private let upperWeights: FloatBuffer
    private let upperBias: FloatBuffer
    let paddedMoveCount: Int
    private let kernel: VectorKernel

    /// Throws `ModelError`.
    init(_ model: ThincModel, features: Int, moves: TransitionMoves, kernel: VectorKernel) throws {
        let layer = try model.only("precomputable_affine")
        let weights = try model.parameter("W", of: layer, axes: 4)
        let bias = try model.parameter("b", of: layer, axes: 2)
        let pad = try model.parameter("pad", of: layer, axes: 4)
        // The first linear layer by index is the upper one: it lies higher in the tree than the projection.
        let linear = model.indices(of: "linear")
        guard linear.count == 2 else { throw model.error("it has \(linear.count) linear layers where two are needed") }
        let upper = try model.parameter("W", of: model.nodes[linear[0]], axes: 2)
        let upperBias = try model.parameter("b", of: model.nodes[linear[0]], axes: 1)
        let projection = try model.parameter("W", of: model.nodes[linear[1]], axes: 2)
        let projectionBias = try model.parameter("b", of: model.nodes[linear[1]], axes: 1)
        (featureCount, hiddenWidth, pieces, vectorWidth) =
            (weights.shape[0], weights.shape[1], weights.shape[2], weights.shape[3])
        moveCount = upper.shape[0]
        inputWidth = projection.shape[1]
        guard featureCount == features else {
            throw model.error("its states have \(featureCount) tokens where \(features) are supported")
        }
        guard moveCount == moves.moves.count else {
            throw ModelError(path: moves.path, reason: "it has \(moves.moves.count) moves, the model \(moveCount)")
        }
        guard hiddenWidth.isMultiple(of: 16), vectorWidth.isMultiple(of: 16), bias.shape == [hiddenWidth, pieces],
            pad.shape == [1, featureCount, hiddenWidth, pieces], upper.shape[1] == hiddenWidth,
            upperBias.shape == [moveCount], projection.shape[0] == vectorWidth, projectionBias.shape == [vectorWidth]
        else { throw model.error("the sizes of its layers do not fit together, or are not multiples of 16") }

        let rowSize = hiddenWidth * pieces * vectorWidth
        var blocks: [Float] = []
        var padding: [Float] = []
        for feature in 0..<featureCount {
            var block = weights
            block.shape = [hiddenWidth, pieces, vectorWidth]
            block.values = Array(weights.values[feature * rowSize..<(feature + 1) * rowSize])
            blocks += block.exchangingFirstAxes()
            var padBlock = pad
            padBlock.shape = [hiddenWidth, pieces]
            let size = hiddenWidth * pieces
            padBlock.values = Array(pad.values[feature * size..<(feature + 1) * size])
            padding += padBlock.exchangingFirstAxes()
        }
        lower = AffineLayer(
            weights: blocks[...], stride: vectorWidth, bias: nil, inner: vectorWidth,
            outputs: featureCount * hiddenWidth * pieces, pieces: 1, kernel: kernel)
        self.padding = FloatBuffer(padding)
        lowerBias = FloatBuffer(bias.exchangingFirstAxes())
        self.projection = AffineLayer(
            weights: projection.values[...], stride: inputWidth, bias: projectionBias.values, inner: inputWidth,
            outputs: vectorWidth, pieces: 1, kernel: kernel)
        self.kernel = kernel
        paddedMoveCount = (moveCount + 63) / 64 * 64
        upperWeights = FloatBuffer(count: hiddenWidth * paddedMoveCount)
        for move in 0..<moveCount {
            for unit in 0..<hiddenWidth {
                upperWeights.base[unit * paddedMoveCount + move] = upper.values[move * hiddenWidth + unit]
            }
        }
        self.upperBias = FloatBuffer(count: paddedMoveCount)
        self.upperBias.base.update(from: upperBias.values, count: moveCount)
    }

    /// Floats of one role of a token.
    var spread: Int { hiddenWidth * pieces }

    /// Floats of a token in all roles.
    var rowSize: Int { featureCount * spread }

    /// The scores of a state whose roles are filled by these `featureCount` blocks of `spread` floats.
    func score(
        _ features: UnsafePointer<UnsafePointer<Float>?>, hidden: UnsafeMutablePointer<Float>,
        into scores: UnsafeMutablePointer<Float>
    ) {
        if kernel == .vectors {
            chancery_scores(
                features, featureCount, hiddenWidth, pieces, lowerBias.base, hidden, upperWeights.base, upperBias.base,
                paddedMoveCount, scores)
            return
        }
        typealias Lanes = SIMD8<Float>
        let bias = UnsafeRawPointer(lowerBias.base)
        let target = UnsafeMutableRawPointer(hidden)
        for unit in stride(from: 0, to: hiddenWidth * 4, by: 32) {
            var best = Lanes.zero
            for piece in 0..<pieces {
                let offset = unit + piece * hiddenWidth * 4
                var sum = Lanes.zero
                for feature in 0..<featureCount {
                    sum += (features[feature].map { UnsafeRawPointer($0) } ?? bias).loadUnaligned(
                        fromByteOffset: offset, as: Lanes.self)
                }
                sum += bias.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                if piece == 0 { best = sum } else { best.replace(with: sum, where: sum .> best) }
            }
            target.storeBytes(of: best, toByteOffset: unit, as: Lanes.self)
        }
        let weights = UnsafeRawPointer(upperWeights.base)
        let result = UnsafeMutableRawPointer(scores)
        let rowBytes = paddedMoveCount * 4
        for block in stride(from: 0, to: rowBytes, by: 128) {
            var (first, second, third, fourth) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
            var row = weights + block
            for unit in 0..<hiddenWidth {
                let value = Lanes(repeating: hidden[unit])
                first += value * row.loadUnaligned(as: Lanes.self)
                second += value * row.loadUnaligned(fromByteOffset: 32, as: Lanes.self)
                third += value * row.loadUnaligned(fromByteOffset: 64, as: Lanes.self)
                fourth += value * row.loadUnaligned(fromByteOffset: 96, as: Lanes.self)
                row += rowBytes
            }
            let bias = UnsafeRawPointer(upperBias.base) + block
            result.storeBytes(of: first + bias.loadUnaligned(as: Lanes.self), toByteOffset: block, as: Lanes.self)
            result.storeBytes(
                of: second + bias.loadUnaligned(fromByteOffset: 32, as: Lanes.self), toByteOffset: block + 32,
                as: Lanes.self)
            result.storeBytes(
                of: third + bias.loadUnaligned(fromByteOffset: 64, as: Lanes.self), toByteOffset: block + 64,
                as: Lanes.self)
            result.storeBytes(
                of: fourth + bias.loadUnaligned(fromByteOffset: 96, as: Lanes.self), toByteOffset: block + 96,
                as: Lanes.self)
        }
    }
}
