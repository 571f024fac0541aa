/// Names that read as a person's where the kind of their bearer is not known.
extension PreparedName {
    /// Whether the name, prepared as an organisation's, can only be a person's by its words: two to five of them, none that
    /// organisations are called by, and one that many people bear.
    var readsAsPerson: Bool {
        guard (2...5).contains(tokens.count), legalForm == 0, !isTruncated else { return false }
        var isBorne = false
        for token in tokens {
            if !token.traits.isDisjoint(with: [.common, .number, .country]) { return false }
            let letters = text[Int(token.start)..<token.end]
            let known = Lexicon.shared.words[NameHash.of(letters)]
            if known.roles.contains(.stop), !known.roles.contains(.particle) { return false }
            if known.band > 0 || known.groups != .zero { isBorne = true }
        }
        return isBorne
    }
}
