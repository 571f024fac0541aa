import Reading
import Shared

/// What the stage reads in a sentence: each expression as "words: value", a reason in brackets where it has none.
enum DateReading {
    /// A Thursday.
    static let published = "2025-05-15"

    static func read(_ sentence: String, published: String? = published) throws -> [String] {
        let context = DocumentContext(published: published.flatMap { PublicationTime($0) })
        return TimeExpressions.find(in: try AnalysedSentences.analysis(of: sentence), context: context)
            .map { "\($0.text): \($0.value ?? "(\($0.unresolved ?? ""))")" }
    }

    static func kinds(_ sentence: String) throws -> [TimeExpression.Kind] {
        let context = DocumentContext(published: PublicationTime(published))
        return TimeExpressions.find(in: try AnalysedSentences.analysis(of: sentence), context: context).map(\.type)
    }
}
