import Language
import Shared

/// Offices and memberships from titles before names, appositions and copular clauses.
struct RoleRules: Sendable {
    let tree: ParseTree
    let participants: Participants
    private var discourse: Discourse { participants.discourse }

    init(tree: ParseTree, participants: Participants) {
        self.tree = tree
        self.participants = participants
    }

    /// The claims, and who holds the role that each role noun names.
    func find() -> (claims: [Claim], holders: [Int: Participant]) {
        var claims: [Claim] = []
        for mention in discourse.mentions where mention.named && discourse.chains[mention.chain].type == .person {
            let person = Participant(
                head: mention.head, reference: discourse.reference(to: mention), words: mention.text)
            claims += titles(before: mention, person)
            claims += behind(mention, person)
        }
        for token in tree.tokens.indices where tree.isNoun(token) && RoleLexicon.shared.isRole(tree.lemma(token)) {
            claims += apposition(token)
        }
        var holders: [Int: Participant] = [:]
        for claim in claims {
            guard let person = claim.subject else { continue }
            holders[claim.token] = person
            // The head of all of its words, where the parser takes a word of the title for it.
            let range = claim.evidence
            let head = range.first { !range.contains(tree.head($0)) || tree.head($0) == $0 } ?? range.lowerBound
            if tree.tag(head) != "POS", claim.isPresupposed { holders[head] = person }
        }
        return (claims, holders)
    }

    /// Offices that clauses give: after the holders of titles are known.
    func clauses() -> [Claim] {
        tree.tokens.indices.filter { tree.isNoun($0) && RoleLexicon.shared.isRole(tree.lemma($0)) }.flatMap(copula)
    }

    // MARK: Titles before the name

    private func titles(before mention: DiscourseMention, _ person: Participant) -> [Claim] {
        // Title words that the name finder left inside of the name.
        var end = mention.tokens.lowerBound
        while end < mention.tokens.upperBound - 1,
            RoleLexicon.shared.isRole(tree.lemma(end))
                || end + 2 < mention.tokens.upperBound && RoleLexicon.shared.isPortfolio(tree.lower(end))
        {
            end += 1
        }
        let start = runStart(before: end, of: mention)
        var claims: [Claim] = []
        var position = end - 1
        while position >= start {
            guard let role = roleWord(endingAt: position, from: start) else { break }
            let run = start..<role + 1
            var title = titleStart(role, from: run.lowerBound)..<role + 1
            var complement: Range<Int>?
            if position > role {
                complement = role + 1..<position + 1
                if position < end - 1 || position + 1 == end { title = title.lowerBound..<role + 1 }
            }
            if let claim = claim(
                person: person, role: role, title: title, modifiers: run.lowerBound..<title.upperBound,
                complement: complement,
                after: mention.tokens.upperBound, evidence: run.lowerBound..<mention.tokens.upperBound,
                rule: "holds-role: title before the name")
            {
                claims += claim
            }
            // Another title may stand before: "AU chairperson President …".
            position = title.lowerBound - 1
            if position < start || !isSeparateRole(position) { break }
        }
        return claims
    }

    private func isSeparateRole(_ token: Int) -> Bool {
        switch RoleLexicon.shared.kind(tree.lemma(token)) {
        case .state, .post, .service, .member: true
        default: false
        }
    }

    /// How far to the left words can belong to a title.
    private func runStart(before end: Int, of own: DiscourseMention) -> Int {
        var start = end
        while start > 0, end - start < 14 {
            let token = start - 1
            let word = tree.lower(token)
            if tree.tokens[token].text.contains("\n") { break }
            let mention = discourse.mention(covering: token)
            let isPerson =
                !own.tokens.contains(token)
                && (mention.map { $0.named && discourse.chains[$0.chain].type == .person } ?? false)
            let isPossessive = tree.tag(token) == "POS"
            if isPerson, !isPossessive {
                // "Trump's envoy": a person before the possessive mark.
                if start < end, tree.tag(start) == "POS" { start = mention?.tokens.lowerBound ?? token }
                break
            }
            switch tree.pos(token) {
            case "NOUN", "PROPN", "ADJ", "SPACE": start = token
            case "ADV" where ["newly", "current", "then"].contains(word): start = token
            case "VERB"
            where ["VBN", "VBG"].contains(tree.tag(token))
                && ["elected", "outgoing", "incoming", "exiting", "acting", "appointed"].contains(word):
                start = token
            case "PART" where isPossessive: start = token
            case "ADP" where ["of", "for", "to"].contains(word) && start < end: start = token
            case "DET" where ["of", "for", "to"].contains(start > 1 ? tree.lower(token - 1) : ""): start = token
            case "CCONJ" where word == "and" && start < end && joinsModifiers(token, end): start = token
            case "PRON" where tree.tag(token) == "PRP$": start = token; return start
            case "PUNCT" where word == "-" || word == "–": start = token
            case "PUNCT" where word == "(" || word == ")":
                // "Member of Parliament (MP) Yvette Cooper"
                start = token
            default: return start
            }
        }
        return start
    }

