package import Shared

/// The fourth stage of the reading: what people say and think according to the article, with who says it and how.
///
/// Two readings meet: the parse tells which clause a verb of saying reports, the quotation marks tell where somebody's own
/// words begin and end. Content is what the clause or the marks enclose, without the words of attribution inside.
package struct QuotationFinder: Sendable {
    private let tree: ParseTree
    private let discourse: Discourse
    let passages: QuotedPassages
    let attributions: [Attribution]

    init(discourse: Discourse, tree: ParseTree) {
        self.tree = tree
        self.discourse = discourse
        passages = QuotedPassages(tree)
        var quotes = QuoteAttributions(
            tree: tree, passages: passages,
            clauses: ClauseAttributions(tree: tree, passages: passages, discourse: discourse))
        quotes.find()
        attributions = quotes.attributions
    }

    package static func find(in discourse: Discourse) -> [Quotation] {
        QuotationFinder(discourse: discourse, tree: ParseTree(discourse.text)).quotations()
    }

    func quotations() -> [Quotation] {
        tree.tokens.isEmpty
            ? [] : QuotationWriter(tree: tree, discourse: discourse, passages: passages).write(attributions)
    }
}
