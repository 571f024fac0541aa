package import Language
package import Shared

/// Finds time expressions and resolves them as news means them: what is not said otherwise lies in the past.
///
/// Values are TIMEX3 (TimeML 1.2.1), which for dates is ISO 8601, and EDTF for ranges. One pass over the words.
package enum TimeExpressions {
    package static func find(in text: AnalysedText, context: DocumentContext) -> [TimeExpression] {
        let words = TimeWords(text)
        let directions = TimeDirections(text)
        let grammar = TimeGrammar(words: words, directions: directions)
        var matches: [TimeMatch] = []
        var index = 0
        while index < words.count {
            if let match = grammar.match(at: index), !match.words.isEmpty {
                matches.append(match)
                index = match.words.upperBound
            } else {
                index += 1
            }
        }
        TimeEnds.share(&matches, words: words)
        var resolver = TimeResolver(
            words: words, directions: directions, published: context.published, matches: matches)
        var values = matches.map { resolver.resolve($0) }
        TimeEnds.order(&values, of: matches, words: words)
        let scalars = Array(text.text.unicodeScalars)
        return zip(matches, values).map { match, value in
            let start = words.words[match.words.lowerBound].start
            let end = words.words[match.words.upperBound - 1].end
            let written = start < end && end <= scalars.count ? String(scalars: scalars[start..<end]) : ""
            return TimeExpression(
                start: start, end: end, text: written, type: TimeResolver.kind(of: match),
                value: value, unresolved: value == nil ? resolver.reason(for: match) : nil)
        }
    }
}
