/// A maxout layer (Goodfellow et al. 2013) followed by layer normalisation (Ba et al. 2016), as thinc's
/// `Maxout(normalize=True)`: each output is the largest of `pieces` affine functions, each row is then normalised.
struct MaxoutLayer: Sendable {
    let width: Int
    let pieces: Int
    let inputWidth: Int
    let affine: AffineLayer
    /// Pieces × width × input.
    let weights: [Float]
    /// Pieces × width.
    let bias: FloatBuffer
    private let gain: FloatBuffer
    private let shift: FloatBuffer

    /// Reads the node at `index` and the normalisation that follows it. Throws `ModelError`.
    init(_ model: ThincModel, at index: Int, kernel: VectorKernel) throws {
        let weights = try model.parameter("W", of: model.nodes[index], axes: 3)
        let bias = try model.parameter("b", of: model.nodes[index], axes: 2)
        guard model.nodes.indices.contains(index + 1), model.nodes[index + 1].name == "layernorm" else {
            throw model.error("layer \(index), maxout, is not followed by its normalisation")
        }
        let gain = try model.parameter("G", of: model.nodes[index + 1], axes: 1)
        let shift = try model.parameter("b", of: model.nodes[index + 1], axes: 1)
        (width, pieces, inputWidth) = (weights.shape[0], weights.shape[1], weights.shape[2])
        guard width.isMultiple(of: 16), bias.shape == [width, pieces], gain.shape == [width], shift.shape == [width]
        else {
            throw model.error("the sizes of layer \(index), maxout, do not fit together or are not multiples of 16")
        }
        self.weights = weights.exchangingFirstAxes()
        self.bias = FloatBuffer(bias.exchangingFirstAxes())
        self.gain = FloatBuffer(gain.values)
        self.shift = FloatBuffer(shift.values)
        affine = AffineLayer(
            weights: self.weights[...], stride: inputWidth, bias: bias.exchangingFirstAxes(), inner: inputWidth,
            outputs: width, pieces: pieces, kernel: kernel)
    }

    /// Width of all pieces of a row.
    var spread: Int { width * pieces }

    /// `output = residual + norm(maxima)`, for one row. `output` may be `residual`.
    func normalize(
        _ maxima: UnsafePointer<Float>, residual: UnsafePointer<Float>?, into output: UnsafeMutablePointer<Float>
    ) {
        typealias Lanes = SIMD8<Float>
        let maxima = UnsafeRawPointer(maxima)
        let result = UnsafeMutableRawPointer(output)
        let residual = residual.map { UnsafeRawPointer($0) }
        let size = width * 4
        var sum = Lanes.zero
        for offset in stride(from: 0, to: size, by: 32) {
            sum += maxima.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
        }
        let mean = sum.sum() / Float(width)
        var squares = Lanes.zero
        for offset in stride(from: 0, to: size, by: 32) {
            let distance = maxima.loadUnaligned(fromByteOffset: offset, as: Lanes.self) - mean
            squares += distance * distance
        }
        let scale = 1 / (squares.sum() / Float(width) + 1e-8).squareRoot()
        let gain = UnsafeRawPointer(gain.base)
        let shift = UnsafeRawPointer(shift.base)
        for offset in stride(from: 0, to: size, by: 32) {
            var value = (maxima.loadUnaligned(fromByteOffset: offset, as: Lanes.self) - mean) * scale
            value =
                value * gain.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                + shift.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
            if let residual { value += residual.loadUnaligned(fromByteOffset: offset, as: Lanes.self) }
            result.storeBytes(of: value, toByteOffset: offset, as: Lanes.self)
        }
    }
}
