/// Words between quotation marks: one range of tokens a paragraph, without the marks.
struct QuotedPassage: Sendable, Hashable {
    var parts: [Range<Int>]
    /// Between single marks, which inside of a text with double ones are a quotation in a quotation.
    var isSingle = false

    var start: Int { parts.first?.lowerBound ?? 0 }
    var end: Int { parts.last?.upperBound ?? 0 }
    /// A word or a few, as when a term is set in quotation marks.
    var isShort: Bool { end - start < 6 }
}
