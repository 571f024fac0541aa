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
    init(_ model: ThincModel, vectors: WordVectors?) throws {
        guard model.indices(of: "expand_window").allSatisfy({ model.nodes[$0].attributes["window_size"]?.int == 1 })
        else {
            throw model.error("its encoder has a window other than one token to each side")
        }
        let maxouts = try model.indices(of: "maxout").map { try MaxoutLayer(model, at: $0) }
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
        embedding = try WordEmbedding(model, mixture: mixture, window: first, vectors: vectors)
        zeros = FloatBuffer(count: embedding.entrySize)
    }

    /// Encodes the rows of a segment. Returns `segment.tokens.count` rows of `width` floats in the workspace.
    func encode(
        _ segment: borrowing EncoderSegment, _ words: [LexicalFeatures], _ workspace: EncoderWorkspace
    ) -> UnsafePointer<Float> {
        let count = segment.tokens.count
        workspace.words.removeAll(keepingCapacity: true)
        for token in segment.tokens where token >= 0 { workspace.words.append(words[token]) }
        let generation = embedding.entries(of: workspace.words, workspace)
        workspace.rows.reserve((count + 2) * width)
        workspace.spread.reserve(count * layers[0].spread)
        let rows = workspace.rows.base + width
        (rows - width).update(repeating: 0, count: width)
        (rows + count * width).update(repeating: 0, count: width)
        withExtendedLifetime(generation) {
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
            firstLayer(workspace.rowEntries, rows, workspace.spread.base)
        }
        for layer in layers.dropFirst() { window(layer, rows, count, workspace.spread.base) }
        return UnsafePointer(rows)
    }

    /// The first layer from the neighbours' kept contributions. `entries` has one more at either end.
    private func firstLayer(
        _ entries: [UnsafePointer<Float>], _ rows: UnsafeMutablePointer<Float>, _ sum: UnsafeMutablePointer<Float>
    ) {
        typealias Lanes = SIMD8<Float>
        let layer = layers[0]
        let spread = layer.spread
        let target = UnsafeMutableRawPointer(sum)
        for row in 0..<entries.count - 2 {
            let left = UnsafeRawPointer(entries[row] + width)
            let middle = UnsafeRawPointer(entries[row + 1] + width + spread)
            let right = UnsafeRawPointer(entries[row + 2] + width + 2 * spread)
            for offset in stride(from: 0, to: spread * 4, by: 32) {
                let value =
                    left.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                    + middle.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                    + right.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
                target.storeBytes(of: value, toByteOffset: offset, as: Lanes.self)
            }
            layer.activate(sum, residual: entries[row + 1], into: rows + row * width)
        }
    }

    /// One window layer in place. Windows overlap by two thirds; every third one begins where another ends, so three
    /// products over every third row read them where they lie.
    private func window(
        _ layer: MaxoutLayer, _ rows: UnsafeMutablePointer<Float>, _ count: Int, _ spread: UnsafeMutablePointer<Float>
    ) {
        for phase in 0..<min(3, count) {
            MatrixProduct.multiply(
                rows: (count - phase + 2) / 3, columns: layer.spread, inner: layer.inputWidth,
                rows + (phase - 1) * width, inputStride: 3 * width, layer.weights.base, weightStride: layer.inputWidth,
                into: spread + phase * layer.spread, outputStride: 3 * layer.spread)
        }
        for row in 0..<count {
            let place = rows + row * width
            layer.activate(spread + row * layer.spread, residual: place, into: place)
        }
    }
}