    /// "trade and industry commissioner", but not "Putin and President Xi".
    private func joinsModifiers(_ token: Int, _ end: Int) -> Bool {
        guard token > 0, token + 1 < end else { return false }
        let before = token - 1
        if RoleLexicon.shared.isRole(tree.lemma(before)) { return false }
        let mention = discourse.mention(covering: before)
        if let mention, mention.named, discourse.chains[mention.chain].type == .person { return false }
        return tree.tokens[token + 1].text.first?.isUppercase == tree.tokens[before].text.first?.isUppercase
    }

    /// The role noun that a run of title words ends with, or that stands before an "of" phrase at its end.
    private func roleWord(endingAt last: Int, from start: Int) -> Int? {
        var last = last
        while last > start, tree.tokens[last].text == ")" || tree.tokens[last].text == "(" || tree.pos(last) == "SPACE"
        { last -= 1 }
        if last > start, RoleLexicon.shared.isRole(tree.lemma(last)) {
            // "Secretary of State" and "Member of Parliament (MP)" end with their complement.
            if last >= start + 2, ["of"].contains(tree.lower(last - 1)), RoleLexicon.shared.isRole(tree.lemma(last - 2))
            {
                return last - 2
            }
            return last
        }
        if RoleLexicon.shared.isRole(tree.lemma(last)) { return last }
        var token = last
        while token > start {
            if ["of", "for", "to"].contains(tree.lower(token)), RoleLexicon.shared.isRole(tree.lemma(token - 1)) {
                return token - 1
            }
            if tree.tag(token) == "POS" { return nil }
            token -= 1
        }
        return nil
    }

    /// Where the title's own words begin: behind names of countries and bodies and possessors.
    private func titleStart(_ role: Int, from start: Int) -> Int {
        var first = role
        while first > start {
            let token = first - 1
            if tree.tag(token) == "POS" || tree.pos(token) == "PRON" || tree.pos(token) == "DET"
                || tree.pos(token) == "SPACE"
            {
                break
            }
            if ["of", "for", "to", "(", ")"].contains(tree.lower(token)) { break }
            if let mention = discourse.mention(covering: token), mention.named, mention.tokens.upperBound <= role,
                !(mention.tokens.count == 1 && RoleLexicon.shared.isPortfolio(tree.lower(token)))
            {
                break
            }
            if isSeparateRole(token),
                !["general", "chief", "secretary", "deputy", "attorney"].contains(tree.lemma(token)),
                tree.lower(role - 1) != "-"
            {
                break
            }
            first = token
        }
        while first < role, ["and", "-"].contains(tree.lower(first)) { first += 1 }
        return first
    }

    // MARK: Behind the name

    /// "Joanna Cherry of the Scottish National Party", "Katy Stewart (Labour)".
    private func behind(_ mention: DiscourseMention, _ person: Participant) -> [Claim] {
        let next = mention.tokens.upperBound
        guard next + 1 < tree.tokens.count, tree.lower(next) == "of" else { return [] }
        var token = next + 1
        if tree.pos(token) == "DET" { token += 1 }
        guard token < tree.tokens.count, let body = discourse.mention(covering: token), body.named,
            discourse.chains[body.chain].type == .organisation
        else { return [] }
        return [
            Claim(
                predicate: .memberOf, token: mention.head, subject: person, object: discourse.reference(to: body),
                capacity: "member",
                evidence: mention.tokens.lowerBound..<body.tokens.upperBound, rule: "member-of: name of a body",
                isPresupposed: true)
        ]
    }

    // MARK: Appositions and copulas

    private func apposition(_ role: Int) -> [Claim] {
        var people: [Int] = []
        let governor = tree.head(role)
        if tree.dep(role) == "appos" || tree.dep(role) == "conj" && tree.dep(governor) == "appos" {
            people = [tree.dep(role) == "appos" ? governor : tree.head(governor)]
        }
        people += tree.children(role, "appos")
        var claims: [Claim] = []
        for head in people {
            guard let mention = discourse.mention(covering: head), mention.named,
                discourse.chains[mention.chain].type == .person,
                !mention.tokens.contains(role)
            else { continue }
            // What stands right before the name is its title already.
            if role == mention.tokens.lowerBound - 1 { continue }
            let person = Participant(
                head: mention.head, reference: discourse.reference(to: mention), words: mention.text)
            let phrase = tree.phrase(role)
            let evidence =
                min(phrase.lowerBound, mention.tokens.lowerBound)..<max(phrase.upperBound, mention.tokens.upperBound)
            claims +=
                claim(
                    person: person, role: role, title: titleStart(role, from: phrase.lowerBound)..<role + 1,
                    modifiers: phrase.lowerBound..<role,
                    complement: nil, after: nil, evidence: evidence, rule: "holds-role: apposition") ?? []
        }
        return claims
    }

