public import Shared

/// One line of `analyse --format jsonl`: a document's reading in the form that the public scorers read.
///
/// Offsets count Unicode scalars of the text as given, end exclusive.
public struct AnalysisLine: Codable, Sendable, Hashable {
    public var docID: String
    public var id: String
    public var mentions: [Mention]
    public var expressions: [TimeExpression]
    public var quotes: [Quote]
    public var statements: [Statement]

    public struct Mention: Codable, Sendable, Hashable {
        public var start: Int
        public var end: Int
        public var text: String
        public var type: MentionType
        /// What it stands for: a chain of the document, or an entity of the record.
        public var entity: String
        public var named: Bool
    }

    public struct Quote: Codable, Sendable, Hashable {
        public var type: Quotation.Kind
        /// Lists of `[start, end]`.
        public var content: [[Int]]
        public var speaker: [[Int]]
        public var cue: [[Int]]
        public var speakerName: String?
        public var addressee: String?
        /// `negated` where it is denied or not said.
        public var polarity: Polarity?
        /// Index in `quotes` of the quotation that this one is part of.
        public var inside: Int?

        private enum CodingKeys: String, CodingKey {
            case type, content, speaker, cue, addressee, polarity, inside
            case speakerName = "speaker_name"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case docID = "doc_id"
        case id, mentions, expressions, quotes, statements
    }

    /// - Parameter entity: what to call a chain; its number where nil is returned.
    public init(id: String, analysis: DocumentAnalysis, entity: (Int) -> String? = { _ in nil }) {
        docID = id
        self.id = id
        mentions = analysis.mentions.map {
            Mention(
                start: $0.start, end: $0.end, text: $0.text, type: $0.type, entity: entity($0.chain) ?? "c\($0.chain)",
                named: $0.named)
        }
        expressions = analysis.expressions
        quotes = analysis.quotations.map { quotation in
            func pairs(_ spans: [Span]) -> [[Int]] { spans.map { [$0.start, $0.end] } }
            return Quote(
                type: quotation.type, content: pairs(quotation.content), speaker: pairs(quotation.speaker),
                cue: pairs(quotation.cue), speakerName: quotation.speakerName,
                addressee: quotation.addressee?.name, polarity: quotation.polarity, inside: quotation.inside)
        }
        statements = analysis.statements
    }
}
