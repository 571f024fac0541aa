/// spaCy's tagger: a linear layer over a token's vector, the best-scored label. (The softmax of the model changes no order.)
struct Tagger: Sendable {
    let labels: [String]
    private let layer: AffineLayer

    /// Throws `ModelError`.
    init(_ model: ThincModel, directory: String, component: String, kernel: VectorKernel) throws {
        struct Settings: Decodable { var labels: [String] }
        let file = ModelFile(directory: directory, component + "/cfg")
        labels = try file.json(Settings.self).labels
        let softmax = try model.only("softmax")
        let weights = try model.parameter("W", of: softmax, axes: 2)
        let bias = try model.parameter("b", of: softmax, axes: 1).values
        guard weights.shape[0] == labels.count, bias.count == labels.count else {
            throw ModelError(path: file.path, reason: "it has \(labels.count) labels, the model \(weights.shape[0])")
        }
        layer = AffineLayer(
            weights: weights.values[...], stride: weights.shape[1], bias: bias, inner: weights.shape[1],
            outputs: labels.count, pieces: 1, kernel: kernel)
    }

    var width: Int { layer.inner }

    /// Hands the best label of each of `count` rows to `body`. `scores` and `scratch` are room for results on
    /// the way.
    func tag(
        _ rows: UnsafePointer<Float>, count: Int, scores: FloatBuffer, scratch: FloatBuffer,
        _ body: (_ row: Int, _ label: Int) -> Void
    ) {
        scores.reserve(count * layer.paddedOutputs)
        layer.apply(
            rows, stride: width, count: count, into: scores.base, outputStride: layer.paddedOutputs, scratch: scratch)
        for row in 0..<count {
            let score = scores.base + row * layer.paddedOutputs
            var best = 0
            for label in labels.indices where score[label] > score[best] { best = label }
            body(row, best)
        }
    }
}
