/// Titles of songs, books and prizes between quotation marks: "Anarchy in Tokyo" names no Tokyo.
extension NameCandidates {
    func quotedTitles() -> [NameCandidate] {
        var found: [NameCandidate] = []
        var start: Int?
        for index in 0..<words.count {
            if let first = start, index - first > Self.longestTitle { start = nil }
            guard Self.marks.contains(words.word(index)) else { continue }
            if let first = start, first < index, words.lineOfToken[first] == words.lineOfToken[index],
                isTitle(first..<index)
            {
                found.append(NameCandidate(tokens: first..<index, origin: .sequence, label: "WORK_OF_ART"))
                start = nil
            } else {
                start = index + 1
            }
        }
        return found
    }

    private static let longestTitle = 8
    private static let marks: Set<String> = ["\"", "“", "”", "``", "''"]
    private static let small: Set<String> = [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as", "'s", "’s", "'",
        "-", "&", ":",
    ]

    /// At least two words, all but the small ones capitalised, and not just a listed name.
    private func isTitle(_ range: Range<Int>) -> Bool {
        guard range.count >= 2, words.isCapitalised(range.lowerBound), gazetteer.entries[words.string(range)] == nil,
            let last = range.last, words.word(last).first?.isLetter == true || words.word(last).first?.isNumber == true
        else { return false }
        var capitalised = 0
        for index in range {
            if words.isCapitalised(index) {
                capitalised += 1
            } else if !Self.small.contains(words.word(index)) {
                return false
            }
        }
        let person = gazetteer.givenNames[words.word(range.lowerBound)] != nil && range.count == capitalised
        return capitalised >= 2 && !person
    }
}
