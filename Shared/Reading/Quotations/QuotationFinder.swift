package import Shared

/// The fourth stage of the reading: what people say and think according to the article, with who says it and how.
///
/// Two readings meet: the parse tells which clause a verb of saying reports, the quotation marks tell where somebody's own
/// words begin and end. Content is what the clause or the marks enclose, without the words of attribution inside.
package enum QuotationFinder {
    package static func find(in discourse: Discourse) -> [Quotation] {
        find(in: discourse, tree: ParseTree(discourse.text))
    }

    static func find(in discourse: Discourse, tree: ParseTree) -> [Quotation] {
        guard !tree.tokens.isEmpty else { return [] }
        let passages = QuotedPassages(tree)
        var quotes = QuoteAttributions(
            tree: tree, passages: passages,
            clauses: ClauseAttributions(tree: tree, passages: passages, discourse: discourse))
        quotes.find()
        return QuotationWriter(tree: tree, discourse: discourse, passages: passages).write(quotes.attributions)
    }
}
