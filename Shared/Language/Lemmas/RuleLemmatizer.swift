internal import Shared

/// Lemmas by suffix rules, exceptions and an index of known words, as spaCy's English rule lemmatizer finds them (after
/// WordNet's `morphy`).
final class RuleLemmatizer: Sendable {
    private struct Table: Sendable {
        var index: Set<String> = []
        var exceptions: [String: [String]] = [:]
        var rules: [(old: String, new: String)] = []
    }

    private struct Key: Hashable {
        var orth: UInt64
        var pos: String
        var isBase: Bool
    }

    /// By part of speech in lower case.
    private let tables: [String: Table]
    private let known = Locked<[Key: String]>([:])
    private static let maximumKnown = 100_000

    /// Reads a component's `lookups/lookups.bin`. Throws `ModelError`.
    init(directory: String, component: String) throws {
        let file = ModelFile(directory: directory, "\(component)/lookups/lookups.bin")
        let data = try file.messagePack()
        let parts =
            ["adj", "adp", "adv", "aux", "cconj", "det", "intj", "noun", "num", "part", "pron", "propn"]
            + ["punct", "sconj", "sym", "verb", "x"]
        let names = Dictionary(uniqueKeysWithValues: parts.map { (StringHash.identifier(of: $0), $0) })
        var tables: [String: Table] = [:]
        func each(_ table: String, _ take: (inout Table, MessagePackValue) throws -> Void) throws {
            guard let entries = data[table]?.entries else {
                throw ModelError(path: file.path, reason: "the table \(table) is missing")
            }
            for entry in entries {
                guard let name = entry.key.hash.flatMap({ names[$0] }) else { continue }
                try take(&tables[name, default: Table()], entry.value)
            }
        }
        try each("lemma_index") { $0.index = Set(($1.array ?? []).compactMap(\.string)) }
        try each("lemma_exc") { table, value in
            for entry in value.entries ?? [] {
                if let word = entry.key.string {
                    table.exceptions[word] = (entry.value.array ?? []).compactMap(\.string)
                }
            }
        }
        try each("lemma_rules") { table, value in
            table.rules = try (value.array ?? []).map { rule in
                guard let pair = rule.array?.compactMap(\.string), pair.count == 2 else {
                    throw ModelError(path: file.path, reason: "a rule of lemma_rules is no pair of texts")
                }
                return (pair[0], pair[1])
            }
        }
        self.tables = tables
    }

    /// - Parameters:
    ///   - pos: universal part of speech.
    ///   - morph: morphological features, `Number=Sing|…`.
    func lemma(of lexeme: Lexeme, pos: String, morph: String) -> String {
        let part = pos.lowercased()
        guard !part.isEmpty, part != "space", part != "eol" else { return lexeme.lower }
        let key = Key(orth: lexeme.orthID, pos: part, isBase: Self.isBaseForm(part, morph))
        if key.isBase { return lexeme.lower }
        if let lemma = known.withLock({ $0[key] }) { return lemma }
        let lemma = find(lexeme, part)
        known.withLock { known in
            if known.count >= Self.maximumKnown { known.removeAll() }
            known[key] = lemma
        }
        return lemma
    }

    private func find(_ lexeme: Lexeme, _ part: String) -> String {
        guard let table = tables[part] else { return part == "propn" ? lexeme.text : lexeme.lower }
        let word = lexeme.lower
        var forms: [String] = []
        var unknown: [String] = []
        for (old, new) in table.rules where word.hasSuffix(old) {
            let form = String(word.dropLast(old.count)) + new
            if form.isEmpty { continue }
            if table.index.contains(form) {
                forms.insert(form, at: 0)
            } else if !form.unicodeScalars.allSatisfy(\.isLetter) {
                forms.append(form)
            } else {
                unknown.append(form)
            }
        }
        // Only the first counts, so repetitions need no removing.
        for form in table.exceptions[word] ?? [] where !forms.contains(form) { forms.insert(form, at: 0) }
        return forms.first ?? unknown.first ?? lexeme.text
    }

    /// Whether a word of this kind is uninflected.
    private static func isBaseForm(_ part: String, _ morph: String) -> Bool {
        guard !morph.isEmpty else { return false }
        var features: [Substring: Substring] = [:]
        for feature in morph.split(separator: "|") {
            if let equals = feature.firstIndex(of: "=") {
                features[feature[..<equals]] = feature[feature.index(after: equals)...]
            }
        }
        if part == "noun", features["Number"] == "Sing" { return true }
        if part == "verb", features["VerbForm"] == "Fin", features["Tense"] == "Pres", features["Number"] == nil {
            return true
        }
        return features["VerbForm"] == "Inf" || features["VerbForm"] == "None" || features["Degree"] == "Pos"
    }
}
