import Language
import Shared

/// The sieves over names: the same words, listed names, acronyms, and parts of names.
extension ChainBuilder {
    func isName(_ index: Int) -> Bool { mentions[index].form == .name || mentions[index].form == .adjective }

    /// The same words in the same class, and names that the lists know as one.
    mutating func joinExactNames() {
        var byKey: [String: Int] = [:]
        for index in mentions.indices where isName(index) {
            let cluster = cluster(index)
            let mention = mentions[index]
            var keys = ["\(cluster.type.rawValue) \(NameVote.key(mention.text))"]
            if cluster.type == .country { keys = [] }
            if let listed = cluster.listed { keys.append("listed \(listed)") }
            if mention.type == .geopolitical || mention.type == .location, let bare = withoutKind(mention.tokens) {
                keys.append("\(cluster.type.rawValue) \(NameVote.key(bare))")
            }
            // Two people of one last name are told apart later.
            if mention.type == .person, mention.tokens.count == 1 {
                keys = ["\(keys[0]) \(cluster.gender?.rawValue ?? "")"]
            }
            for key in keys {
                if let other = byKey[key] { join(other, index) } else { byKey[key] = index }
            }
        }
    }

    /// "State of Texas" is Texas.
    private func withoutKind(_ tokens: Range<Int>) -> String? {
        guard tokens.count > 2, words.word(tokens.lowerBound + 1) == "of",
            ["State", "City", "Town", "Province", "County", "Kingdom", "Village"].contains(
                words.word(tokens.lowerBound))
        else { return nil }
        let rest = words.string(tokens.lowerBound + 2..<tokens.upperBound)
        return gazetteer.entries[rest] == nil ? nil : rest
    }

    /// Dates that stand for one day: "Tuesday" and "September 1, 2015" where the first is resolved to the second.
    mutating func joinDates(_ expressions: [TimeExpression]) {
        var byDay: [String: Int] = [:]
        var next = 0
        let ordered = expressions.sorted { $0.start < $1.start }
        for index in mentions.indices where mentions[index].type == .date {
            let span = mentions[index].span
            while next < ordered.count, ordered[next].end <= span.start { next += 1 }
            guard next < ordered.count, ordered[next].start <= span.start, span.end <= ordered[next].end,
                let value = ordered[next].value, value.count == 10, value.allSatisfy({ $0.isNumber || $0 == "-" }),
                mentions[index].tokens.count > 1 || Int(mentions[index].text) == nil
            else { continue }
            if let other = byDay[value] { join(other, index) } else { byDay[value] = index }
        }
    }

    /// "the World Health Organization (WHO)", and capitals that are a longer name's initials.
    mutating func joinAcronyms() {
        var initials: [String: Int] = [:]
        for index in mentions.indices
        where mentions[index].named && mentions[index].tokens.count > 1 && mentions[index].type != .person {
            for acronym in Self.acronyms(mentions[index].tokens.map { words.word($0) }) where initials[acronym] == nil {
                initials[acronym] = index
            }
        }
        for index in mentions.indices where isName(index) && mentions[index].tokens.count == 1 {
            let text = mentions[index].text.filter { $0 != "." }
            guard text.count >= 2, text.count <= 8, text.contains(where: \.isUppercase),
                text.dropFirst().contains(where: \.isUppercase)
            else { continue }
            let before = mentions[index].tokens.lowerBound - 1
            if words.word(before) == "(", let long = nameOfToken[before - 1], long != index,
                mentions[long].type != .person,
                mentions[long].tokens.count > 1 || mentions[long].text.first == text.first
            {
                join(long, index)
            } else if let long = initials[text], long != index,
                cluster(long).type == cluster(index).type || cluster(index).type == .other
            {
                join(long, index)
            }
        }
    }

