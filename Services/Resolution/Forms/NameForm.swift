import Names
package import Shared

/// Under what a chain is entered: its type, its fullest name in comparable form, and the evidence that tells namesakes apart.
///
/// All chains of one form are one entity; entities are clusters of forms. As the forms known, not the chains, decide what
/// is the same, nothing depends on the order in which documents arrive.
///
/// A class, so that the many places that hold a form share it.
package final class NameForm: Sendable, Hashable {
    package let type: EntityType
    /// The name as first written, for people.
    package let name: String
    /// The name's words in comparable form.
    package let words: [String]
    /// ISO 3166-1 alpha-2: whose institution it is, or whom a person serves.
    package let country: String?
    /// What a person does, as `RoleField` names it; where only the document's other people suggest it, marked as such.
    package let role: String?
    /// What the thing is called in a knowledge base, as in `wikidata:Q42`; forms of one identity are one entity.
    package let identity: String?
    /// Days since 1970, for events and delegations.
    package let day: Int?
    /// What tells a person from others of the family who bear the name, as `NameGeneration` writes it.
    package let generation: String?
    package let folded: String
    /// The words made ready for comparison; nil for what is not known by a name.
    let prepared: PreparedName?
    /// A person's names between the first and the last.
    let middle: MiddleNames

    package init(
        type: EntityType, name: String, words: [String], country: String? = nil, role: String? = nil,
        identity: String? = nil, day: Int? = nil, generation: String? = nil
    ) {
        self.type = type
        self.name = name
        self.words = words
        self.country = country
        self.role = role
        self.identity = identity
        self.day = day
        self.generation = generation
        folded = words.joined(separator: " ")
        let isNamed = day == nil && !Self.exact.contains(type)
        prepared = isNamed ? Names.prepare(folded, type: type == .person ? .person : .organisation) : nil
        middle = type == .person && words.count > 2 ? prepared.map { MiddleNames($0) } ?? .none : .none
        let parts = [
            type.rawValue, folded, country ?? "", role ?? "", identity ?? "",
            day.map { "\($0)" } ?? "",
        ]
        key = (parts + (generation.map { [$0] } ?? [])).joined(separator: "|")
    }

    /// What makes two forms the same.
    package let key: String

    /// What is known by its value, not by a name: nothing else resembles it.
    static let exact: Set<EntityType> = [.country, .time]

    /// Whether it is a day of no known date, whose words after the first are names of its document.
    var isUndatedDay: Bool { type == .time && words.count > 1 }

    /// A family name or another single word: it fits many people.
    package var isShortPerson: Bool {
        type == .person && words.count == 1 && identity == nil && generation == nil
    }

    /// What a person's own office tells.
    package var office: String? { role?.first == RoleField.suggestion ? nil : role }
    /// What a person does, told or suggested.
    package var field: String? { role?.first == RoleField.suggestion ? role.map { String($0.dropFirst()) } : role }

    /// Whether enough is known to tell its person from a namesake.
    package var isTelling: Bool { country != nil && office != nil || identity != nil }

    package static func == (left: NameForm, right: NameForm) -> Bool { left.key == right.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension NameForm: Comparable {
    package static func < (left: NameForm, right: NameForm) -> Bool { left.key < right.key }
}

extension NameForm {
    /// Reads a key back.
    package convenience init?(key: String, name: String) {
        let parts = key.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard (6...7).contains(parts.count) else { return nil }
        func value(_ index: Int) -> String? { parts[index].isEmpty ? nil : parts[index] }
        self.init(
            type: EntityType(rawValue: parts[0]), name: name, words: parts[1].split(separator: " ").map(String.init),
            country: value(2), role: value(3), identity: value(4), day: value(5).flatMap { Int($0) },
            generation: parts.count > 6 ? value(6) : nil)
    }
}
