import Language

/// The common nouns that a text keeps coming back to: what it is about, coarse enough to tell two stories apart.
enum TopicWords {
    /// A text has no more of them.
    static let limit = 12

    /// Lemmas in small letters, the most frequent first; among equals in the order of the alphabet. Words that every kind of
    /// news uses are none, and neither are words used once.
    static func find(in words: DocumentWords) -> [String] {
        var counts: [String: Int] = [:]
        for token in words.tokens where token.tag == "NN" || token.tag == "NNS" {
            let lemma = token.lemma.lowercased()
            guard lemma.utf8.count > 2, lemma.allSatisfy(\.isLetter), !general.contains(lemma) else { continue }
            counts[lemma, default: 0] += 1
        }
        return counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(limit).map(\.key)
    }

    private static let general = Set(
        ResourceLines(PackageResources.generalnouns_txt).joined(separator: " ").split(separator: " ").map(String.init))
}
