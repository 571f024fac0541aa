import Shared

/// The words that give speech or thought to somebody, read once from `Resources/attributions.txt`.
struct AttributionLexicon: Sendable {
    static let shared = AttributionLexicon()

    enum Class: String, Sendable, CaseIterable {
        /// Verbs of saying, which take a clause or a quotation.
        case speech
        /// Verbs of saying that name the addressee first: "told Reuters that …".
        case told
        /// Verbs of asking, which take a question.
        case asked
        /// Verbs that make somebody the speaker of a quotation, but report nothing with a clause.
        case quotation
        case thought
        case knowledge
        /// What findings do as well as people: "the results show that …".
        case evidence
        /// States of mind: "is aware that …", "made sure that …".
        case adjective
        /// Nouns of saying and thinking: "her claim that …".
        case noun
        /// Those among the others that deny what they report.
        case negated
    }

    private let words: [Class: Set<String>]

    private init() {
        var words: [Class: Set<String>] = [:]
        for line in ResourceLines(PackageResources.attributions_txt) {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, let name = Class(rawValue: String(fields[0])) else { continue }
            words[name, default: []].formUnion(fields[1].split(separator: " ").map(String.init))
        }
        self.words = words
    }

    func holds(_ lemma: String, _ classes: Class...) -> Bool {
        classes.contains { words[$0]?.contains(lemma) == true }
    }

    /// Whether a verb can stand with a quotation as its content.
    func introducesQuotation(_ lemma: String) -> Bool { holds(lemma, .speech, .told, .asked, .quotation) }
}
