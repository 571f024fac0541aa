/// The words of an organisation's name: legal form and stop words set aside, initials joined.
extension NameDraft {
    /// "L.X.C." and "U. S." are one word each.
    mutating func joinInitials() {
        var kept = 0
        var index = 0
        while index < count {
            var word = words[index]
            if word.length == 1, word.script == .latin {
                var next = index + 1
                while next < count, words[next].length == 1, words[next].segment == word.segment,
                    words[next].script == .latin
                {
                    let length = word.length
                    text[word.start + length] = text[words[next].start]
                    sounds[word.soundStart + length] = sounds[words[next].soundStart]
                    word.length += 1
                    word.soundLength = word.length
                    next += 1
                }
                index = next
            } else {
                index += 1
            }
            words[kept] = word
            kept += 1
        }
        count = kept
    }

    mutating func orderOrganisation(_ lexicon: Lexicon, into name: inout PreparedName) {
        var remaining = count
        var index = 0
        while index < count {
            let length = legalForm(at: index, lexicon)
            if length.words > 0, remaining > length.words {
                for word in index..<(index + length.words) { words[word].isDropped = true }
                remaining -= length.words
                name.legalForm = length.form
                index += length.words
            } else {
                index += 1
            }
        }
        for index in 0..<count where !words[index].isDropped {
            let isStop = words[index].word.roles.contains(.stop)
            if !words[index].isAside {
                name.longAcronym.append(text[words[index].start])
                if !isStop { name.acronym.append(text[words[index].start]) }
            }
            if isStop, remaining > 1 {
                remaining -= 1
                continue
            }
            take(index)
        }
    }

    /// The longest legal form that begins at `index`.
    private func legalForm(at index: Int, _ lexicon: Lexicon) -> (words: Int, form: UInt8) {
        guard words[index].word.roles.contains(.opensLegalForm) else { return (0, 0) }
        var best = (words: 0, form: UInt8(0))
        var hash: UInt64 = 0
        for offset in 0..<min(Lexicon.longestLegalForm, count - index) {
            hash = NameHash.phrase(hash, then: words[index + offset].hash)
            if let form = lexicon.legalForms[hash] { best = (offset + 1, form) }
        }
        return best
    }
}
