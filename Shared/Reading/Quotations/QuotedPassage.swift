/// Words between quotation marks: one range of tokens a paragraph, without the marks.
struct QuotedPassage: Sendable, Hashable {
    var parts: [Range<Int>]
    /// Between single marks, which inside of a text with double ones are a quotation in a quotation.
    var isSingle = false

    var start: Int { parts.first?.lowerBound ?? 0 }
    var end: Int { parts.last?.upperBound ?? 0 }
    /// With the marks.
    var extent: Range<Int> { max(0, start - 1)..<end + 1 }
}
