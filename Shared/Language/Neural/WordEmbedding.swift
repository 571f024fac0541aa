/// spaCy's `MultiHashEmbed`: hash embeddings of a token's attributes and, where the model has them, its static vector, mixed by
/// a maxout layer. With each form's vector it keeps what the form adds to the first window layer as the left neighbour,
/// the word itself and the right neighbour, because both depend on nothing else.
final class WordEmbedding: Sendable {
    let width: Int
    /// Floats of an entry: the vector, then three contributions.
    let entrySize: Int
    private let tables: [HashEmbedding]
    private let vectors: (words: WordVectors, projection: AffineLayer)?
    private let mixture: MaxoutLayer
    /// What a form adds to the first window layer at each of the three places.
    private let contributions: [AffineLayer]
    private let cache: WordFormCache

    /// Forms kept: with usual sizes 3.8 KB each.
    private static let cachedForms = 12288

    /// `window` is the first layer of the encoder. Throws `ModelError`.
    init(
        _ model: ThincModel, mixture: MaxoutLayer, window: MaxoutLayer, vectors words: WordVectors?,
        kernel: VectorKernel
    ) throws {
        guard let columns = try model.only("extract_features").attributes["columns"]?.array else {
            throw model.error("layer extract_features names no attributes")
        }
        tables = try model.indices(of: "hashembed").map { index in
            let node = model.nodes[index]
            guard let column = node.attributes["column"]?.int, columns.indices.contains(column),
                let attribute = columns[column].string.flatMap(WordAttribute.init),
                let seed = node.attributes["seed"]?.int.flatMap(UInt32.init(exactly:))
            else { throw model.error("layer \(index), hashembed, embeds an attribute this program does not know") }
            let table = try model.parameter("E", of: node, axes: 2)
            guard table.shape[1] == mixture.width else {
                throw model.error("layer \(index), hashembed, has another width than its mixture")
            }
            return HashEmbedding(attribute: attribute, seed: seed, table: table)
        }
        let statics = model.indices(of: "static_vectors")
        if let index = statics.first {
            let projection = try model.parameter("W", of: model.nodes[index], axes: 2)
            guard let words, projection.shape == [mixture.width, words.width] else {
                throw model.error("its static vectors do not fit the table in vocab/vectors")
            }
            vectors = (
                words,
                AffineLayer(
                    weights: projection.values[...], stride: words.width, bias: nil, inner: words.width,
                    outputs: mixture.width, pieces: 1, kernel: kernel)
            )
        } else {
            vectors = nil
        }
        let parts = tables.count + statics.count
        guard !tables.isEmpty, tables.count <= 7, statics.count <= 1, mixture.inputWidth == parts * mixture.width else {
            throw model.error("its embeddings do not fit the layer that mixes them")
        }
        width = mixture.width
        self.mixture = mixture
        contributions = (0..<3).map {
            AffineLayer(
                weights: window.weights[($0 * mixture.width)...], stride: window.inputWidth, bias: nil,
                inner: mixture.width, outputs: window.spread, pieces: 1, kernel: kernel)
        }
        entrySize = width + 3 * window.spread
        cache = WordFormCache(entrySize: entrySize, capacity: Self.cachedForms)
    }

    /// The entries of tokens, in order. The pointers live as long as the returned generations, and until the workspace is
    /// used again.
    func entries(
        of words: [LexicalFeatures], _ workspace: EncoderWorkspace
    ) -> WordFormCache.Generations {
        workspace.keys.removeAll(keepingCapacity: true)
        workspace.entries.removeAll(keepingCapacity: true)
        for word in words {
            var key = WordFormKey(lanes: .zero)
            for (lane, table) in tables.enumerated() { key.lanes[lane] = table.attribute.value(of: word) }
            if vectors != nil { key.lanes[7] = word.orth }
            workspace.keys.append(key)
        }
        let generations = cache.find(workspace.keys, into: &workspace.entries)
        workspace.missing.removeAll(keepingCapacity: true)
        workspace.places.removeAll(keepingCapacity: true)
        for index in workspace.keys.indices where workspace.entries[index] == nil {
            let key = workspace.keys[index]
            if workspace.places[key] == nil {
                workspace.places[key] = workspace.missing.count
                workspace.missing.append(key)
            }
        }
        guard !workspace.missing.isEmpty else { return generations }
        compute(workspace)
        for index in workspace.keys.indices where workspace.entries[index] == nil {
            if let place = workspace.places[workspace.keys[index]] {
                workspace.entries[index] = workspace.fresh.base + place * entrySize
            }
        }
        cache.add(workspace.missing, workspace.fresh.base, to: generations)
        return generations
    }

    /// Fills `workspace.fresh` with the entries of `workspace.missing`.
    private func compute(_ workspace: EncoderWorkspace) {
        let count = workspace.missing.count
        let input = mixture.inputWidth
        workspace.parts.reserve(count * input)
        workspace.fresh.reserve(count * entrySize)
        workspace.maxima.reserve(count * width)
        for (row, key) in workspace.missing.enumerated() {
            for (lane, table) in tables.enumerated() {
                table.embed(key.lanes[lane], into: workspace.parts.base + row * input + lane * width)
            }
        }
        if let vectors { project(vectors, workspace) }
        mixture.affine.apply(
            workspace.parts.base, stride: input, count: count, into: workspace.maxima.base, outputStride: width,
            scratch: workspace.scratch)
        for row in 0..<count {
            mixture.normalize(
                workspace.maxima.base + row * width, residual: nil, into: workspace.fresh.base + row * entrySize)
        }
        for (place, contribution) in contributions.enumerated() {
            contribution.apply(
                workspace.fresh.base, stride: entrySize, count: count,
                into: workspace.fresh.base + width + place * contribution.outputs, outputStride: entrySize,
                scratch: workspace.scratch)
        }
    }

    /// Projects the words' static vectors into the last part of their rows; words without one get zeros.
    private func project(_ vectors: (words: WordVectors, projection: AffineLayer), _ workspace: EncoderWorkspace) {
        let count = workspace.missing.count
        let size = vectors.words.width
        workspace.vectors.reserve(count * size)
        for (row, key) in workspace.missing.enumerated() {
            let target = workspace.vectors.base + row * size
            if let vector = vectors.words.vector(of: key.lanes[7]) {
                target.update(from: vector, count: size)
            } else {
                target.update(repeating: 0, count: size)
            }
        }
        vectors.projection.apply(
            workspace.vectors.base, stride: size, count: count, into: workspace.parts.base + tables.count * width,
            outputStride: mixture.inputWidth, scratch: workspace.scratch)
    }
}
