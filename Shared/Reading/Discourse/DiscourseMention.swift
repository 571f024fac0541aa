package import Shared

/// A mention while a document is being read: by tokens as well as by scalars.
package struct DiscourseMention: Sendable, Hashable {
    /// Token indices, end exclusive.
    package var tokens: Range<Int>
    /// Index of the syntactic head token.
    package var head: Int
    package var span: Span
    package var text: String
    package var type: MentionType
    package var named: Bool
    package var form: Mention.Form
    /// Index into the discourse's chains.
    package var chain: Int
    /// Title words before or after the name, outside of it, as written ("Deputy Foreign Minister").
    package var titles: [String]
    /// Token ranges of the titles, in their order.
    package var titleTokens: [Range<Int>]

    package init(
        tokens: Range<Int>, head: Int, span: Span, text: String, type: MentionType, named: Bool, form: Mention.Form,
        chain: Int = 0, titles: [String] = [], titleTokens: [Range<Int>] = []
    ) {
        self.tokens = tokens
        self.head = head
        self.span = span
        self.text = text
        self.type = type
        self.named = named
        self.form = form
        self.chain = chain
        self.titles = titles
        self.titleTokens = titleTokens
    }
}
