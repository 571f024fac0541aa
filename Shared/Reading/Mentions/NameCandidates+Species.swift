/// Latin names of living things: "Formica fusca", "E. andrillae". They look like names of persons and are none.
extension NameCandidates {
    /// Only texts that speak of species are looked at.
    func species() -> [NameCandidate] {
        guard words.lowercase.contains("species") || words.lowercase.contains("genus") else { return [] }
        var found: [NameCandidate] = []
        for index in 0..<max(0, words.count - 1) where isGenus(index) && isEpithet(index + 1) {
            guard words.lineOfToken[index] == words.lineOfToken[index + 1] else { continue }
            found.append(NameCandidate(tokens: index..<index + 2, origin: .sequence, label: "PRODUCT"))
        }
        return found
    }

    private func isGenus(_ index: Int) -> Bool {
        let word = words.word(index)
        guard let first = word.first, first.isUppercase, word.dropFirst().allSatisfy({ $0.isLowercase || $0 == "." })
        else { return false }
        if word.count == 2 { return word.hasSuffix(".") }
        return word.count >= 4 && gazetteer.entries[word] == nil && gazetteer.givenNames[word] == nil
            && !words.lowercase.contains(word.lowercased())
    }

    private func isEpithet(_ index: Int) -> Bool {
        let word = words.word(index)
        guard word.count >= 4, word.allSatisfy({ $0.isLowercase }), !word.hasSuffix("ous") else { return false }
        return Self.endings.contains { word.hasSuffix($0) } && !Self.english.contains(word)
    }

    private static let endings = ["a", "us", "um", "is", "ae", "i", "ens", "ax", "ix"]
    private static let english: Set<String> = [
        "this", "thus", "plus", "data", "area", "areas", "idea", "media", "virus", "status", "campus", "bonus", "focus",
        "versus", "basis", "crisis", "analysis", "forum", "album", "museum", "minimum", "maximum", "medium", "formula",
        "agenda", "drama", "extra", "camera", "opera", "pizza", "sea", "census", "circus", "fungus", "genus",
        "bacteria",
        "larva", "pupa", "flora", "fauna", "criteria", "phenomena", "tennis", "colonies", "premium", "via", "mania",
        "ibis", "iris", "plea", "china", "diploma", "panda", "visa", "villa", "mafia", "militia", "insomnia",
    ]
}
