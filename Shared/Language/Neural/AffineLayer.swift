import CBLAS

/// Affine functions of rows, `pieces` of them for each output, of which the largest counts; with one piece, a linear layer.
///
/// Runs in this module's vector kernel where the processor has one, which the sizes here make about a third faster than
/// OpenBLAS (it packs weights anew in every call), otherwise through the BLAS.
struct AffineLayer: Sendable {
    let inner: Int
    let outputs: Int
    let pieces: Int
    /// Outputs filled up to whole vectors: what `apply` writes of each row.
    let paddedOutputs: Int
    private let panels: FloatBuffer
    private let panelBias: FloatBuffer
    private let plain: (weights: FloatBuffer, bias: FloatBuffer)?

    /// `weights` are pieces × outputs × inner, each row `stride` from the last and `inner` long; `bias` pieces × outputs, zero
    /// where it is nil.
    init(
        weights: ArraySlice<Float>, stride: Int, bias: [Float]?, inner: Int, outputs: Int, pieces: Int,
        kernel: VectorKernel
    ) {
        self.inner = inner
        self.outputs = outputs
        self.pieces = pieces
        paddedOutputs = (outputs + 15) / 16 * 16
        func weight(_ piece: Int, _ output: Int, _ index: Int) -> Float {
            weights[weights.startIndex + (piece * outputs + output) * stride + index]
        }
        switch kernel {
        case .vectors:
            plain = nil
            panels = FloatBuffer(count: paddedOutputs * pieces * inner)
            panelBias = FloatBuffer(count: paddedOutputs * pieces)
            for piece in 0..<pieces {
                for output in 0..<outputs {
                    let group = output / 16 * pieces + piece
                    panelBias.base[group * 16 + output % 16] = bias?[piece * outputs + output] ?? 0
                    let panel = panels.base + group * inner * 16 + output % 16
                    for index in 0..<inner { panel[index * 16] = weight(piece, output, index) }
                }
            }
        case .blas:
            panels = FloatBuffer(count: 0)
            panelBias = FloatBuffer(count: 0)
            let (copy, offsets) = (FloatBuffer(count: pieces * outputs * inner), FloatBuffer(count: pieces * outputs))
            for row in 0..<pieces * outputs {
                offsets.base[row] = bias?[row] ?? 0
                for index in 0..<inner { copy.base[row * inner + index] = weight(0, row, index) }
            }
            plain = (copy, offsets)
        }
    }

    /// Writes `count` rows of `paddedOutputs` floats, `outputStride` apart; those beyond `outputs` are unspecified. Input rows
    /// lie `stride` apart and may overlap. `scratch` is room for what the BLAS leaves before the largest is taken.
    func apply(
        _ rows: UnsafePointer<Float>, stride: Int, count: Int, into output: UnsafeMutablePointer<Float>,
        outputStride: Int, scratch: FloatBuffer
    ) {
        guard count > 0 else { return }
        guard let plain else {
            chancery_affine(
                rows, stride, count, inner, panels.base, panelBias.base, paddedOutputs / 16, pieces, output,
                outputStride)
            return
        }
        let spread = outputs * pieces
        scratch.reserve(count * spread)
        // Overlapping rows are read in place too: those `step` apart do not overlap, which the BLAS asks for.
        let step = (inner + stride - 1) / stride
        for phase in 0..<min(step, count) {
            MatrixProduct.multiply(
                rows: (count - phase + step - 1) / step, columns: spread, inner: inner, rows + phase * stride,
                inputStride: step * stride, plain.weights.base, weightStride: inner,
                into: scratch.base + phase * spread, outputStride: step * spread)
        }
        for row in 0..<count {
            let (source, target) = (scratch.base + row * spread, output + row * outputStride)
            for index in 0..<outputs {
                var best = source[index] + plain.bias.base[index]
                for piece in 1..<max(pieces, 1) where pieces > 1 {
                    let place = piece * outputs + index
                    best = max(best, source[place] + plain.bias.base[place])
                }
                target[index] = best
            }
        }
    }
}
