import Shared

/// Words that may be a name, before the document has voted on what it names.
struct NameCandidate: Sendable, Hashable {
    enum Origin: Sendable, Hashable {
        /// The language engine's recogniser.
        case model
        /// A listed phrase.
        case gazetteer
        /// A run of capitalised proper nouns.
        case sequence
        /// The same words are a name elsewhere in the document.
        case recurrence
        /// A name inside of a longer one.
        case inner
    }

    var tokens: Range<Int>
    var origin: Origin
    /// The recogniser's label, where it gave one.
    var label: String?
    /// Token ranges of title words before the name.
    var titles: [Range<Int>] = []
    /// What the document's vote made of it.
    var type: MentionType = .miscellaneous
    /// How clearly the vote went.
    var margin = 0.0
    /// Whether its noun stands further on: "Foreign" of "the Foreign and Defense Ministries".
    var isElliptical = false
}
