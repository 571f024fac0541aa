/// A text with its tokens, parse and named entities.
public struct AnalysedText: Sendable {
    public var text: String
    public var tokens: [Token]
    public var entities: [EntitySpan]
    /// Token ranges of the sentences, which cover all tokens.
    public var sentences: [Range<Int>]

    public init(text: String, tokens: [Token], entities: [EntitySpan]) {
        self.text = text
        self.tokens = tokens
        self.entities = entities
        var starts = tokens.indices.filter { tokens[$0].sentenceStart || $0 == 0 }
        starts.append(tokens.count)
        sentences = zip(starts, starts.dropFirst()).map { $0..<$1 }
    }
}
