import Shared

/// A word that makes a claim, and where its clause holds the parts of the claim: one line of `predicates.txt`.
struct Trigger: Sendable, Hashable {
    enum PartOfSpeech: String, Sendable { case verb, noun, adj, role }
    enum Slot: String, Sendable { case subject, object, event, content, place, title, pair }

    /// Where in the clause a part is looked for.
    enum Function: Sendable, Hashable {
        case subject, object, clause, quote, naming, attribute, possessor, controlled, infinitive, subjunctive, said,
            whole, phrase, finite, own, before
        case preposition(String)

        init(_ name: String) {
            switch name {
            case "subj": self = .subject
            case "obj": self = .object
            case "clause": self = .clause
            case "quote": self = .quote
            case "naming": self = .naming
            case "attr": self = .attribute
            case "poss": self = .possessor
            case "controlled": self = .controlled
            case "infinitive": self = .infinitive
            case "subjunctive": self = .subjunctive
            case "said": self = .said
            case "whole": self = .whole
            case "finite": self = .finite
            case "own": self = .own
            case "before": self = .before
            case "phrase": self = .phrase
            default: self = .preposition(name)
            }
        }
    }

    /// Effects and conditions without a value.
    enum Mark: String, Sendable {
        case negated, planned, possible, conditional, each, `self`, quoted, plain, declined, loose, visiting, bare
    }

    let predicate: Predicate
    let lemma: String
    /// Other words that must stand beside it.
    let companions: [String]
    let partOfSpeech: PartOfSpeech
    let slots: [Slot: [Function]]
    /// One of these must be filled.
    let needs: [Function]
    /// The kind of thing that a slot takes: `person`, `body`, `place`, `event`, `led`, `union`, `said`, `agent`.
    let types: [Slot: String]
    let marks: Set<Mark>

    init?(predicate: String, lemma: String, companions: [String], partOfSpeech: String, frame: Substring) {
        guard let part = PartOfSpeech(rawValue: partOfSpeech) else { return nil }
        self.predicate = Predicate(rawValue: predicate)
        self.lemma = lemma
        self.companions = companions
        self.partOfSpeech = part
        var slots: [Slot: [Function]] = [:]
        var needs: [Function] = []
        var types: [Slot: String] = [:]
        var marks: Set<Mark> = []
        for word in frame.split(separator: " ") {
            if let equals = word.firstIndex(of: "=") {
                let functions = word[word.index(after: equals)...].split(separator: ",").map { Function(String($0)) }
                if word[..<equals] == "needs" {
                    needs = functions
                } else if let slot = Slot(rawValue: String(word[..<equals])) {
                    slots[slot] = functions
                }
            } else if let colon = word.firstIndex(of: ":"), let slot = Slot(rawValue: String(word[..<colon])) {
                types[slot] = String(word[word.index(after: colon)...])
            } else if let mark = Mark(rawValue: String(word)) {
                marks.insert(mark)
            }
        }
        self.slots = slots
        self.needs = needs
        self.types = types
        self.marks = marks
    }

    /// Name of the rule for `why`: "demands: ask (verb)".
    var rule: String {
        "\(predicate.rawValue): \(([lemma] + companions).joined(separator: " ")) (\(partOfSpeech.rawValue))"
    }
}
