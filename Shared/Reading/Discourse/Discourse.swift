package import Language
package import Shared

/// A document under reading: its tokens and parse, and what the earlier stages found, for the later ones to build on.
package struct Discourse: Sendable {
    package let text: AnalysedText
    package let context: DocumentContext
    /// In order of their start.
    package let mentions: [DiscourseMention]
    package let chains: [Chain]
    package let expressions: [TimeExpression]
    /// Each token's innermost mention, by index; nil where there is none.
    private let mentionOfToken: [Int?]
    private let mentionOfHead: [Int: Int]

    package init(
        text: AnalysedText, context: DocumentContext, mentions: [DiscourseMention], chains: [Chain],
        expressions: [TimeExpression]
    ) {
        self.text = text
        self.context = context
        self.mentions = mentions
        self.chains = chains
        self.expressions = expressions
        var ofToken = [Int?](repeating: nil, count: text.tokens.count)
        var ofHead: [Int: Int] = [:]
        // Longest first, so that inner mentions overwrite outer ones.
        for index in mentions.indices.sorted(by: { mentions[$0].tokens.count > mentions[$1].tokens.count }) {
            for token in mentions[index].tokens { ofToken[token] = index }
            ofHead[mentions[index].head] = index
        }
        mentionOfToken = ofToken
        mentionOfHead = ofHead
    }

    /// The shortest mention whose syntactic head is this token.
    package func mention(headedBy token: Int) -> DiscourseMention? { mentionOfHead[token].map { mentions[$0] } }

    /// The innermost mention that covers this token.
    package func mention(covering token: Int) -> DiscourseMention? { mentionOfToken[token].map { mentions[$0] } }

    /// The chain of a mention, as statements and quotations refer to it.
    package func reference(to mention: DiscourseMention) -> EntityReference {
        let chain = chains[mention.chain]
        return EntityReference(name: chain.name, type: chain.type, chain: chain.index)
    }
}