    private static func acronyms(_ name: [String]) -> [String] {
        let small: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "de", "'s", "’s", "&", "-"]
        let content = name.filter { !small.contains($0) }.compactMap { $0.first }
        let all = name.filter { $0 != "the" && $0 != "-" && !$0.hasPrefix("'") && !$0.hasPrefix("’") }.compactMap {
            $0.first?.uppercased().first
        }
        return content.count >= 2 ? [String(content), String(all)] : []
    }

    /// A person by last name, by first name where it is the only one, and fuller forms of a full name.
    mutating func joinPersons() {
        var byLast: [String: [Int]] = [:]
        var byFirst: [String: [Int]] = [:]
        for index in mentions.indices
        where isName(index) && mentions[index].type == .person && mentions[index].tokens.count > 1 {
            let name = mentions[index].tokens.map { words.word($0).lowercased() }.filter {
                $0 != "," && !["jr.", "jr", "sr.", "sr"].contains($0) && $0 != "."
            }
            guard let first = name.first, let last = name.last else { continue }
            // Fuller forms of one full name.
            for other in (byLast[last] ?? []).suffix(20) where PersonName.compatible(nameWords(other), nameWords(index))
            {
                if join(other, index) { break }
            }
            byLast[last, default: []].append(index)
            byFirst[first, default: []].append(index)
            if name.count > 2, DocumentWords.isRoman(words.word(mentions[index].tokens.upperBound - 1)) {
                byLast[name[name.count - 2], default: []].append(index)
            }
        }
        var single: [String: [Int]] = [:]
        for index in mentions.indices
        where isName(index) && mentions[index].type == .person && mentions[index].tokens.count == 1 {
            let word = words.word(mentions[index].tokens.lowerBound).lowercased()
            if let other = best(byLast[word], for: index) ?? best(byFirst[word], for: index)
                ?? best(single[word], for: index)
            {
                join(other, index)
            }
            single[word, default: []].append(index)
        }
    }

    private func nameWords(_ index: Int) -> [String] {
        mentions[index].tokens.map { words.word($0) }.filter { $0 != "," }
    }

    /// Of several full names with one last name: the last one before, else the first after.
    private func best(_ candidates: [Int]?, for index: Int) -> Int? {
        guard let candidates else { return nil }
        let own = cluster(index)
        var before: Int?
        for candidate in candidates.suffix(50) {
            guard compatible(own, cluster(candidate)) else { continue }
            if candidate < index { before = candidate } else { return before ?? candidate }
        }
        return before
    }

    /// "Harrow" for "Harrow School", "the Commission" for "the European Commission": a part that fits one longer name only.
    mutating func joinPartialNames() {
        var byFirst: [String: Set<Int>] = [:]
        var byLast: [String: Set<Int>] = [:]
        for index in mentions.indices where isName(index) && mentions[index].tokens.count > 1 {
            let type = cluster(index).type
            guard type == .organisation || type == .event || type == .place else { continue }
            byFirst[words.lower(mentions[index].tokens.lowerBound), default: []].insert(root(index))
            byLast[words.lower(mentions[index].tokens.upperBound - 1), default: []].insert(root(index))
        }
        for index in mentions.indices where isName(index) {
            let cluster = cluster(index)
            guard cluster.type == .organisation || cluster.type == .event || cluster.type == .place else { continue }
            if cluster.type == .place, gazetteer.entries[mentions[index].text] != nil { continue }
            let name = mentions[index].tokens.map { words.lower($0) }
            guard let first = name.first, let last = name.last else { continue }
            let sources = (byFirst[first] ?? []).union(byLast[last] ?? []).filter { $0 != root(index) }
            guard sources.count <= 8 else { continue }
            let fitting = sources.filter { source in
                guard let other = clusters[source], other.type == cluster.type,
                    other.listed == nil || cluster.listed == nil
                else { return false }
                return other.names.contains { written in
                    let long = written.map { $0.lowercased() }
                    guard long.count > name.count else { return false }
                    let rest = long.dropFirst(name.count)
                    if cluster.type == .place { return isPlaceKind(rest, after: name, in: long) }
                    // "the Navy" for "the Pakistan Navy": only a country's name is left out.
                    if name.count == 1, long.last == last, isCountry(written.dropLast()) { return true }
                    // A listed name that goes on is another thing: "House of Commons Library".
                    if Array(long.prefix(name.count)) == name, cluster.listed == nil {
                        return rest.allSatisfy { Self.designators.contains($0) }
                            || name.count > 1 && rest.count <= 2 && !rest.contains("of")
                    }
                    return Array(long.suffix(name.count)) == name && name.count > 1
                }
            }
            if fitting.count == 1, let other = fitting.first, let target = clusters[other]?.mentions.first {
                join(target, index)
            }
        }
    }

    /// "Whitetop" for "Whitetop Mountain".
    private func isPlaceKind(_ rest: ArraySlice<String>, after name: [String], in long: [String]) -> Bool {
        Array(long.prefix(name.count)) == name && rest.count == 1
            && rest.allSatisfy {
                ["mountain", "mountains", "river", "lake", "sea", "plateau", "desert", "valley", "hill"].contains($0)
            }
    }

    private func isCountry(_ words: ArraySlice<String>) -> Bool {
        gazetteer.entries[words.joined(separator: " ")]?.contains { $0.kind == .country || $0.kind == .demonym }
            ?? false
    }

    private static let designators: Set<String> = [
        "inc", "inc.", "corp", "corp.", "corporation", "company", "co", "co.", "ltd", "ltd.", "limited", "plc", "llc",
        "group", "ag", "sa",
        "gmbh", "holdings", "party", "school", "university", "college", "org", "organization", "organisation", "news",
        "foundation",
        "airlines", "airways", "motors", "systems", "technologies", "movement", "bank", "club", "fc", "government",
        "entertainment", "records",
    ]

    /// "Moscow said", "talks between Moscow and Kyiv": a capital that acts is its government.
    mutating func joinActingCapitals() {
        var countries: [String: Int] = [:]
        for index in mentions.indices where isName(index) && cluster(index).type == .country {
            if let code = cluster(index).country, countries[code] == nil { countries[code] = index }
        }
        for index in mentions.indices where isName(index) {
            guard let code = gazetteer.entries[mentions[index].text]?.first(where: { $0.kind == .capital })?.country,
                cluster(index).type == .place
            else { continue }
            guard acts(index) else { continue }
            // The city stays what it is; this one mention stands for the country.
            detach(index, as: .country, country: code)
            if let country = countries[code] { join(country, index) } else { countries[code] = index }
        }
    }

    private func acts(_ index: Int) -> Bool {
        let mention = mentions[index]
        var head = mention.head
        if words.dep(head) == "conj" { head = words.tokens[head].head }
        let governor = words.tokens[head].head
        switch words.dep(head) {
        case "nsubj":
            if words.lemma(governor) == "be" {
                return (governor + 1..<min(words.count, governor + 4)).contains {
                    words.tokens[$0].head == governor && Self.attitudes.contains(words.lower($0))
                }
            }
            return words.pos(governor) == "VERB"
                && !["lie", "host", "have", "see", "become", "remain"].contains(words.lemma(governor))
        case "pobj":
            let preposition = words.lower(governor)
            if preposition == "by" || preposition == "between" || preposition == "against" { return true }
            if preposition == "with" {
                return ["talk", "negotiation", "deal", "agreement", "tie", "relation", "war", "alliance"].contains(
                    words.lemma(words.tokens[governor].head))
            }
            return false
        case "dobj":
            return [
                "accuse", "urge", "warn", "blame", "criticise", "criticize", "condemn", "tell", "ask", "press",
                "support",
            ].contains(words.lemma(governor))
        case "poss":
            return [
                "decision", "demand", "position", "refusal", "offer", "forces", "troops", "proposal", "response",
                "policy", "government", "claim", "invasion", "war",
            ].contains(words.lemma(governor))
        default: return false
        }
    }

    private static let attitudes: Set<String> = [
        "uncertain", "ready", "willing", "unwilling", "prepared", "keen", "determined", "open", "committed",
        "responsible", "concerned",
        "wary", "sceptical", "skeptical", "opposed", "convinced", "confident", "reluctant", "eager", "furious", "angry",
        "silent", "hopeful",
    ]

    private mutating func detach(_ index: Int, as type: EntityType, country: String) {
        let old = clusterOf[index]
        guard var cluster = clusters[old] else { return }
        var own = Cluster(type: type, mentions: [index])
        own.names = [mentions[index].tokens.map { words.word($0) }]
        own.country = country
        if cluster.mentions.count > 1 {
            cluster.mentions.removeAll { $0 == index }
            clusters[old] = cluster
            clusters[unused] = own
            clusterOf[index] = unused
            unused += 1
        } else {
            clusters[old] = own
        }
    }
}
