import Names
import Shared

/// Two forms that may be one. A part of a name, or the name of which less is known, stands on the left.
package struct FormEdge: Sendable {
    package let left: NameForm
    package let right: NameForm
    package let link: FormLink

    /// - Returns: nil where nothing speaks for the two being one.
    package init?(_ one: NameForm, _ other: NameForm, scorer: FormScorer) {
        let isOrdered =
            (one.words.count, one.isShortPerson ? 0 : 1, one.country == nil ? 0 : 1, one.key)
            < (other.words.count, other.isShortPerson ? 0 : 1, other.country == nil ? 0 : 1, other.key)
        left = isOrdered ? one : other
        right = isOrdered ? other : one
        guard let link = scorer.link(left, right) else { return nil }
        self.link = link
    }

    package func other(than form: NameForm) -> NameForm { left == form ? right : left }

    /// Whether the pair can change anything, whatever else is known: it may make two forms one, or one of them is a name
    /// whose person has to be told from namesakes.
    func hasEffect(_ weights: FormWeights) -> Bool {
        if link.kind == .part || link.probability >= weights["attach"] { return true }
        return isNamesake && link.probability >= weights["consider"]
    }

    /// Whether two people's names differ in that one has middle names.
    var addsMiddleName: Bool {
        link.kind == .same && left.type == .person && left.middle.isEmpty != right.middle.isEmpty
    }

    /// Whether two people have names that would be one's, if it were for the names alone, and more is known of one.
    var isNamesake: Bool {
        left.type == .person && right.type == .person && link.kind == .same && left.isTelling != right.isTelling
            && !left.isShortPerson && !right.isShortPerson && link.isOneByName
    }
}
