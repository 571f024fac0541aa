import Foundation
import Language
import Testing

/// `TinyModel` is a pipeline with random weights and spaCy's own answers for it, written by `Tests/python/make_tiny_model.py`.
@Suite struct NeuralPipelineTests {
    struct Expected: Decodable {
        var features: [[UInt64]]
        var isSpace: [Bool]
        var spacy: [Bool]
        var tags: [String]
        var heads: [Int]
        var deps: [String]
        var sentenceStarts: [Bool]
        var entities: [EntitySpan]

        var words: [LexicalFeatures] {
            features.indices.map {
                let ids = features[$0]
                return LexicalFeatures(
                    orth: ids[0], norm: ids[1], prefix: ids[2], suffix: ids[3], shape: ids[4], lower: ids[5],
                    isSpace: isSpace[$0], spacy: spacy[$0])
            }
        }
    }

    static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "TinyModel").path

    static let documents: [Expected] = {
        let lines = (try? String(contentsOfFile: directory + "/expected.jsonl", encoding: .utf8)) ?? ""
        return lines.split(separator: "\n").compactMap { try? JSONDecoder().decode(Expected.self, from: Data($0.utf8)) }
    }()

    func check(_ annotation: NeuralPipeline.Annotation, _ expected: Expected) {
        #expect(annotation.tags == expected.tags)
        #expect(annotation.heads == expected.heads)
        #expect(annotation.deps == expected.deps)
        #expect(annotation.sentenceStarts == expected.sentenceStarts)
        #expect(annotation.entities == expected.entities)
    }

    @Test(arguments: [VectorKernel.available, .blas])
    func `a model with static vectors answers as spaCy does, in a batch and one by one`(kernel: VectorKernel) throws {
        let pipeline = try NeuralPipeline(directory: Self.directory, kernel: kernel)
        try #require(Self.documents.count == 6)
        for (annotation, expected) in zip(pipeline.annotate(Self.documents.map(\.words)), Self.documents) {
            check(annotation, expected)
        }
        for expected in Self.documents {
            check(try #require(pipeline.annotate([expected.words]).first), expected)
        }
    }

    @Test func `no document, and documents without tokens, have annotations without tokens`() throws {
        let pipeline = try NeuralPipeline(directory: Self.directory)
        #expect(pipeline.annotate([]).isEmpty)
        let annotations = pipeline.annotate([[], Self.documents[2].words, []])
        #expect(annotations[0].heads.isEmpty && annotations[2].entities.isEmpty)
        check(annotations[1], Self.documents[2])
    }

    @Test func `a long document that is encoded in pieces is annotated with either kernel alike`() throws {
        let words = (0..<60).flatMap { _ in Self.documents.flatMap(\.words) }
        #expect(words.count > 4_000)
        let annotations = try [VectorKernel.available, .blas].map {
            try #require(try NeuralPipeline(directory: Self.directory, kernel: $0).annotate([words]).first)
        }
        #expect(annotations[0].heads == annotations[1].heads)
        #expect(annotations[0].entities == annotations[1].entities)
        #expect(annotations[0].tags.count == words.count)
    }

    @Test func `threads that share a pipeline get the answers of one alone`() async throws {
        let pipeline = try NeuralPipeline(directory: Self.directory)
        await withTaskGroup(of: [NeuralPipeline.Annotation].self) { group in
            for _ in 0..<8 {
                group.addTask { @concurrent in pipeline.annotate(Self.documents.map(\.words)) }
            }
            for await annotations in group {
                for (annotation, expected) in zip(annotations, Self.documents) { check(annotation, expected) }
            }
        }
    }

    @Test(arguments: [
        "config.cfg", "tok2vec/model", "tagger/model", "tagger/cfg", "parser/model", "parser/moves", "ner/model",
        "ner/moves", "vocab/vectors", "vocab/key2row",
    ])
    func `a model file that is missing or cut short is an error that names the file`(name: String) throws {
        let files = FileManager.default
        let copy = files.temporaryDirectory.appending(path: "tiny-model-\(UUID().uuidString)")
        try files.copyItem(at: URL(filePath: Self.directory), to: copy)
        defer { try? files.removeItem(at: copy) }
        let file = copy.appending(path: name)
        let content = try Data(contentsOf: file)
        for length in [content.count / 2, 3, 0] {
            try content.prefix(length).write(to: file)
            #expect { try NeuralPipeline(directory: copy.path) } throws: { $0 is ModelError }
        }
        try files.removeItem(at: file)
        #expect {
            try NeuralPipeline(directory: copy.path)
        } throws: {
            ($0 as? ModelError)?.path.hasSuffix(name) == true
        }
    }
}
