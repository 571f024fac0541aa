/// Sets parts of speech, morphology and some lemmas by patterns over tags and words, as spaCy's `AttributeRuler` does: of
/// two patterns that set the same attribute of a token, the later in the file wins.
struct AttributeRuler: Sendable {
    /// What is known of a token when the ruler comes to it.
    struct Word {
        var tag: String
        var lower: String
        var dep: String
        var text: String
        var norm: String
        var isSpace: Bool
    }

    struct Attributes: Sendable {
        var pos = ""
        /// `Number=Sing|Person=3`; empty for none.
        var morph = ""
        /// Nil where no pattern sets it.
        var lemma: String?
        /// Nil where the parser's stands.
        var dep: String?
    }

    private struct Rule: Sendable {
        var conditions: [TokenCondition]
        /// Which of the matched tokens is set.
        var index: Int
        var pos: String?
        var morph: String?
        var lemma: String?
        var dep: String?
    }

    private let rules: [Rule]
    /// Rules whose first token must have this tag, or failing that this word; and all others.
    private var byTag: [String: [Int]] = [:]
    private var byWord: [String: [Int]] = [:]
    private var others: [Int] = []

    /// Reads a component's `patterns`. Throws `ModelError`.
    init(directory: String, component: String) throws {
        let file = ModelFile(directory: directory, "\(component)/patterns")
        guard let entries = try file.messagePack().array else {
            throw ModelError(path: file.path, reason: "it is no list of patterns")
        }
        var rules: [Rule] = []
        for entry in entries {
            guard let patterns = entry["patterns"]?.array, let attributes = entry["attrs"]?.entries else {
                throw ModelError(path: file.path, reason: "an entry without its patterns or attributes")
            }
            for pattern in patterns {
                let conditions = try (pattern.array ?? []).map { try TokenCondition($0, path: file.path) }
                let place = entry["index"]?.int ?? 0
                let index = place < 0 ? conditions.count + place : place
                guard conditions.indices.contains(index) else {
                    throw ModelError(path: file.path, reason: "an entry sets token \(place) of \(conditions.count)")
                }
                var rule = Rule(conditions: conditions, index: index)
                for attribute in attributes {
                    let value = attribute.value.string
                    switch attribute.key.string {
                    case "POS": rule.pos = value
                    case "MORPH": rule.morph = value == "_" ? "" : value
                    case "LEMMA": rule.lemma = value
                    case "DEP": rule.dep = value
                    default: break
                    }
                }
                rules.append(rule)
            }
        }
        self.rules = rules
        for (number, rule) in rules.enumerated() {
            if let tag = rule.conditions[0].required(.tag) {
                byTag[tag, default: []].append(number)
            } else if let word = rule.conditions[0].required(.lower) {
                byWord[word, default: []].append(number)
            } else {
                others.append(number)
            }
        }
    }

    func attributes(of words: [Word]) -> [Attributes] {
        var result = Array(repeating: Attributes(), count: words.count)
        // The rule that set each attribute last, so that a later rule is not undone by an earlier one that matches further on.
        var setBy = Array(repeating: (pos: -1, morph: -1, lemma: -1, dep: -1), count: words.count)
        for start in words.indices {
            for candidates in [byTag[words[start].tag], byWord[words[start].lower], others] {
                for number in candidates ?? [] where matches(rules[number], words, at: start) {
                    let rule = rules[number]
                    let target = start + rule.index
                    if let pos = rule.pos, number >= setBy[target].pos {
                        result[target].pos = pos
                        setBy[target].pos = number
                    }
                    if let morph = rule.morph, number >= setBy[target].morph {
                        result[target].morph = morph
                        setBy[target].morph = number
                    }
                    if let lemma = rule.lemma, number >= setBy[target].lemma {
                        result[target].lemma = lemma
                        setBy[target].lemma = number
                    }
                    if let dep = rule.dep, number >= setBy[target].dep {
                        result[target].dep = dep
                        setBy[target].dep = number
                    }
                }
            }
        }
        return result
    }

    private func matches(_ rule: Rule, _ words: [Word], at start: Int) -> Bool {
        guard start + rule.conditions.count <= words.count else { return false }
        for (offset, condition) in rule.conditions.enumerated() {
            let word = words[start + offset]
            for (attribute, test) in condition.tests {
                let value =
                    switch attribute {
                    case .tag: word.tag
                    case .lower: word.lower
                    case .dep: word.dep
                    case .text: word.text
                    case .norm: word.norm
                    case .isSpace: word.isSpace ? "true" : "false"
                    // Nothing before the ruler sets it.
                    case .pos: ""
                    }
                guard test.holds(value) else { return false }
            }
        }
        return true
    }
}