    /// "X is the minister", "X became leader of Y", "X served as ambassador", "X was sworn in as governor".
    private func copula(_ role: Int) -> [Claim] {
        var verb: Int?
        let governor = tree.head(role)
        switch tree.dep(role) {
        case "attr", "oprd", "xcomp", "acomp": verb = governor
        case "dobj" where tree.lemma(governor) == "become": verb = governor
        case "pobj" where tree.lower(governor) == "as": verb = tree.head(governor)
        case "conj" where ["attr", "oprd"].contains(tree.dep(governor)): verb = tree.head(governor)
        default: return []
        }
        guard let verb, tree.isVerb(verb), Self.copulas.contains(tree.lemma(verb)) else { return [] }
        let passive = tree.isPassive(verb)
        guard let subject = passive ? tree.object(of: verb) : tree.subject(of: verb) else { return [] }
        let phrase = tree.phrase(role)
        var claims: [Claim] = []
        for person in participants.participants(subject) where person.type == .person {
            var found =
                claim(
                    person: person, role: role, title: titleStart(role, from: phrase.lowerBound)..<role + 1,
                    modifiers: phrase.lowerBound..<role,
                    complement: nil, after: nil, evidence: min(subject, phrase.lowerBound, verb)..<phrase.upperBound,
                    rule: "holds-role: \(tree.lemma(verb))") ?? []
            for index in found.indices {
                found[index].token = verb
                found[index].isPresupposed = false
                found[index].factuality = Factuality.of(verb, in: tree)
            }
            claims += found
        }
        return claims
    }

    private static let copulas: Set<String> = ["be", "become", "remain", "serve", "act", "swear", "continue", "work"]

    // MARK: The claim

    private func claim(
        person: Participant, role: Int, title: Range<Int>, modifiers: Range<Int>, complement: Range<Int>?, after: Int?,
        evidence: Range<Int>, rule: String
    ) -> [Claim]? {
        guard let kind = RoleLexicon.shared.kind(tree.lemma(role)) else { return nil }
        var title = title
        let object = served(role, modifiers, complement, after, kind, person)
        if let complement, complement.count <= 3, mention(in: complement) == nil {
            title = title.lowerBound..<complement.upperBound
        }
        var claims: [Claim] = []
        let words = tree.string(title)
        let isPlainMember = tree.lemma(role) == "member" && title.count <= 3
        var factuality = Factuality()
        if ["incoming", "designate"].contains(where: { words.lowercased().contains($0) }) {
            factuality.modality = .planned
        }
        let base = Claim(
            predicate: isPlainMember ? .memberOf : .holdsRole, token: role, subject: person, object: object,
            title: isPlainMember ? nil : words,
            capacity: isPlainMember ? "member" : nil, factuality: factuality, evidence: tree.trimmed(evidence),
            rule: rule, isPresupposed: true)
        if !isPlainMember || object != nil { claims.append(base) }
        let isPartial = ["minority", "majority", "opposition", "deputy", "former"].contains {
            words.lowercased().contains($0)
        }
        if RoleLexicon.shared.leaders.contains(tree.lemma(role)), !isPartial, let object,
            object.type == .organisation || object.type == .delegation
        {
            claims.append(
                Claim(
                    predicate: .leads, token: role, subject: person, object: object, evidence: tree.trimmed(evidence),
                    rule: "leads: \(tree.lemma(role)) of a body", isPresupposed: true))
        }
        // "Republican senator", "Conservative MP": a party's name before the role.
        for token in modifiers where token < role {
            guard let mention = discourse.mention(covering: token), mention.named, mention.tokens.lowerBound == token
            else { continue }
            let chain = discourse.chains[mention.chain]
            let isParty = mention.type == .group && chain.type != .country && chain.country == nil
            if isParty {
                claims.append(
                    Claim(
                        predicate: .memberOf, token: role, subject: person, object: discourse.reference(to: mention),
                        capacity: "member",
                        evidence: tree.trimmed(evidence), rule: "member-of: party before the role", isPresupposed: true)
                )
            }
        }
        return claims
    }

    private func mention(in range: Range<Int>) -> DiscourseMention? {
        participants.mentions(in: range) { $0.named && $0.type != .date && $0.type != .time }.last
    }

