/// What reading one document found: the payload of `document.analysed`.
public struct DocumentAnalysis: Codable, Sendable, Hashable {
    /// Version of the reading that made it; a higher one replaces a lower.
    public var version: Int
    public var language: String?
    public var mentions: [Mention]
    public var chains: [Chain]
    public var expressions: [TimeExpression]
    public var quotations: [Quotation]
    public var statements: [Statement]
    /// Lemmas of the common nouns that the text keeps coming back to, the most frequent first.
    public var topics: [String]?

    public init(
        version: Int, language: String? = nil, mentions: [Mention] = [], chains: [Chain] = [],
        expressions: [TimeExpression] = [], quotations: [Quotation] = [], statements: [Statement] = [],
        topics: [String]? = nil
    ) {
        self.version = version
        self.language = language
        self.mentions = mentions
        self.chains = chains
        self.expressions = expressions
        self.quotations = quotations
        self.statements = statements
        self.topics = topics
    }
}
