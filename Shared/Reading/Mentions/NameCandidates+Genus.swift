/// Words before a name that belong to it: the kind of thing with "of", and the particles of family names.
extension NameCandidates {
    /// What kind of name "Battle of", "State of" makes of what follows, in the recogniser's labels.
    static let genera: [String: String] = [
        "Battle": "EVENT", "Siege": "EVENT", "Treaty": "LAW", "State": "GPE", "Kingdom": "GPE", "City": "GPE",
        "Republic": "GPE", "Commonwealth": "GPE", "Principality": "GPE", "Gulf": "LOC", "Bay": "LOC", "Isle": "LOC",
        "Strait": "LOC", "Sea": "LOC", "Cape": "LOC",
    ]

    /// "Battle of Verdun" where only Verdun was seen.
    func withGenus(_ name: NameCandidate) -> NameCandidate {
        let start = name.tokens.lowerBound
        guard start > 1, words.word(start - 1) == "of", !taken[start - 2], !taken[start - 1],
            let label = Self.genera[words.word(start - 2)], words.lineOfToken[start - 2] == words.lineOfToken[start]
        else { return name }
        var whole = name
        whole.tokens = start - 2..<name.tokens.upperBound
        whole.label = label
        return whole
    }

    private static let familyParticles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "bin", "ibn", "al", "el", "ter",
        "zu",
        "bint", "la",
    ]

    /// How many tokens of "von der Leyen" go on with a person's name.
    func particles(at index: Int) -> Int? {
        var end = index
        while end < words.count, end - index < 3, Self.familyParticles.contains(words.word(end)) { end += 1 }
        guard end > index, end < words.count, words.isCapitalised(end), words.isProper(end), !taken[end],
            words.lineOfToken[end] == words.lineOfToken[index]
        else { return nil }
        return end + 1 - index
    }

    /// "the Interior and Treasury Departments", whether or not the recogniser saw them.
    func coordinatedBodies() -> [NameCandidate] {
        var found: [NameCandidate] = []
        for index in 3..<max(3, words.count) where NameBoundaries.pluralHeads.contains(words.word(index)) {
            guard words.word(index - 2) == "and", words.isCapitalised(index - 1), words.isCapitalised(index - 3),
                words.lineOfToken[index - 3] == words.lineOfToken[index], words.lower(index - 3) != "the"
            else { continue }
            var start = index - 3
            while start > 1, words.word(start - 1) == ",", words.isCapitalised(start - 2),
                words.lineOfToken[start - 2] == words.lineOfToken[index]
            { start -= 2 }
            found += boundaries.names(in: start..<index + 1, label: "ORG", origin: .sequence)
        }
        return found
    }
}
