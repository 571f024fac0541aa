public import Language
public import Shared

/// Turns an analysed text into what STATEMENTS.md describes: mentions, chains, dates, quotations and statements.
///
/// Stages run in this order, each seeing all that the earlier ones found: time expressions, mentions, chains,
/// quotations, statements. A reader is a value without state; one serves every worker.
public struct Reader: Sendable {
    /// Grows whenever the same text would be read differently; `chancery reread` goes by it.
    public static let version = 4

    public init() {}

    public func read(_ text: AnalysedText, context: DocumentContext) -> DocumentAnalysis {
        let words = DocumentWords(text)
        let discourse = discourse(of: text, words: words, context: context)
        let tree = ParseTree(text)
        let finder = QuotationFinder(discourse: discourse, tree: tree)
        let mentions = discourse.mentions.map {
            Mention(
                start: $0.span.start, end: $0.span.end, text: $0.text, type: $0.type,
                named: Mentions.isProperName($0, in: words), form: $0.form,
                chain: $0.chain)
        }
        return DocumentAnalysis(
            version: Self.version, language: "en", mentions: mentions, chains: discourse.chains,
            expressions: discourse.expressions, quotations: finder.quotations(),
            statements: StatementExtractor.find(in: discourse, tree: tree, quotations: finder),
            topics: TopicWords.find(in: words))
    }

    /// The first three stages: what quotations and statements build on.
    package func discourse(of text: AnalysedText, context: DocumentContext) -> Discourse {
        discourse(of: text, words: DocumentWords(text), context: context)
    }

    private func discourse(of text: AnalysedText, words: DocumentWords, context: DocumentContext) -> Discourse {
        let expressions = TimeExpressions.find(in: text, context: context)
        let (mentions, chains) = Chains.find(
            in: words, mentions: Mentions.find(in: words, expressions: expressions), expressions: expressions)
        return Discourse(text: text, context: context, mentions: mentions, chains: chains, expressions: expressions)
    }
}
