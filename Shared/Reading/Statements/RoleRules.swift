import Language
import Shared

/// Offices and memberships from titles before names, appositions and copular clauses.
struct RoleRules: Sendable {
    let tree: ParseTree
    let participants: Participants
    var discourse: Discourse { participants.discourse }

    init(tree: ParseTree, participants: Participants) {
        self.tree = tree
        self.participants = participants
    }

    /// The claims, and who holds the role that each role noun names.
    func find() -> (claims: [Claim], holders: [Int: [Participant]]) {
        var claims: [Claim] = []
        for mention in discourse.mentions where mention.named && discourse.chains[mention.chain].type == .person {
            if RoleLexicon.shared.isAddress(tree.lower(mention.head)) { continue }
            let person = Participant(
                head: mention.head, reference: discourse.reference(to: mention), words: mention.text)
            let own = titles(before: mention, person)
            claims += own
            if let title = own.first { claims += shared(title, after: mention) }
            claims += behind(mention, person)
        }
        for token in tree.tokens.indices where tree.isNoun(token) && RoleLexicon.shared.isRole(tree.lemma(token)) {
            claims += apposition(token)
        }
        var holders: [Int: [Participant]] = [:]
        for claim in claims {
            guard let person = claim.subject else { continue }
            func hold(_ token: Int) {
                if holders[token]?.contains(where: { $0.reference == person.reference }) == true { return }
                holders[token, default: []].append(person)
            }
            hold(claim.token)
            // The head of all of its words, where the parser takes a word of the title for it.
            let range = claim.evidence
            let head = range.first { !range.contains(tree.head($0)) || tree.head($0) == $0 } ?? range.lowerBound
            if tree.tag(head) != "POS", claim.isPresupposed { hold(head) }
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
    func titleStart(_ role: Int, from start: Int) -> Int {
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
                !mention.tokens.contains(role), !RoleLexicon.shared.isAddress(tree.lower(mention.head))
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
        case "conj" where tree.dep(governor) == "pobj":
            // "became leader of the party and prime minister": hung on the party.
            let first = tree.head(tree.head(governor))
            guard RoleLexicon.shared.isRole(tree.lemma(first)), ["attr", "oprd"].contains(tree.dep(first)),
                !RoleLexicon.shared.isRole(tree.lemma(governor))
            else { return [] }
            verb = tree.head(first)
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
}
