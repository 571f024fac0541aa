import Shared

/// The parts of a date that are mentions by themselves: the weekday before it and the year inside of it.
enum DateParts {
    /// "Tuesday, September 1, 2015" gives "Tuesday", "September 1, 2015" and "2015".
    static func split(_ dates: [DiscourseMention], in words: DocumentWords) -> [DiscourseMention] {
        var mentions: [DiscourseMention] = []
        for date in dates {
            var date = date
            let first = date.tokens.lowerBound
            if date.tokens.count > 2, days.contains(words.lower(first)), words.word(first + 1) == ",",
                date.tokens.dropFirst(2).contains(where: { words.word($0).contains(where: \.isNumber) })
            {
                mentions.append(part(first..<first + 1, of: date, words))
                date = part(first + 2..<date.tokens.upperBound, of: date, words)
            }
            mentions.append(date)
            if date.type == .date, date.tokens.count > 1 {
                for token in date.tokens where isYear(words.word(token)) {
                    mentions.append(part(token..<token + 1, of: date, words))
                }
            }
        }
        return mentions
    }

    private static func part(_ tokens: Range<Int>, of date: DiscourseMention, _ words: DocumentWords)
        -> DiscourseMention
    {
        let text = words.string(tokens)
        return DiscourseMention(
            tokens: tokens, head: words.head(of: tokens), span: words.span(tokens), text: text, type: date.type,
            named: DateMentions.isNamed(text), form: .name)
    }

    private static func isYear(_ word: String) -> Bool {
        guard word.count == 4, let year = Int(word) else { return false }
        return (1500..<2100).contains(year)
    }

    private static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
