/// Speech or thought that is given to somebody, in tokens: a quotation in the making.
struct Attribution: Sendable, Hashable {
    /// The words of saying: a verb, a noun, "according to".
    var cue: Range<Int>?
    /// Head of the noun phrase that names who speaks.
    var speaker: Int?
    /// The words that name who speaks, where they are no noun phrase's.
    var speakerTokens: Range<Int>?
    /// Head of the noun phrase that names to whom it is said.
    var addressee: Int?
    /// In order, none touching another.
    var content: [Range<Int>]
    /// Whether what is said is denied or not said.
    var isNegated = false

    /// From the first word of the content to its last.
    var extent: Range<Int> { (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0) }

    func covers(_ token: Int) -> Bool { content.contains { $0.contains(token) } }

    /// Takes further words into the content, joining what then touches.
    mutating func take(_ range: Range<Int>) {
        var merged: [Range<Int>] = []
        for part in (content + [range]).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, part.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
            } else {
                merged.append(part)
            }
        }
        content = merged
    }
}
