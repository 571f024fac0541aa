import Shared

/// Words that the article gives to somebody: a quotation, reported speech, or what stands "according to" a source.
struct Report: Sendable {
    /// The verb or noun of saying.
    var cue: Int
    var speakers: [Participant]
    /// To whom it was said, where that is an outlet or a person.
    var addressee: Participant?
    /// Tokens of what was said.
    var content: Range<Int>
    /// The quoted words inside, without their marks.
    var quotes: [Range<Int>]
    /// Tokens from the speaker to the end of the content.
    var evidence: Range<Int>
    var factuality: Factuality
    /// Name of the rule.
    var rule: String
    /// Whether it is a statement of its own, or only attributes one that the clause makes anyway.
    var isStatement = true
    /// All of the content is quoted.
    var isDirect: Bool {
        quotes.contains { $0.lowerBound <= content.lowerBound + 1 && content.upperBound <= $0.upperBound + 1 }
    }
}
