/// Names of organisations that are the first letters of others.
extension PreparedName {
    /// Whether this name is one word made of the first letters of the other name's words: of all of them, or of those that
    /// tell something.
    ///
    /// A country beside three letters or more is set aside, unless both names have one and not the same: "RTA Norway" is a
    /// Rural Transport Authority, of Norway or of no country that is named.
    func isAcronym(of long: PreparedName) -> Bool {
        guard long.tokens.count > 1 else { return false }
        if tokens.count == 1, (2...8).contains(text.count), text == long.acronym || text == long.longAcronym {
            return true
        }
        guard let country = country ?? long.country, country == long.country ?? country else { return false }
        var word: NameToken?
        for token in tokens where !token.traits.contains(.country) {
            guard word == nil else { return false }
            word = token
        }
        guard let word, (3...8).contains(word.length) else { return false }
        var letter = Int(word.start)
        for token in long.tokens where token.traits.isDisjoint(with: [.country, .particle, .aside]) {
            guard letter < word.end, text[letter] == long.text[Int(token.start)] else { return false }
            letter += 1
        }
        return letter == word.end
    }

    /// The first country of the name, as the hash of its word.
    private var country: UInt64? { tokens.first { $0.traits.contains(.country) }?.hash }
}
