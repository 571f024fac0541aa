import Language

/// Offices and descriptions that stand right before a name: "Deputy Foreign Minister", "U.S. Secretary of State",
/// "presidential aide".
struct NameTitles {
    let words: DocumentWords
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
        while index < start, words.word(index) == "-" || words.lower(index) == "of" { index += 1 }
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
        if words.isSpace(index) { return false }
        if lexicon.ranks.contains(word) || word == "-" || word == "." && words.word(index - 1).count <= 3 {
            return true
        }
        if word == "of" || word == "for" { return words.isCapitalised(next) && isTitleHead(index - 1) }
        let tag = words.tag(index)
        if word == "and" || word == "&" { return words.isCapitalised(index - 1) && words.isCapitalised(next) }
        return tag.hasPrefix("NN") || tag == "JJ" || tag == "VBN" && words.dep(index) == "amod" || tag == "HYPH"
    }
}
