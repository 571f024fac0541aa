import Names
import Shared

/// Makes the forms under which imported things are entered, so that they are found and compared like those of documents.
struct KnowledgeForms: Sendable {
    /// The name to show, first of all, and the other names.
    var primary: NameForm?
    var others: [NameForm] = []

    private static let limit = 60

    /// - Parameters:
    ///   - record: one that an entity is about.
    ///   - year: this year.
    init(_ record: KnowledgeRecord, type: EntityType, source: String, year: Int) {
        let country = record.country
        switch type {
        case .country:
            let code = record["code"].first ?? country
            guard let code, let name = record.names.first else { return }
            primary = NameForm(type: .country, name: name, words: [code.lowercased()], country: code.uppercased())
            return
        case .place where record["type"] == ["capital"]:
            // A capital's name alone means the capital.
            primary = record.names.first.flatMap { name in
                let words = FormReader.words(name, type: .place)
                return words.isEmpty ? nil : NameForm(type: .place, name: name, words: words)
            }
            return
        case .place where !record.isKnownPlace: return
        case .person where record.isHistorical(thisYear: year): return
        default: break
        }
        let role = type == .person ? RoleField.of(record["position"]) : nil
        let kind: NameType = type == .person ? .person : .organisation
        // A record is one person, whichever of the names says "Jr.".
        let generation = type == .person ? record.names.lazy.compactMap(NameGeneration.of).first : nil
        var kept: [PreparedName] = []
        var forms: [NameForm] = []
        for name in record.names.prefix(Self.limit) {
            let own = type == .person ? NameGeneration.of(name) : nil
            let words = FormReader.words(name, type: type).filter { $0 != own }
            // A single name of a person is a family name or a nickname, which fits many.
            guard !words.isEmpty, type != .person || words.count > 1 || generation != nil else { continue }
            // What the names before it find anyway needs no form of its own.
            let prepared = Names.prepare(words.joined(separator: " "), type: kind)
            if kept.contains(where: { Names.compare($0, prepared).score > 0.9 }) { continue }
            kept.append(prepared)
            forms.append(
                NameForm(
                    type: type, name: name, words: words, country: country, role: role,
                    identity: Self.identity(record.id, of: source), generation: generation))
        }
        primary = forms.first
        others = Array(forms.dropFirst())
    }

    /// What a person's office adds: the same name, with what its holder does.
    static func office(_ title: String, of record: KnowledgeRecord, source: String, year: Int) -> NameForm? {
        guard RoleField.of(record["position"]) == nil, let role = RoleField.of([title]) else { return nil }
        var record = record
        record.properties["alias"] = nil
        guard let form = KnowledgeForms(record, type: .person, source: source, year: year).primary else { return nil }
        return NameForm(
            type: .person, name: form.name, words: form.words, country: form.country, role: role,
            identity: form.identity, generation: form.generation)
    }

    /// Ids may have any characters; `|` separates the parts of a form's key.
    static func identity(_ id: String, of source: String) -> String {
        "\(source):\(id)".split(separator: "|", omittingEmptySubsequences: false).joined(separator: "/")
    }
}
