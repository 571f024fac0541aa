/// One line of `analyse --tokens --format jsonl`.
public struct TokensLine: Codable, Sendable, Hashable {
    public var docID: String
    public var tokens: [Word]
    public var entities: [Entity]

    public struct Word: Codable, Sendable, Hashable {
        public var start: Int
        public var end: Int
        public var text: String
        public var norm: String
        public var lemma: String
        public var tag: String
        public var pos: String
        /// A token's index in the list; a root's is its own.
        public var head: Int
        public var dep: String
        public var sentenceStart: Bool
    }

    /// In Unicode scalars, as tokens are.
    public struct Entity: Codable, Sendable, Hashable {
        public var start: Int
        public var end: Int
        public var label: String
    }

    private enum CodingKeys: String, CodingKey {
        case docID = "doc_id"
        case tokens, entities
    }

    public init(id: String, text: AnalysedText) {
        docID = id
        tokens = text.tokens.map {
            Word(
                start: $0.start, end: $0.end, text: $0.text, norm: $0.norm, lemma: $0.lemma, tag: $0.tag, pos: $0.pos,
                head: $0.head, dep: $0.dep, sentenceStart: $0.sentenceStart)
        }
        entities = text.entities.map {
            Entity(start: text.tokens[$0.start].start, end: text.tokens[$0.end - 1].end, label: $0.label)
        }
    }
}
