/// spaCy's `Tok2Vec`: word embeddings, then `MaxoutWindowEncoder`: layers that see each token with its two neighbours, each
/// added to its input (He et al. 2016).
final class TokenEncoder: Sendable {
    let width: Int
    let embedding: WordEmbedding
    private let layers: [MaxoutLayer]
    private let zeros: FloatBuffer

    /// How many tokens to each side a token's vector depends on.
    var receptiveField: Int { layers.count }

    /// Reads the layers from the model that holds them. Throws `ModelError`.
    init(_ model: ThincModel, vectors: WordVectors?, kernel: VectorKernel) throws {
        guard model.indices(of: "expand_window").allSatisfy({ model.nodes[$0].attributes["window_size"]?.int == 1 })
        else {
            throw model.error("its encoder has a window other than one token to each side")
        }
        let maxouts = try model.indices(of: "maxout").map { try MaxoutLayer(model, at: $0, kernel: kernel) }
        // Breadth first, the mixture of the embeddings stands before the encoder's layers or, where static vectors deepen
        // the tree, after none of them; its input is as wide as the embeddings.
        let parts = model.indices(of: "hashembed").count + model.indices(of: "static_vectors").count
        guard let mixtureIndex = maxouts.firstIndex(where: { $0.inputWidth == parts * $0.width }) else {
            throw model.error("no layer mixes its embeddings")
        }
        var layers = maxouts
        let mixture = layers.remove(at: mixtureIndex)
        width = mixture.width
        guard let first = layers.first, layers.count == model.indices(of: "expand_window").count, layers.count <= 32,
            layers.allSatisfy({ $0.width == mixture.width && $0.inputWidth == 3 * mixture.width })
        else { throw model.error("the layers of its encoder do not fit together") }
        self.layers = layers
        embedding = try WordEmbedding(model, mixture: mixture, window: first, vectors: vectors, kernel: kernel)
        zeros = FloatBuffer(count: embedding.entrySize)
    }

    /// Encodes the rows of a segment. Returns `segment.tokens.count` rows of `width` floats in the workspace.
    func encode(
        _ segment: borrowing EncoderSegment, _ words: [LexicalFeatures], _ workspace: EncoderWorkspace
    ) -> UnsafePointer<Float> {
        let count = segment.tokens.count
        workspace.words.removeAll(keepingCapacity: true)
        for token in segment.tokens where token >= 0 { workspace.words.append(words[token]) }
        let generations = embedding.entries(of: workspace.words, workspace)
        workspace.rows.reserve((count + 2) * width)
        workspace.maxima.reserve(count * width)
        let rows = workspace.rows.base + width
        (rows - width).update(repeating: 0, count: width)
        (rows + count * width).update(repeating: 0, count: width)
        withExtendedLifetime(generations) {
            var next = 0
            workspace.rowEntries.removeAll(keepingCapacity: true)
            workspace.rowEntries.append(UnsafePointer(zeros.base))
            for token in segment.tokens {
                if token >= 0, let entry = workspace.entries[next] {
                    workspace.rowEntries.append(UnsafePointer(entry))
                    next += 1
                } else {
                    workspace.rowEntries.append(UnsafePointer(zeros.base))
                }
            }
            workspace.rowEntries.append(UnsafePointer(zeros.base))
            firstLayer(workspace.rowEntries, rows, workspace.maxima.base)
        }
        for layer in layers.dropFirst() {
            // Windows of three rows overlap, each begins a row after the last.
            layer.affine.apply(
                rows - width, stride: width, count: count, into: workspace.maxima.base, outputStride: width,
                scratch: workspace.scratch)
            for row in 0..<count {
                let place = rows + row * width
                layer.normalize(workspace.maxima.base + row * width, residual: place, into: place)
            }
        }
        return UnsafePointer(rows)
    }

    /// The first layer from the neighbours' kept contributions. `entries` has one more at either end, `maxima` is room for a row.
    private func firstLayer(
        _ entries: [UnsafePointer<Float>], _ rows: UnsafeMutablePointer<Float>, _ maxima: UnsafeMutablePointer<Float>
    ) {
        typealias Lanes = SIMD8<Float>
        let layer = layers[0]
        let (pieces, pieceSize) = (layer.pieces, width * 4)
        let bias = UnsafeRawPointer(layer.bias.base)
        let target = UnsafeMutableRawPointer(maxima)
        for row in 0..<entries.count - 2 {
            let left = UnsafeRawPointer(entries[row] + width)
            let middle = UnsafeRawPointer(entries[row + 1] + width + layer.spread)
            let right = UnsafeRawPointer(entries[row + 2] + width + 2 * layer.spread)
            for unit in stride(from: 0, to: pieceSize, by: 32) {
                var best = Lanes.zero
                for piece in 0..<pieces {
                    let offset = unit + piece * pieceSize
                    let sum =
                        left.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                        + middle.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                        + right.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                        + bias.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                    if piece == 0 { best = sum } else { best.replace(with: sum, where: sum .> best) }
                }
                target.storeBytes(of: best, toByteOffset: unit, as: Lanes.self)
            }
            layer.normalize(maxima, residual: entries[row + 1], into: rows + row * width)
        }
    }
}
