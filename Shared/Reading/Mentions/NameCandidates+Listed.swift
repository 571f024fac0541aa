import Language

/// Phrases of the gazetteer, wherever they stand.
extension NameCandidates {
    mutating func addListedNames() {
        var index = 0
        while index < words.count {
            defer { index += 1 }
            guard let first = words.word(index).first, first.isUppercase || first.isNumber || words.lower(index) == "al"
            else { continue }
            let most = gazetteer.mostTokens(from: words.word(index))
            for length in stride(from: min(most, words.count - index), to: 0, by: -1) {
                let range = index..<index + length
                guard words.lineOfToken[index] == words.lineOfToken[range.upperBound - 1] else { continue }
                guard gazetteer.entries[words.string(range)] != nil else { continue }
                if addListed(range) { index = range.upperBound - 1 }
                break
            }
        }
    }

    private func isAdjectiveOfCountry(_ index: Int) -> Bool {
        words.tag(index) == "JJ" && gazetteer.entries[words.word(index)]?.contains { $0.kind == .demonym } == true
    }

    private mutating func addListed(_ range: Range<Int>) -> Bool {
        let overlapping = found.indices.filter { found[$0].tokens.overlaps(range) }
        if overlapping.isEmpty {
            // A single ordinary word at the start of a sentence may be just that.
            if range.count == 1, words.startsSentence(range.lowerBound) || words.style(at: range.lowerBound) != .prose,
                words.lowercase.contains(words.lower(range.lowerBound))
                    || !words.isProper(range.lowerBound) && !isAdjectiveOfCountry(range.lowerBound)
                    || words.isInformal && CommonWords.shared.chat.contains(words.lower(range.lowerBound))
            {
                return false
            }
            // "Frank Messina" in a headline is a man, "Christian III" a king.
            if range.count == 1, words.style(at: range.lowerBound) != .prose,
                gazetteer.givenNames[words.word(range.lowerBound - 1)] != nil
                    && words.lineOfToken[max(0, range.lowerBound - 1)] == words.lineOfToken[range.lowerBound]
            {
                return false
            }
            if words.word(range.upperBound).count > 1, DocumentWords.isRoman(words.word(range.upperBound)) {
                return false
            }
            add(withEdition(withinBody(withGenus(NameCandidate(tokens: range, origin: .gazetteer)))))
            return true
        }
        // It completes a shorter one ("Islamic State of Iraq" of "… and the Levant").
        guard
            overlapping.allSatisfy({
                range.contains(found[$0].tokens.lowerBound) && found[$0].tokens.upperBound <= range.upperBound
            }),
            let first = overlapping.first
        else { return false }
        for token in range { taken[token] = true }
        found[first].tokens = range
        found[first].titles = []
        for other in overlapping.dropFirst().sorted(by: >) { found.remove(at: other) }
        return true
    }
}
