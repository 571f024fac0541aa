import Language

extension ParseTree {
    /// Whether a token of white space ends a paragraph or a line that is a sentence of its own. A line broken within a
    /// sentence, as in wrapped text, goes on.
    func endsParagraph(_ token: Int) -> Bool {
        guard tokens[token].pos == "SPACE" else { return false }
        let text = tokens[token].text
        guard let first = text.firstIndex(where: \.isNewline) else { return false }
        if text[text.index(after: first)...].contains(where: \.isNewline) { return true }
        // "… ?" at a line's end, and "asked the judge" on the next.
        if token + 1 < tokens.count, tokens[token + 1].text.first?.isLowercase == true { return false }
        return token + 1 >= tokens.count || tokens[token + 1].sentenceStart || sentenceEnds(before: token)
    }

    private func sentenceEnds(before token: Int) -> Bool {
        token == 0 || tokens[token].sentenceStart || [".", "!", "?", ":", "\"", "”"].contains(tokens[token - 1].text)
    }

    func hasParagraphEnd(in range: Range<Int>) -> Bool { range.contains { endsParagraph($0) } }
}
