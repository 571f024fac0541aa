import Language
import Shared

/// Personal and possessive pronouns that may stand for something mentioned before.
enum PronounMentions {
    enum Kind: Sendable, Hashable { case male, female, neuter, plural, speaker, speakers }

    static func kind(of word: String) -> Kind? { kinds[word.lowercased()] }

    private static let kinds: [String: Kind] = [
        "he": .male, "him": .male, "his": .male, "himself": .male, "she": .female, "her": .female, "hers": .female,
        "herself": .female, "it": .neuter, "its": .neuter, "itself": .neuter, "they": .plural, "them": .plural,
        "their": .plural, "theirs": .plural, "themselves": .plural, "i": .speaker, "me": .speaker, "my": .speaker,
        "mine": .speaker, "myself": .speaker, "we": .speakers, "us": .speakers, "our": .speakers, "ours": .speakers,
        "ourselves": .speakers,
    ]

    static func find(in words: DocumentWords, named: [Bool]) -> [DiscourseMention] {
        var mentions: [DiscourseMention] = []
        for index in 0..<words.count where !named[index] && words.tag(index).hasPrefix("PRP") {
            guard let kind = kind(of: words.word(index)), words.dep(index) != "expl" else { continue }
            if kind == .neuter, isEmptySubject(index, words) { continue }
            let type: MentionType =
                switch kind {
                case .male, .female, .speaker: .person
                case .neuter, .plural, .speakers: .miscellaneous
                }
            mentions.append(
                DiscourseMention(
                    tokens: index..<index + 1, head: index, span: words.span(index..<index + 1),
                    text: words.word(index),
                    type: type, named: false, form: .pronoun))
        }
        return mentions
    }

    /// "It is clear that", "it seems": a subject that stands for nothing.
    private static func isEmptySubject(_ index: Int, _ words: DocumentWords) -> Bool {
        guard words.lower(index) == "it", words.dep(index).hasPrefix("nsubj") else { return false }
        let verb = words.tokens[index].head
        let lemma = words.lemma(verb)
        if ["seem", "appear", "rain", "snow", "happen", "turn"].contains(lemma) { return true }
        guard lemma == "be" else { return false }
        // A clause after the predicate is the real subject.
        let end = min(words.count, verb + 12)
        return (verb + 1..<max(verb + 1, end)).contains { token in
            (words.word(token) == "that" || words.word(token) == "to")
                && words.sentenceOfToken[token] == words.sentenceOfToken[index]
                && words.pos(token) != "ADP" && token > verb + 1
        }
    }
}
