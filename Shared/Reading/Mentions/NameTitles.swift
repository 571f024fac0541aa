import Language

/// Offices and descriptions that stand right before a name: "Deputy Foreign Minister", "U.S. Secretary of State",
/// "presidential aide".
struct NameTitles {
    let words: DocumentWords
    /// Tokens inside of the names of persons: no part of another's title.
    let persons: [Bool]
    /// Tokens inside of any name.
    let names: [Bool]
    let lexicon = NameWords.shared

    /// The token range of the title before a name that starts at this token.
    func title(before start: Int) -> Range<Int>? {
        var index = start - 1
        guard index >= 0, words.lineOfToken[index] == words.lineOfToken[start], isTitleHead(index) else { return nil }
        let floor = max(0, start - 10)
        while index - 1 >= floor, words.lineOfToken[index - 1] == words.lineOfToken[start],
            belongs(index - 1, before: index)
        {
            index -= 1
        }
        while index < start, ["-", "of", "and", "&"].contains(words.lower(index)) { index += 1 }
        return index < start ? index..<start : nil
    }

    private func isTitleHead(_ index: Int) -> Bool {
        let word = words.word(index)
        if lexicon.ranks.contains(word) || lexicon.honorifics.contains(word) { return true }
        if lexicon.roles.contains(word.lowercased()), words.tag(index).hasPrefix("NN") {
            return words.tag(index) != "NNS"
        }
        // "Secretary of State", "Minister of Defence" before the name.
        return words.isCapitalised(index) && words.isProper(index) && words.word(index - 1) == "of"
            && lexicon.ranks.contains(words.word(index - 2))
    }

    private func belongs(_ index: Int, before next: Int) -> Bool {
        let word = words.word(index)
        if words.isSpace(index) || persons[index] { return false }
        if words.sentenceOfToken[index] != words.sentenceOfToken[next] { return false }
        if lexicon.ranks.contains(word) || word == "-" || word == "." && words.word(index - 1).count <= 3 {
            return true
        }
        if word == "of" || word == "for" { return words.isCapitalised(next) && isTitleHead(index - 1) }
        let tag = words.tag(index)
        // "Foreign and Defence Minister", but not "Oslo and Mayor Holm", "Holm and U.S. Secretary of State".
        if word == "and" || word == "&" {
            return words.isCapitalised(index - 1) && lexicon.ranks.contains(words.word(next)) && !names[index - 1]
        }
        return tag.hasPrefix("NN") || tag == "JJ" || tag == "VBN" && words.dep(index) == "amod" || tag == "HYPH"
    }
}
