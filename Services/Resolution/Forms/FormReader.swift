import Names
package import Shared

/// Makes the forms under which a document's chains are entered.
package struct FormReader: Sendable {
    let lexicon = FormLexicon.shared

    package init() {}

    /// The form of each chain that has one, by the chain's index.
    /// - Parameter day: the day of publication, in days since 1970.
    package func forms(of analysis: DocumentAnalysis, day: Int?) -> [Int: NameForm] {
        let home = Setting(country: dominantCountry(of: analysis), field: RoleField.suggested(by: analysis.chains))
        var forms = times(of: analysis)
        for chain in analysis.chains where forms[chain.index] == nil {
            if let form = form(of: chain, home: home, day: day, in: analysis) { forms[chain.index] = form }
        }
        guard day == nil else { return forms }
        return forms.merging(undatedDays(of: analysis, among: forms)) { dated, _ in dated }
    }

    /// What a document is about, as far as it tells bare names apart.
    private struct Setting {
        var country: String?
        var field: String?
    }

    private func form(of chain: Chain, home: Setting, day: Int?, in analysis: DocumentAnalysis) -> NameForm? {
        if chain.type == .delegation { return delegation(chain, day: day) }
        if chain.type == .event, chain.names.isEmpty || EventKind(chain.name) != nil {
            return event(chain, day: day, in: analysis) ?? named(chain, home: home)
        }
        return named(chain, home: home)
    }

    private func named(_ chain: Chain, home: Setting) -> NameForm? {
        guard !chain.names.isEmpty else { return described(chain) }
        var words = Self.words(chain.name, type: chain.type)
        guard !words.isEmpty else { return nil }
        switch chain.type {
        case .person: return person(chain, words: words, home: home)
        case .country, .group:
            if let country = chain.country {
                return NameForm(type: .country, name: chain.name, words: [country.lowercased()], country: country)
            }
            if let place = lexicon.demonyms[words.joined(separator: " ")] {
                return NameForm(type: .place, name: chain.name, words: place.split(separator: " ").map(String.init))
            }
            return NameForm(type: chain.type, name: chain.name, words: words)
        default:
            words = lexicon.standard(words).map(Self.singular)
            if let body = institution(words) {
                return NameForm(
                    type: chain.type, name: chain.name, words: body.words,
                    country: body.country ?? chain.country ?? home.country)
            }
            return NameForm(type: chain.type, name: chain.name, words: words)
        }
    }

    /// A family name says little: there, the country that the document is about and the field of its other people count as
    /// evidence.
    ///
    /// An office that stands before the name is no part of it: "actress Ann Lee".
    private func person(_ chain: Chain, words: [String], home: Setting) -> NameForm {
        let generation = chain.names.lazy.compactMap(NameGeneration.of).first
        let offices = words.prefix { lexicon.roles[$0] != nil }
        var bare = words.count - offices.count >= 2 ? Array(words.dropFirst(offices.count)) : words
        if let generation, bare.count > 1 { bare.removeAll { $0 == generation } }
        let field = RoleField.of(chain.titles + (bare.count < words.count ? Array(offices) : []))
        let isBare = bare.count == 1 && generation == nil
        return NameForm(
            type: .person, name: chain.name, words: bare, country: chain.country ?? (isBare ? home.country : nil),
            role: field ?? (isBare ? home.field : nil), generation: generation)
    }

    /// The institution that words name, without the country before it: "United States Senate".
    private func institution(_ words: [String]) -> (words: [String], country: String?)? {
        if lexicon.institutions.contains(words.joined(separator: " ")) { return (words, nil) }
        for (name, code) in [(["united", "states"], "US"), (["united", "kingdom"], "GB")] where words.starts(with: name)
        {
            let rest = Array(words.dropFirst(name.count))
            if lexicon.institutions.contains(rest.joined(separator: " ")) { return (rest, code) }
        }
        return nil
    }

    /// "A380s" are the A380.
    private static func singular(_ word: String) -> String {
        guard word.count > 2, word.last == "s", word.dropLast().last?.isNumber == true else { return word }
        return word.first?.isLetter == true ? String(word.dropLast()) : word
    }

    /// A name's words in comparable form; where nothing is left, the name in lower case.
    static func words(_ name: String, type: EntityType) -> [String] {
        let words = Names.prepare(name, type: type == .person ? .person : .organisation).words
        guard words.isEmpty else { return words }
        return name.lowercased().split { $0.isWhitespace || $0 == "|" }.map(String.init)
    }

    /// The country that more than half of a document's mentions of countries are about.
    private func dominantCountry(of analysis: DocumentAnalysis) -> String? {
        let countries = Dictionary(
            analysis.chains.compactMap { chain in chain.country.map { (chain.index, $0) } },
            uniquingKeysWith: { first, _ in first })
        var counts: [String: Int] = [:]
        for mention in analysis.mentions {
            if let country = countries[mention.chain] { counts[country, default: 0] += 1 }
        }
        let total = counts.values.reduce(0, +)
        return counts.first { $0.value * 2 > total }?.key
    }
}
