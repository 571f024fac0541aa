/// Two forms that may be one. A part of a name, or the name of which less is known, stands on the left.
package struct FormEdge: Sendable {
    package let left: NameForm
    package let right: NameForm
    package let link: FormLink

    /// - Returns: nil where nothing speaks for the two being one.
    package init?(_ one: NameForm, _ other: NameForm, scorer: FormScorer) {
        let isOrdered =
            (one.words.count, one.country == nil ? 0 : 1, one.key)
            < (other.words.count, other.country == nil ? 0 : 1, other.key)
        left = isOrdered ? one : other
        right = isOrdered ? other : one
        guard let link = scorer.link(left, right) else { return nil }
        self.link = link
    }

    package func other(than form: NameForm) -> NameForm { left == form ? right : left }
}