    /// The country, body or person that an office serves.
    private func served(
        _ role: Int, _ modifiers: Range<Int>, _ complement: Range<Int>?, _ after: Int?, _ kind: RoleLexicon.Kind,
        _ person: Participant
    ) -> EntityReference? {
        func usable(_ head: Int) -> EntityReference? {
            guard let mention = participants.mention(at: head),
                let reference = participants.participant(head).reference,
                reference.chain != person.reference?.chain
            else { return nil }
            _ = mention
            let type = reference.type
            return type == .organisation || type == .country || type == .place || type == .person || type == .delegation
                || type == .event
                ? reference : nil
        }
        // The words right behind it: "head of X", "ambassador to Y", "spokesman for Z".
        for label in ["of", "for", "to", "at", "from", "in"] {
            if let object = tree.prepositional(role, label), let reference = usable(object) {
                if label == "to", kind == .state { continue }
                return reference
            }
            // "head of Russia's military intelligence (GRU)": a name inside of the phrase.
            if label == "of", let object = tree.prepositional(role, label), !tree.isVerb(object) {
                let inside = participants.mentions(
                    in: tree.subtree(object).clamped(to: role..<min(role + 14, tree.tokens.count))
                ) {
                    $0.named && $0.form != .adjective && $0.chain != person.reference?.chain
                        && [.organisation, .country, .place].contains(discourse.chains[$0.chain].type)
                }
                if let body = inside.last(where: { discourse.chains[$0.chain].type == .organisation }) ?? inside.last {
                    return discourse.reference(to: body)
                }
            }
        }
        if let complement, let found = mention(in: complement), discourse.chains[found.chain].type != .person {
            return discourse.reference(to: found)
        }
        if let country = countryBehind(after, kind) { return country }
        // "committee chairman": the committee named last.
        if role > 0, modifiers.contains(role - 1) || tree.head(role - 1) == role, tree.pos(role - 1) == "NOUN",
            let body = participants.namesake(role - 1)
        {
            return body
        }
        // Names, demonyms and possessors before it, the nearest first.
        for token in modifiers.reversed() where token < role {
            guard let mention = discourse.mention(covering: token), mention.type != .date, mention.type != .time,
                mention.tokens.upperBound <= role
            else { continue }
            let chain = discourse.chains[mention.chain]
            if chain.index == person.reference?.chain { continue }
            if mention.type == .group, chain.type != .country, chain.country == nil { continue }
            if mention.tokens.count == 1, RoleLexicon.shared.isPortfolio(tree.lower(token)) { continue }
            if chain.names.isEmpty, chain.type != .country { continue }
            if chain.type == .event { continue }
            return discourse.reference(to: mention)
        }
        if let owner = tree.child(role, "poss"), let reference = participants.participant(owner).reference,
            reference.chain != person.reference?.chain
        {
            return reference
        }
        return implied(role, kind, person)
    }

    /// "Presidents Muhammadu Buhari of Nigeria and Patrice Talon of Benin"
    private func countryBehind(_ after: Int?, _ kind: RoleLexicon.Kind) -> EntityReference? {
        guard kind == .state, let after, after + 1 < tree.tokens.count, tree.lower(after) == "of" else { return nil }
        let next = tree.pos(after + 1) == "DET" ? after + 2 : after + 1
        guard next < tree.tokens.count, let mention = discourse.mention(covering: next), mention.named,
            [.country, .place].contains(discourse.chains[mention.chain].type)
        else { return nil }
        return discourse.reference(to: mention)
    }

    /// An office of state without a country is that of the person's own country, else of the country the article is about.
    private func implied(_ role: Int, _ kind: RoleLexicon.Kind, _ person: Participant) -> EntityReference? {
        if let code = RoleLexicon.shared.country(tree.lemma(role)) {
            return discourse.chains.first {
                $0.type == .country && ($0.country == code || $0.name == Gazetteer.shared.countryNames[code])
            }
            .map { EntityReference(name: $0.name, type: .country, chain: $0.index) }
        }
        if kind == .state || isMinistry(role) {
            if let chain = person.reference?.chain, let code = discourse.chains[chain].country,
                let country = discourse.chains.first(where: { $0.type == .country && $0.country == code })
            {
                return EntityReference(name: country.name, type: .country, chain: country.index)
            }
            return participants.mainCountry
        }
        if kind == .service {
            // "a directive from the Kremlin …, and spokesperson Dmitry Peskov": the nearest body before it in the sentence.
            let before = tree.sentence(of: role).lowerBound..<role
            return participants.mentions(in: before) { $0.named && discourse.chains[$0.chain].type == .organisation }
                .last
                .map(discourse.reference)
        }
        return nil
    }

    private func isMinistry(_ role: Int) -> Bool {
        let lemma = tree.lemma(role)
        if lemma == "secretary", role + 2 < tree.tokens.count, tree.lower(role + 1) == "of" { return true }
        guard role > 0, ["secretary", "adviser", "advisor"].contains(lemma) else { return false }
        return ["security", "foreign", "defense", "defence", "interior", "treasury", "home"].contains(
            tree.lower(role - 1))
    }
}
