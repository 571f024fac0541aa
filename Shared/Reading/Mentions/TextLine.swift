import Language

/// One line of a text, as its line breaks give it, and how its words are set.
struct TextLine: Sendable, Hashable {
    enum Style: Sendable, Hashable { case prose, titleCase, capitals }

    /// Without the white space around it.
    var tokens: Range<Int>
    var style: Style

    /// The lines of a text; every token belongs to the last line that starts at or before it.
    static func lines(of text: AnalysedText) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        for index in text.tokens.indices {
            let word = text.tokens[index].text
            guard word.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else { continue }
            if start < index { lines.append(TextLine(tokens: start..<index, style: style(start..<index, text))) }
            start = index + 1
            // White space belongs to no line; give it to the line before, or to an empty one.
            if lines.isEmpty { lines.append(TextLine(tokens: 0..<start, style: .prose)) }
            lines[lines.count - 1].tokens = lines[lines.count - 1].tokens.lowerBound..<start
        }
        if start < text.tokens.count || lines.isEmpty {
            lines.append(TextLine(tokens: start..<text.tokens.count, style: style(start..<text.tokens.count, text)))
        }
        return lines
    }

    /// A headline has no full stop at its end, and capitals on all but its small words.
    private static func style(_ range: Range<Int>, _ text: AnalysedText) -> Style {
        guard range.count < 40 else { return .prose }
        var words = 0
        var capitalised = 0
        var upper = 0
        var last = ""
        for index in range {
            let token = text.tokens[index]
            if token.pos == "SPACE" { continue }
            last = token.text
            guard let first = token.text.first, first.isLetter, !small.contains(token.text) else { continue }
            words += 1
            if first.isUppercase { capitalised += 1 }
            if token.text.count > 1, token.text.allSatisfy({ !$0.isLowercase }) { upper += 1 }
        }
        if words >= 3, upper * 10 >= words * 9 { return .capitals }
        let ends = last == "." || last == "," || last == ";"
        return words >= 4 && !ends && capitalised * 100 >= words * 80 ? .titleCase : .prose
    }

    private static let small: Set<String> = [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "nor",
        "over",
        "after", "into", "up", "vs", "s", "is", "amid", "before", "against", "'s", "’s", "via", "be", "not",
    ]
}
