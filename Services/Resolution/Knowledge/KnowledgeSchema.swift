import Shared

/// What the schemas of imported records are taken for.
enum KnowledgeSchema {
    /// The type of the entity that a record is about; nil for relations, offices, addresses and the like.
    static func entityType(_ schema: String) -> EntityType? {
        switch schema {
        case "Person": .person
        case "Organization", "PublicBody", "Company", "LegalEntity": .organisation
        case "Country": .country
        case "Place": .place
        default: nil
        }
    }
}

extension KnowledgeRecord {
    private static let nameLimit = 400

    /// Every name once, the usual one first. Names are cut to what is ever compared.
    var names: [String] {
        var seen: Set<String> = []
        var names: [String] = []
        for property in ["name", "alias", "previousName", "weakAlias", "abbreviation", "demonym", "seat"] {
            for value in self[property] {
                let name = String(
                    value.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(Self.nameLimit))
                if !name.isEmpty, names.count < Self.nameLimit, seen.insert(name).inserted { names.append(name) }
            }
        }
        return names
    }

    /// ISO 3166-1 alpha-2 where it is one country.
    var country: String? {
        let codes = Set((self["country"] + self["nationality"] + self["jurisdiction"]).filter { $0.utf8.count == 2 })
        return codes.count == 1 ? codes.first?.uppercased() : nil
    }

    /// Whether news of today may be about this person, or only history: dead for 75 years, or born 130 years ago.
    func isHistorical(thisYear year: Int) -> Bool {
        func years(_ property: String) -> [Int] { self[property].compactMap { Int($0.prefix(4)) } }
        if let death = years("deathDate").max() { return death < year - 75 }
        if let birth = years("birthDate").max() { return birth < year - 130 }
        return false
    }

    /// Whether a place is named in the news without more being said of it.
    var isKnownPlace: Bool {
        if schema == "Country" || self["type"].contains(where: { ["capital", "ADM1", "PPLC", "PPLA"].contains($0) }) {
            return true
        }
        // Formats that count no inhabitants choose their places themselves.
        guard !self["latitude"].isEmpty else { return true }
        return (self["population"].compactMap { Int($0) }.max() ?? 0) >= 5000
    }
}
