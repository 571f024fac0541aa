import Language

/// The stretches between quotation marks, paragraph by paragraph.
struct QuoteSpans: Sendable {
    /// Tokens between the marks, without these.
    let spans: [Range<Int>]
    private let ofToken: [Int?]

    init(_ tree: ParseTree) {
        var spans: [Range<Int>] = []
        var open: Int?
        for (index, token) in tree.tokens.enumerated() {
            if token.pos == "SPACE" || token.text.contains("\n") {
                // A mark left open ends with its paragraph.
                if token.text.contains("\n") {
                    if let start = open, index - start > 2 { spans.append(start + 1..<index) }
                    open = nil
                }
                continue
            }
            switch token.text {
            case "“", "``", "«", "„": open = index
            case "”", "''", "»":
                if let start = open, index > start + 1 { spans.append(start + 1..<index) }
                open = nil
            case "\"":
                if let start = open {
                    if index > start + 1 { spans.append(start + 1..<index) }
                    open = nil
                } else {
                    open = index
                }
            default: break
            }
        }
        if let start = open, tree.tokens.count - start > 2 { spans.append(start + 1..<tree.tokens.count) }
        self.spans = spans
        var ofToken = [Int?](repeating: nil, count: tree.tokens.count)
        for (number, span) in spans.enumerated() { for token in span { ofToken[token] = number } }
        self.ofToken = ofToken
    }

    func index(of token: Int) -> Int? { ofToken.indices.contains(token) ? ofToken[token] : nil }

    /// Those that lie within the tokens or touch them.
    func within(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var last: Int?
        for token in range {
            if let index = index(of: token), index != last {
                found.append(spans[index])
                last = index
            }
        }
        return found
    }
}
