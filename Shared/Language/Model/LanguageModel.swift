import FoundationEssentials

/// An English pipeline in spaCy's on-disk format, run natively: tokens, tags, parse, lemmas and named entities.
///
/// One instance serves all threads.
public final class LanguageModel: Sendable {
    /// What the model says of itself.
    public struct Description: Sendable, Hashable, Codable {
        public var name: String
        public var version: String
        public var lang: String
    }

    public let description: Description
    public let directory: String
    /// Unicode scalars that a text may have.
    public static let maximumLength = 1_000_000

    private let vocabulary: Vocabulary
    private let tokenizer: Tokenizer
    private let pipeline: NeuralPipeline
    private let ruler: AttributeRuler
    private let lemmatizer: RuleLemmatizer

    /// Reads a model directory; nothing in it is executed.
    /// - Throws: `ModelError`, which names the file at fault.
    public static func load(directory: String) throws -> LanguageModel { try LanguageModel(directory: directory) }

    private init(directory: String) throws {
        self.directory = directory
        description = try ModelFile(directory: directory, "meta.json").json(Description.self)
        guard description.lang == "en" else {
            throw ModelError(
                path: ModelFile(directory: directory, "meta.json").path,
                reason: "it is for the language '\(description.lang)'; English is supported")
        }
        let components = try ModelConfiguration(directory: directory).components()
        func name(of factory: String) -> String { components.first { $0.factory == factory }?.name ?? factory }
        vocabulary = try Vocabulary(directory: directory)
        tokenizer = try Tokenizer(directory: directory, vocabulary: vocabulary)
        ruler = try AttributeRuler(directory: directory, component: name(of: "attribute_ruler"))
        lemmatizer = try RuleLemmatizer(directory: directory, component: name(of: "lemmatizer"))
        pipeline = try NeuralPipeline(directory: directory)
    }

    /// - Throws: `LanguageError.textTooLong`.
    public func analyse(_ text: String) throws -> AnalysedText { try analyse(batch: [text])[0] }

    /// Several texts at once, which is faster than one by one where they are short.
    /// - Throws: `LanguageError.textTooLong`.
    public func analyse(batch: [String]) throws -> [AnalysedText] {
        let tokenized = try batch.map { text in
            let scalars = Array(text.unicodeScalars)
            guard scalars.count <= Self.maximumLength else { throw LanguageError.textTooLong(scalars.count) }
            return tokenizer.tokens(scalars)
        }
        let annotations = pipeline.annotate(tokenized.map { $0.map(\.features) })
        return zip(batch, zip(tokenized, annotations)).map { assemble($0, $1.0, $1.1) }
    }

    private func assemble(
        _ text: String, _ placed: [PlacedToken], _ annotation: NeuralPipeline.Annotation
    ) -> AnalysedText {
        let words = placed.indices.map { index in
            let lexeme = placed[index].form.lexeme
            return AttributeRuler.Word(
                tag: annotation.tags[index], lower: lexeme.lower, dep: annotation.deps[index], text: lexeme.text,
                norm: placed[index].form.norm, isSpace: lexeme.isSpace)
        }
        let attributes = ruler.attributes(of: words)
        let tokens = placed.indices.map { index in
            let (token, attributes) = (placed[index], attributes[index])
            return Token(
                start: token.start, end: token.end, text: token.form.lexeme.text, norm: token.form.norm,
                lemma: attributes.lemma
                    ?? lemmatizer.lemma(of: token.form.lexeme, pos: attributes.pos, morph: attributes.morph),
                shape: token.form.lexeme.shape, tag: annotation.tags[index], pos: attributes.pos,
                head: annotation.heads[index], dep: attributes.dep ?? annotation.deps[index],
                sentenceStart: annotation.sentenceStarts[index])
        }
        return AnalysedText(text: text, tokens: tokens, entities: annotation.entities)
    }
}
