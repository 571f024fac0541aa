import FoundationEssentials

/// spaCy's tagger: a linear layer over a token's vector, the best-scored label. (The softmax of the model changes no order.)
struct Tagger: Sendable {
    let labels: [String]
    private let inputWidth: Int
    private let weights: FloatBuffer
    private let bias: [Float]

    /// Throws `ModelError`.
    init(_ model: ThincModel, directory: String, component: String) throws {
        struct Settings: Decodable { var labels: [String] }
        let file = ModelFile(directory: directory, component + "/cfg")
        labels = try file.json(Settings.self).labels
        let layer = try model.only("softmax")
        let weights = try model.parameter("W", of: layer, axes: 2)
        bias = try model.parameter("b", of: layer, axes: 1).values
        guard weights.shape[0] == labels.count, bias.count == labels.count else {
            throw ModelError(path: file.path, reason: "it has \(labels.count) labels, the model \(weights.shape[0])")
        }
        inputWidth = weights.shape[1]
        self.weights = FloatBuffer(weights.values)
    }

    var width: Int { inputWidth }

    /// Hands the best label of each of `count` rows to `body`. `scores` is room for the intermediate result.
    func tag(
        _ rows: UnsafePointer<Float>, count: Int, scores: FloatBuffer, _ body: (_ row: Int, _ label: Int) -> Void
    ) {
        scores.reserve(count * labels.count)
        MatrixProduct.multiply(
            rows: count, columns: labels.count, inner: inputWidth, rows, inputStride: inputWidth, weights.base,
            weightStride: inputWidth, into: scores.base, outputStride: labels.count)
        bias.withUnsafeBufferPointer { bias in
            for row in 0..<count {
                let score = scores.base + row * labels.count
                var best = 0
                var value = score[0] + bias[0]
                for label in 1..<labels.count where score[label] + bias[label] > value {
                    best = label
                    value = score[label] + bias[label]
                }
                body(row, best)
            }
        }
    }
}
