import Language

/// Names that capitals do not show: in headlines, where nearly every word has one, and where people write to each
/// other, where hardly any has.
extension NameCandidates {
    /// "Anna Holm Wins Third Term": a given name and a word that is no ordinary one.
    mutating func addHeadlinePersons() {
        for line in words.lines where line.style == .titleCase {
            var index = line.tokens.lowerBound
            while index + 1 < line.tokens.upperBound {
                defer { index += 1 }
                guard !taken[index], isRareGivenName(index, written: words.word(index)) else { continue }
                var end = index + 1
                while end < line.tokens.upperBound, end - index < 4, !taken[end], words.isCapitalised(end),
                    !isOrdinaryWord(end) || words.word(end).count == 2 && words.word(end).hasSuffix("."),
                    !NameBoundaries.calendar.contains(words.word(end)), gazetteer.entries[words.word(end)] == nil
                { end += 1 }
                guard end > index + 1 else { continue }
                add(NameCandidate(tokens: index..<end, origin: .sequence, label: "PERSON"))
                index = end - 1
            }
        }
    }

    /// "kevin hart", "amsterdam": listed names in small letters that are no words of the language.
    mutating func addSmallNames() {
        guard words.isInformal else { return }
        var index = 0
        while index < words.count {
            defer { index += 1 }
            let word = words.word(index)
            guard !taken[index], word.count > 3, word.first?.isLowercase == true,
                words.tag(index).hasPrefix("NN") || ["oprd", "acomp"].contains(words.dep(index)),
                !isOrdinaryWord(index)
            else { continue }
            let written = capitalised(word)
            if let entry = gazetteer.entries[written]?.first,
                entry.kind == .country || entry.kind == .place || entry.kind == .capital
            {
                add(NameCandidate(tokens: index..<index + 1, origin: .gazetteer, label: "GPE"))
                continue
            }
            guard gazetteer.givenNames[written] != nil || gazetteer.surnames.contains(written) else { continue }
            var start = index
            var end = index + 1
            if start > 0, !taken[start - 1], words.tag(start - 1).hasPrefix("NN"),
                gazetteer.givenNames[capitalised(words.word(start - 1))] != nil
            {
                start -= 1
            }
            let next = capitalised(words.word(end))
            if gazetteer.givenNames[written] != nil, end < words.count, !taken[end], words.tag(end).hasPrefix("NN"),
                gazetteer.surnames.contains(next) || gazetteer.givenNames[next] != nil || words.tag(end) == "NNP"
            {
                end += 1
            }
            add(NameCandidate(tokens: start..<end, origin: .sequence, label: "PERSON"))
            index = end - 1
        }
    }

    /// "Donald trump": the second half of a person's name, written small.
    func isSmallSurname(after range: Range<Int>) -> Bool {
        let index = range.upperBound
        guard words.isInformal, range.count == 1, words.word(index).first?.isLowercase == true, !taken[index],
            words.tag(index).hasPrefix("NN"), gazetteer.givenNames[words.word(range.lowerBound)] != nil
        else { return false }
        return words.tag(index) == "NNP" || gazetteer.surnames.contains(capitalised(words.word(index)))
            || !isOrdinaryWord(index) && words.dep(range.lowerBound) == "compound"
                && words.tokens[range.lowerBound].head == index
    }

    private func isRareGivenName(_ index: Int, written: String) -> Bool {
        gazetteer.givenNames[written] != nil && gazetteer.entries[written] == nil && !isOrdinaryWord(index)
    }

    private func isOrdinaryWord(_ index: Int) -> Bool {
        CommonWords.shared.contains(words.lower(index))
    }

    private func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
