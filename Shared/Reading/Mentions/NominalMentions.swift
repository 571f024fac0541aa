import Language
import Shared

/// Noun phrases that describe persons, groups, events and countries: "the Kremlin spokesman", "the talks".
///
/// A span runs from the phrase's first modifier to its head noun; what follows the head stays outside.
struct NominalMentions {
    let words: DocumentWords
    /// Tokens inside of names and of the titles before them.
    let named: [Bool]
    /// Tokens inside of names.
    let nameTokens: [Bool]
    let lexicon = NameWords.shared

    func find() -> [DiscourseMention] {
        var mentions: [DiscourseMention] = []
        for index in 0..<words.count where !named[index] {
            guard let type = type(of: index), let range = phrase(headedBy: index) else { continue }
            mentions.append(
                DiscourseMention(
                    tokens: range, head: index, span: words.span(range), text: words.string(range), type: type,
                    named: false, form: .nominal))
        }
        return mentions
    }

    /// The class of the thing that a noun describes.
    private func type(of index: Int) -> MentionType? {
        let tag = words.tag(index)
        guard tag.hasPrefix("NN"), words.dep(index) != "compound", words.dep(index) != "npadvmod",
            words.word(index + 1) != "-"
        else { return nil }
        if words.style(at: index) != .prose {
            guard words.lower(index) == "delegation" || lexicon.eventNouns.contains(words.lower(index)),
                nameTokens[max(0, index - 1)]
            else { return nil }
        }
        let lower = words.lower(index)
        let lemma = words.lemma(index)
        // A capitalised word counts where it is an office by itself ("the Prime Minister").
        if words.isCapitalised(index), !words.startsSentence(index), words.style(at: index) == .prose,
            !lexicon.ranks.contains(words.word(index)),
            !lexicon.eventNouns.contains(lower), !lexicon.groupNouns.contains(lower)
        {
            return nil
        }
        if lexicon.roles.contains(lower) || lexicon.roles.contains(lemma) { return .person }
        if Self.people.contains(lower) { return .person }
        if lexicon.eventNouns.contains(lower) || lexicon.eventNouns.contains(lemma) { return .event }
        if lexicon.groupNouns.contains(lower) || lexicon.groupNouns.contains(lemma) { return .organisation }
        if lexicon.documentNouns.contains(lower) || lexicon.documentNouns.contains(lemma) { return .miscellaneous }
        if lexicon.placeNouns.contains(lower) || lexicon.placeNouns.contains(lemma) { return .geopolitical }
        return nil
    }

    static let people: Set<String> = [
        "people", "men", "women", "children", "persons", "parents", "colleagues", "residents", "citizens", "voters",
        "workers", "students", "soldiers", "troops", "civilians", "passengers", "fans", "leaders", "authorities",
        "person",
    ]

    /// From the first modifier to the head noun.
    private func phrase(headedBy head: Int) -> Range<Int>? {
        var start = head
        if words.style(at: head) != .prose {
            // In a headline only the name before the noun is sure to belong to it: "Istanbul Talks".
            while start > 0, nameTokens[start - 1], words.lineOfToken[start - 1] == words.lineOfToken[head] {
                start -= 1
            }
            return start..<head + 1
        }
        let floor = max(0, head - 10)
        var index = head - 1
        while index >= floor, words.lineOfToken[index] == words.lineOfToken[head] {
            let tag = words.tag(index)
            let word = words.word(index)
            guard depends(index, on: head) || word == "-" else { break }
            if [
                "VBD", "VBZ", "VBP", "MD", "IN", "TO", "CC", ",", ".", ":", "``", "''", "WDT", "WP", "WRB", "-LRB-",
                "-RRB-",
            ].contains(tag) {
                // "the Foreign and Defense Ministries", but not "X, the minister".
                guard tag == "CC", words.tag(index - 1).hasPrefix("NN") || words.tag(index - 1) == "JJ",
                    depends(index - 1, on: head)
                else { break }
            }
            if words.isSpace(index) { break }
            start = index
            index -= 1
        }
        return start..<head + 1
    }

    private func depends(_ index: Int, on head: Int) -> Bool {
        var node = index
        for _ in 0..<8 {
            if node == head { return true }
            let next = words.tokens[node].head
            if next == node { return false }
            node = next
        }
        return false
    }
}
