import Language
import Shared

/// Dates and times as mentions: from the time expressions where they are known, else from the recogniser.
enum DateMentions {
    static func find(in words: DocumentWords, expressions: [TimeExpression]) -> [DiscourseMention] {
        var mentions: [DiscourseMention] = []
        if expressions.isEmpty {
            for entity in words.text.entities where entity.label == "DATE" || entity.label == "TIME" {
                add(entity.start..<entity.end, entity.label == "TIME" ? .time : .date, &mentions, words)
            }
        } else {
            var token = 0
            for expression in expressions.sorted(by: { $0.start < $1.start })
            where expression.type != .duration && expression.type != .set && !isVague(expression) {
                while token < words.count, words.tokens[token].end <= expression.start { token += 1 }
                var end = token
                while end < words.count, words.tokens[end].start < expression.end { end += 1 }
                add(token..<end, expression.type == .time ? .time : .date, &mentions, words)
            }
        }
        return mentions
    }

    private static func add(
        _ range: Range<Int>, _ type: MentionType, _ mentions: inout [DiscourseMention], _ words: DocumentWords
    ) {
        var range = range
        while let first = range.first, words.isSpace(first) { range = first + 1..<range.upperBound }
        while let last = range.last, words.isSpace(last) { range = range.lowerBound..<last }
        guard !range.isEmpty else { return }
        let text = words.string(range)
        mentions.append(
            DiscourseMention(
                tokens: range, head: words.head(of: range), span: words.span(range), text: text, type: type,
                named: isNamed(text), form: .name))
    }

    /// "Now" and "former" name no date.
    private static func isVague(_ expression: TimeExpression) -> Bool {
        expression.value?.hasSuffix("_REF") == true
    }

    /// A date is a name where it has a digit, a month or a weekday.
    static func isNamed(_ text: String) -> Bool {
        if text.contains(where: \.isNumber) { return true }
        let lexicon = TimeLexicon.english
        return text.lowercased().split { !$0.isLetter && $0 != "." }.contains { word in
            guard let meaning = lexicon.meaning(of: String(word)) else { return false }
            return meaning.has(.month) || meaning.has(.weekday) || meaning.has(.weekdays)
        }
    }
}
