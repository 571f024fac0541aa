/// A maxout layer (Goodfellow et al. 2013) followed by layer normalisation (Ba et al. 2016), as thinc's
/// `Maxout(normalize=True)`: each output is the largest of `pieces` affine functions, each row is then normalised.
struct MaxoutLayer: Sendable {
    let width: Int
    let pieces: Int
    let inputWidth: Int
    /// Pieces × width × input.
    let weights: FloatBuffer
    private let bias: FloatBuffer
    private let gain: FloatBuffer
    private let shift: FloatBuffer

    /// Reads the node at `index` and the normalisation that follows it. Throws `ModelError`.
    init(_ model: ThincModel, at index: Int) throws {
        let weights = try model.parameter("W", of: model.nodes[index], axes: 3)
        let bias = try model.parameter("b", of: model.nodes[index], axes: 2)
        guard model.nodes.indices.contains(index + 1), model.nodes[index + 1].name == "layernorm" else {
            throw model.error("layer \(index), maxout, is not followed by its normalisation")
        }
        let gain = try model.parameter("G", of: model.nodes[index + 1], axes: 1)
        let shift = try model.parameter("b", of: model.nodes[index + 1], axes: 1)
        (width, pieces, inputWidth) = (weights.shape[0], weights.shape[1], weights.shape[2])
        guard width.isMultiple(of: 8), bias.shape == [width, pieces], gain.shape == [width], shift.shape == [width]
        else {
            throw model.error("the sizes of layer \(index), maxout, do not fit together or are not multiples of 8")
        }
        self.weights = FloatBuffer(weights.exchangingFirstAxes())
        self.bias = FloatBuffer(bias.exchangingFirstAxes())
        self.gain = FloatBuffer(gain.values)
        self.shift = FloatBuffer(shift.values)
    }

    /// Width of what the affine part makes of a row.
    var spread: Int { width * pieces }

    /// `output = residual + norm(max over pieces(affine + bias))`, for one row. `output` may be `residual`.
    func activate(
        _ affine: UnsafePointer<Float>, residual: UnsafePointer<Float>?, into output: UnsafeMutablePointer<Float>
    ) {
        typealias Lanes = SIMD8<Float>
        let count = width / 8
        let bias = UnsafeRawPointer(bias.base)
        let affine = UnsafeRawPointer(affine)
        let result = UnsafeMutableRawPointer(output)
        let residual = residual.map { UnsafeRawPointer($0) }
        // The residual may be overwritten, so the maxima go to the stack first.
        withUnsafeTemporaryAllocation(byteCount: width * 4, alignment: 32) { temporary in
            guard let maxima = temporary.baseAddress else { return }
            var sum = Lanes.zero
            for block in 0..<count {
                let offset = block * 32
                var best =
                    affine.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                    + bias.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                for piece in 1..<pieces {
                    let place = offset + piece * width * 4
                    let other =
                        affine.loadUnaligned(fromByteOffset: place, as: Lanes.self)
                        + bias.loadUnaligned(fromByteOffset: place, as: Lanes.self)
                    best.replace(with: other, where: other .> best)
                }
                sum += best
                maxima.storeBytes(of: best, toByteOffset: offset, as: Lanes.self)
            }
            let mean = sum.sum() / Float(width)
            var squares = Lanes.zero
            for block in 0..<count {
                let distance = maxima.load(fromByteOffset: block * 32, as: Lanes.self) - mean
                squares += distance * distance
            }
            let scale = 1 / (squares.sum() / Float(width) + 1e-8).squareRoot()
            let gain = UnsafeRawPointer(gain.base)
            let shift = UnsafeRawPointer(shift.base)
            for block in 0..<count {
                let offset = block * 32
                var value = (maxima.load(fromByteOffset: offset, as: Lanes.self) - mean) * scale
                value =
                    value * gain.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                    + shift.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                if let residual { value += residual.loadUnaligned(fromByteOffset: offset, as: Lanes.self) }
                result.storeBytes(of: value, toByteOffset: offset, as: Lanes.self)
            }
        }
    }
}
