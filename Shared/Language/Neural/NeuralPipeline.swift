internal import Shared

/// The trained components of a spaCy pipeline: tagger, dependency parser and entity recogniser with the encoders they read.
///
/// One instance serves all threads; each call takes a workspace of its own.
package final class NeuralPipeline: Sendable {
    /// What the components say of one document, an element a token.
    package struct Annotation: Sendable {
        /// Penn Treebank tags.
        package var tags: [String] = []
        /// Index of each token's head; a root's is its own.
        package var heads: [Int] = []
        package var deps: [String] = []
        package var sentenceStarts: [Bool] = []
        package var entities: [EntitySpan] = []
    }

    private let encoders: [TokenEncoder]
    private let tagger: (component: Tagger, encoder: Int)
    private let parser: (component: DependencyParser, encoder: Int)
    private let recognizer: (component: EntityRecognizer, encoder: Int)
    private let idle = Locked<[PipelineWorkspace]>([])

    /// Tokens encoded at once: few enough that the intermediate results stay in the processor's cache.
    private static let segmentSize = 512

    /// Loads the components of a model directory. Throws `ModelError`, which names the file at fault.
    package init(directory: String, kernel: VectorKernel = .available) throws {
        _ = MatrixProduct.isConfigured
        let configuration = try ModelConfiguration(directory: directory)
        let components = try configuration.components()
        func name(of factory: String) throws -> String {
            guard let component = components.first(where: { $0.factory == factory }) else {
                throw ModelError(
                    path: ModelFile(directory: directory, "config.cfg").path, reason: "its pipeline has no \(factory)")
            }
            return component.name
        }
        let names = try (tagger: name(of: "tagger"), parser: name(of: "parser"), recognizer: name(of: "ner"))
        let models = try [names.tagger, names.parser, names.recognizer].map {
            try ThincModel(directory: directory, component: $0)
        }
        let shared = try components.first { $0.factory == "tok2vec" }.map {
            try ThincModel(directory: directory, component: $0.name)
        }
        let needsVectors = (models + (shared.map { [$0] } ?? [])).contains { !$0.indices(of: "static_vectors").isEmpty }
        let vectors = needsVectors ? try WordVectors(directory: directory) : nil

        // A component either listens to the shared encoder or has one of its own among its layers.
        var encoders: [TokenEncoder] = []
        var sharedIndex: Int?
        func encoder(of model: ThincModel) throws -> Int {
            if model.indices(of: "tok2vec-listener").isEmpty {
                encoders.append(try TokenEncoder(model, vectors: vectors, kernel: kernel))
                return encoders.count - 1
            }
            guard let shared else { throw model.error("it listens to a shared encoder, which the pipeline lacks") }
            if let sharedIndex { return sharedIndex }
            encoders.append(try TokenEncoder(shared, vectors: vectors, kernel: kernel))
            sharedIndex = encoders.count - 1
            return encoders.count - 1
        }
        tagger = (
            try Tagger(models[0], directory: directory, component: names.tagger, kernel: kernel),
            try encoder(of: models[0])
        )
        parser = (
            try DependencyParser(models[1], directory: directory, component: names.parser, kernel: kernel),
            try encoder(of: models[1])
        )
        recognizer = (
            try EntityRecognizer(models[2], directory: directory, component: names.recognizer, kernel: kernel),
            try encoder(of: models[2])
        )
        self.encoders = encoders
        let widths = [
            tagger.component.width, parser.component.scorer.inputWidth, recognizer.component.scorer.inputWidth,
        ]
        for (index, encoder) in [tagger.encoder, parser.encoder, recognizer.encoder].enumerated()
        where encoders[encoder].width != widths[index] {
            throw models[index].error("its layers need vectors of another width than its encoder makes")
        }
    }

    /// Annotates documents, given as their tokens. Batches of many short documents are faster than one by one.
    package func annotate(_ documents: [[LexicalFeatures]]) -> [Annotation] {
        let workspace = idle.withLock { $0.popLast() } ?? PipelineWorkspace()
        defer { idle.withLock { $0.append(workspace) } }
        let words = documents.count == 1 ? documents[0] : Array(documents.joined())
        let tags = encode(words, documents.map(\.count), workspace)

        var annotations = documents.map { _ in Annotation() }
        var offset = 0
        workspace.rows.begin(
            parser.component.scorer, vectors: workspace.parserVectors.base, count: words.count)
        for index in documents.indices {
            let document = documents[index]
            let parse = parser.component.parse(length: document.count, offset: offset, workspace.rows) {
                document[$0].isSpace
            }
            annotations[index].tags = tags[offset..<offset + document.count].map { tagger.component.labels[$0] }
            annotations[index].heads = parse.heads
            annotations[index].deps = parse.labels
            annotations[index].sentenceStarts = parse.sentenceStarts
            offset += document.count
        }
        offset = 0
        workspace.rows.begin(
            recognizer.component.scorer, vectors: workspace.entityVectors.base, count: words.count)
        for index in documents.indices {
            let document = documents[index]
            let starts = annotations[index].sentenceStarts
            annotations[index].entities = recognizer.component.entities(
                length: document.count, offset: offset, workspace.rows, isSpace: { document[$0].isSpace },
                isSentenceStart: { starts[$0] })
            offset += document.count
        }
        return annotations
    }

    /// Encodes all tokens, leaves the vectors of the parser and the recogniser in the workspace and returns the tags' numbers.
    private func encode(_ words: [LexicalFeatures], _ lengths: [Int], _ workspace: PipelineWorkspace) -> [Int] {
        let scorers = (parser: parser.component.scorer, entities: recognizer.component.scorer)
        workspace.parserVectors.reserve(words.count * scorers.parser.vectorWidth)
        workspace.entityVectors.reserve(words.count * scorers.entities.vectorWidth)
        var tags = Array(repeating: 0, count: words.count)
        for (index, encoder) in encoders.enumerated() {
            EncoderSegment.each(of: lengths, halo: encoder.receptiveField, limit: Self.segmentSize) { segment in
                let rows = encoder.encode(segment, words, workspace.encoder)
                if index == tagger.encoder {
                    for range in segment.kept {
                        let first = segment.tokens[range.lowerBound]
                        tagger.component.tag(
                            rows + range.lowerBound * encoder.width, count: range.count,
                            scores: workspace.encoder.scores,
                            scratch: workspace.encoder.scratch
                        ) { tags[first + $0] = $1 }
                    }
                }
                for range in segment.kept {
                    let first = segment.tokens[range.lowerBound]
                    let place = rows + range.lowerBound * encoder.width
                    if index == parser.encoder {
                        scorers.parser.projection.apply(
                            place, stride: encoder.width, count: range.count,
                            into: workspace.parserVectors.base + first * scorers.parser.vectorWidth,
                            outputStride: scorers.parser.vectorWidth, scratch: workspace.encoder.scratch)
                    }
                    if index == recognizer.encoder {
                        scorers.entities.projection.apply(
                            place, stride: encoder.width, count: range.count,
                            into: workspace.entityVectors.base + first * scorers.entities.vectorWidth,
                            outputStride: scorers.entities.vectorWidth, scratch: workspace.encoder.scratch)
                    }
                }
            }
        }
        return tags
    }
}
