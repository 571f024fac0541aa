import Language
import Shared

/// The sieve over events and delegations: which talks, which election, whose delegation.
extension ChainBuilder {
    /// Nouns that take up each other's events.
    private static let kinds: [String: String] = {
        var kinds: [String: String] = [:]
        for (kind, words) in [
            ("talks", "talks talk negotiations negotiation discussions discussion consultations dialogue round"),
            ("meeting", "meeting meetings summit"),
            ("election", "election elections vote referendum primary"),
            ("war", "war conflict invasion offensive operation"),
            ("attack", "attack attacks bombing shooting explosion massacre strike strikes raid"),
            ("protest", "protest protests demonstration demonstrations rally march riots"),
            ("contest", "match game race tournament championship"), ("crash", "crash accident incident"),
            ("trial", "trial hearing"),
        ] { for word in words.split(separator: " ") { kinds[String(word)] = kind } }
        return kinds
    }()

    /// What an event phrase says of when and where.
    struct Setting: Sendable {
        var places: Set<String> = []
        var countries: Set<String> = []
        var years: Set<String> = []
        var placeMention: Int?
        var parties: [Int] = []
    }

    mutating func joinEvents(expressions: [TimeExpression]) {
        var last: [String: [(mention: Int, setting: Setting)]] = [:]
        for index in mentions.indices {
            let mention = mentions[index]
            if cluster(index).type == .delegation {
                joinDelegation(index)
                continue
            }
            guard mention.type == .event else { continue }
            let head = words.lower(mention.head)
            let kind = Self.kinds[head] ?? head
            let setting = setting(of: index)
            let first = words.lower(mention.tokens.lowerBound)
            let definite =
                ["the", "this", "these", "that", "those"].contains(first)
                || !setting.places.isEmpty && first != "a" && first != "an" || isName(index)
            if definite, let other = earlier(last[kind] ?? [], index, setting) { join(other, index) }
            last[kind, default: []].append((index, setting))
        }
    }

    /// The earlier event that this one takes up: by place before word before nearness.
    private func earlier(_ events: [(mention: Int, setting: Setting)], _ index: Int, _ setting: Setting) -> Int? {
        var best: (mention: Int, score: Int)?
        for event in events.suffix(20).reversed() where agree(event.setting, setting) {
            var score = 0
            if !event.setting.places.isDisjoint(with: setting.places)
                || !event.setting.countries.isDisjoint(with: setting.countries)
            {
                score += 2
            }
            if words.lower(mentions[event.mention].head) == words.lower(mentions[index].head) { score += 1 }
            if score > (best?.score ?? -1) { best = (event.mention, score) }
        }
        return best?.mention
    }

    private func agree(_ a: Setting, _ b: Setting) -> Bool {
        if !a.years.isEmpty || !b.years.isEmpty, a.years != b.years { return false }
        if !a.countries.isEmpty, !b.countries.isEmpty, a.countries.isDisjoint(with: b.countries) { return false }
        if a.countries.isEmpty || b.countries.isEmpty, !a.places.isEmpty, !b.places.isEmpty,
            a.places.isDisjoint(with: b.places)
        {
            return false
        }
        return true
    }

    /// Place, parties and year in an event's noun phrase and in the prepositions that depend on it.
    func setting(of index: Int) -> Setting {
        var setting = Setting()
        let mention = mentions[index]
        for token in mention.tokens { addPlace(token, compound: true, to: &setting) }
        let end = min(words.count, mention.tokens.upperBound + 14)
        var token = mention.tokens.upperBound
        while token < end, words.lineOfToken[token] == words.lineOfToken[mention.head] {
            let word = words.lower(token)
            if [".", ",", ";"].contains(word) || words.pos(token) == "VERB" && words.dep(token) != "acl" { break }
            if word.count == 4, Int(word) != nil { setting.years.insert(word) }
            if words.pos(token) == "ADP" || words.pos(token) == "SCONJ" {
                let preposition = word
                if let object = (token + 1..<min(end, token + 5)).first(where: {
                    words.dep($0) == "pobj" && words.tokens[$0].head == token
                }) ?? (nameOfToken[token + 1] == nil ? nil : token + 1) {
                    if preposition == "in" || preposition == "at" { addPlace(object, compound: false, to: &setting) }
                    if preposition == "with" || preposition == "between" { addParties(from: object, to: &setting) }
                }
            }
            token += 1
        }
        return setting
    }

    private func addPlace(_ token: Int, compound: Bool, to setting: inout Setting) {
        guard let name = nameOfToken[token] else { return }
        let cluster = cluster(name)
        if cluster.type == .country, compound {
            if !setting.parties.contains(name) { setting.parties.append(name) }
            return
        }
        guard cluster.type == .place || cluster.type == .country else { return }
        if setting.placeMention == nil { setting.placeMention = name }
        setting.places.insert(NameVote.key(mentions[name].text))
        if let country = cluster.country { setting.countries.insert(country) }
    }

    private func addParties(from token: Int, to setting: inout Setting) {
        for index in token..<min(words.count, token + 6) {
            if [".", ",", ";", "in", "on", "at", "to"].contains(words.lower(index)) { break }
            if let name = nameOfToken[index], mentions[name].type != .date, !setting.parties.contains(name) {
                setting.parties.append(name)
            }
        }
    }

    /// "the Russian delegation", "its delegation": the last delegation of the same country.
    private mutating func joinDelegation(_ index: Int) {
        let country = mentions[index].tokens.compactMap { token in
            self.nameOfToken[token].flatMap { self.cluster($0).country }
        }.first
        if let country { clusters[clusterOf[index]]?.country = country }
        var steps = 0
        for other in stride(from: index - 1, through: 0, by: -1) {
            steps += 1
            if steps > 200 { return }
            let target = cluster(other)
            guard target.type == .delegation, mentions[other].form == .nominal else { continue }
            let first = words.lower(mentions[index].tokens.lowerBound)
            guard first != "a", first != "an", country == nil || target.country == nil || target.country == country
            else { continue }
            join(other, index)
            return
        }
    }
}
