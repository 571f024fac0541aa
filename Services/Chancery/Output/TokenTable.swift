import Language

/// Tokens in columns for people.
enum TokenTable {
    static func table(_ text: AnalysedText) -> String {
        let names = text.entities.reduce(into: [Int: String]()) { names, entity in
            for token in entity.start..<entity.end { names[token] = entity.label }
        }
        return text.tokens.enumerated().map { index, token in
            let head = token.head == index ? "–" : text.tokens[token.head].text
            let columns = [token.text, token.lemma, token.tag, token.pos, token.dep, head, names[index] ?? ""]
            return (token.sentenceStart && index > 0 ? "\n" : "")
                + columns.map { $0.split(whereSeparator: \.isNewline).joined(separator: "⏎") }.joined(separator: "\t")
        }.joined(separator: "\n")
    }
}
