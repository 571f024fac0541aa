import Language
import Shared

/// From a role's words to the claim: the office, the body it serves, the party of who holds it.
extension RoleRules {
    func claim(
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
            let isParty = mention.type == .group && RoleLexicon.shared.isParty(tree.lower(token))
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
        if let country = countryBehind(after, kind, isLocal: tree.lemma(role) == "mayor") { return country }
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
    private func countryBehind(_ after: Int?, _ kind: RoleLexicon.Kind, isLocal: Bool) -> EntityReference? {
        guard kind == .state || isLocal, let after, after + 1 < tree.tokens.count, tree.lower(after) == "of" else {
            return nil
        }
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
