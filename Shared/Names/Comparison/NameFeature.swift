/// What is looked at when two names are compared. Values lie between 0 and 1.
///
/// *Shorter* is the side whose words weigh less; a word weighs by how rare it is.
public enum NameFeature: Int, Sendable, CaseIterable {
    /// Share of the shorter name, and of the longer one, that the other name answers, by weight and similarity.
    case coverage
    case longCoverage
    /// The least similar word of the shorter name.
    case weakest
    /// Similarity of the family names, and of the given names: the lower and the higher of the two directions.
    case family
    case givenLow
    case givenHigh
    /// The two names as whole strings of sound, in the best order.
    case whole
    /// Weight that both names have and the other does not; weight that only the longer one has.
    case conflict
    case extra
    /// Weight of the words that are the same on both sides.
    case shared
    /// Share of the shorter name that is spelled exactly the same.
    case exact
    /// Initials that stand for a word of the other name, or contradict it.
    case initials
    case initialConflict
    /// Nicknames and forms of given names in other languages.
    case variants
    case reordered
    /// One of the names is a single word.
    case single
    /// Different suffixes (junior, third), legal forms or numbers.
    case suffixConflict
    case legalConflict
    case numberConflict
    case patronymicConflict
    /// Edits in words that are nearly the same, in quarters.
    case edits
    /// Length of the most different pair of words, in twelfths: one edit in a short word says more.
    case editedLength
    /// One name is the acronym of the other.
    case acronym
    /// One name's words are all in the other, which only adds common words.
    case contained
    case joined

    static let count = 25

    /// The name in output and in the weights file.
    public var name: String { "\(self)" }
}
