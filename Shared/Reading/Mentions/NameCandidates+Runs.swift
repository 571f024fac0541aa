import Language

/// Runs of capitalised proper nouns that the recogniser passed over.
extension NameCandidates {
    mutating func addSequences() {
        for line in words.lines where line.style == .prose {
            var index = line.tokens.lowerBound
            while index < line.tokens.upperBound {
                guard isNameWord(index) else {
                    index += 1
                    continue
                }
                var end = index + 1
                while end < line.tokens.upperBound, !words.startsSentence(end) {
                    if isNameWord(end) {
                        end += 1
                    } else if end + 1 < line.tokens.upperBound, joins(end), isNameWord(end + 1) {
                        end += 2
                    } else if end + 2 < line.tokens.upperBound, words.word(end) == "of", words.lower(end + 1) == "the",
                        isNameWord(end + 2)
                    {
                        end += 3
                    } else {
                        break
                    }
                }
                addSequence(index..<end)
                index = end
            }
        }
    }

    private func joins(_ index: Int) -> Bool {
        DocumentWords.particles.contains(words.word(index)) && words.word(index) != "i" || words.word(index) == "of"
    }

    private func isNameWord(_ index: Int) -> Bool {
        guard !taken[index], words.isCapitalised(index) else { return false }
        // "Aner Berg Wednesday, September 19": the date is no part of the run.
        if NameBoundaries.calendar.contains(words.word(index)),
            words.word(index + 1) == "," || words.word(index + 1).first?.isNumber == true
        {
            return false
        }
        let tag = words.tag(index)
        return tag.hasPrefix("NNP") || tag == "FW"
            || words.word(index).dropFirst().contains { $0.isUppercase } && tag.hasPrefix("NN")
    }

    private mutating func addSequence(_ range: Range<Int>) {
        for name in boundaries.names(in: range, label: nil, origin: .sequence) {
            let first = name.tokens.lowerBound
            if name.tokens.count == 1 {
                let lower = words.lower(first)
                if words.lowercase.contains(lower) { continue }
                if lexicon.roles.contains(lower) || lexicon.groupNouns.contains(lower)
                    || lexicon.eventNouns.contains(lower)
                {
                    continue
                }
            }
            add(withEdition(name.tokens.count <= 3 ? extended(name) : name))
        }
    }
}
