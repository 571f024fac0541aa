import Names
package import Shared

/// What country, office and identity say beside the name.
extension FormScorer {
    /// - Parameter known: the forms of one entity.
    package func evidence(_ form: NameForm, _ known: [NameForm]) -> [Feature] {
        var found: [Feature] = []
        func add(_ name: String) { found.append(Feature(name: name, value: 1, contribution: weights[name])) }
        let people = form.type == .person
        if let country = form.country {
            let countries = Set(known.compactMap(\.country))
            if countries.contains(country) {
                add("same-country")
            } else if !countries.isEmpty {
                add(people ? "other-country" : "other-institution")
            }
        }
        if let office = form.office {
            let offices = Set(known.compactMap(\.office))
            if offices.contains(office) { add("same-office") } else if !offices.isEmpty { add("other-office") }
        } else if let field = form.field {
            let fields = Set(known.compactMap(\.field))
            if fields.contains(field) { add("same-field") } else if !fields.isEmpty { add("other-field") }
        }
        if people {
            let generations = Set(known.compactMap(\.generation))
            if let generation = form.generation {
                if generations.isEmpty {
                    add("one-generation")
                } else if !generations.contains(generation) {
                    add("other-generation")
                }
            } else if !generations.isEmpty, !form.isShortPerson {
                add("one-generation")
            }
            if Self.isElderListed([form], known) || Self.isElderListed(known, [form]) { add("elder-listed") }
        }
        return found
    }

    /// Whether some are called "Jr." or "III" in the news and the others are listed in a knowledge base without it: most
    /// likely that is the father.
    private static func isElderListed(_ young: [NameForm], _ listed: [NameForm]) -> Bool {
        young.allSatisfy { $0.identity == nil && $0.generation.map { $0 != "sr" } ?? false }
            && listed.allSatisfy { $0.identity != nil && $0.generation == nil }
    }

    package func adding(_ evidence: [Feature], to link: FormLink) -> FormLink {
        var link = link
        link.features += evidence
        return link
    }

    /// Whether nothing may make the two entities one, short of somebody's judgement: institutions of two countries, people
    /// who share neither country nor office or whose middle names contradict each other, two entries of one knowledge base.
    package func conflict(_ left: [NameForm], _ right: [NameForm]) -> Bool {
        for one in left {
            for other in right where Self.isApart(one, other) { return true }
        }
        if Self.otherMiddleNames(left, right) != nil { return true }
        let tell = (
            left.filter { $0.country != nil && $0.office != nil },
            right.filter { $0.country != nil && $0.office != nil }
        )
        guard !tell.0.isEmpty, !tell.1.isEmpty else { return false }
        return !tell.0.contains { one in tell.1.contains { $0.country == one.country || $0.office == one.office } }
    }

    /// Two whose middle names contradict each other, where both sides tell some and no two agree. One spelling that agrees is
    /// enough, since knowledge bases tell a name in many scripts.
    static func otherMiddleNames(_ left: [NameForm], _ right: [NameForm]) -> (NameForm, NameForm)? {
        var found: (NameForm, NameForm)?
        for one in left where !one.middle.isEmpty {
            for other in right where !other.middle.isEmpty {
                if !one.middle.contradict(other.middle) || one.identity != nil && one.identity == other.identity {
                    return nil
                }
                found = found ?? (one, other)
            }
        }
        return found
    }

    private static func isApart(_ one: NameForm, _ other: NameForm) -> Bool {
        if let left = one.identity, left == other.identity { return false }
        if let left = one.identity, let right = other.identity,
            left.prefix(while: { $0 != ":" }) == right.prefix(while: { $0 != ":" })
        {
            return true
        }
        if let left = one.generation, let right = other.generation, left != right { return true }
        guard one.type != .person, other.type != .person, let left = one.country, let right = other.country else {
            return false
        }
        return left != right
    }
}
