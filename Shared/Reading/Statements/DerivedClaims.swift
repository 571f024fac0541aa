import Shared

/// Claims that follow from others: who speaks at an event attends it, who is named to an office holds it, who leaves
/// one held it until then.
struct DerivedClaims: Sendable {
    let tree: ParseTree
    let participants: Participants
    let times: ClauseTimes
    let venues: Venues

    func find(from claims: [Claim]) -> [Claim] {
        attendances(claims) + governments() + visits(claims) + offices(claims) + tenures(claims) + companions()
            + parties(claims)
    }

    // MARK: Attendance

    /// "At the opening of the summit, the president said …", "a summit where the presidents signed …".
    private func attendances(_ claims: [Claim]) -> [Claim] {
        let acts: Set<Predicate> = [.says, .demands, .rejects, .agrees, .meets]
        var found: [Claim] = []
        for claim in claims
        where acts.contains(claim.predicate) && claim.factuality == Factuality() && !claim.isPresupposed {
            guard let subject = claim.subject, subject.type == .person || subject.type == nil, tree.isVerb(claim.token),
                let (event, head) = venues.venue(of: claim.token)
            else { continue }
            var attendance = Claim(
                predicate: .attends, token: claim.token, subject: subject, event: event,
                evidence: min(head, claim.token, subject.head)..<max(head, claim.token, subject.head) + 1,
                rule: "attends: \(claim.predicate.rawValue) at an event")
            attendance.evidence = attendance.evidence.clamped(to: tree.sentence(of: claim.token))
            if attendance.evidence.isEmpty { attendance.evidence = claim.evidence }
            found.append(attendance)
        }
        return found
    }

    /// Who travels somewhere for an event attends it, as surely as the travel.
    private func visits(_ claims: [Claim]) -> [Claim] {
        claims.filter { $0.predicate == .travelsTo && $0.event?.type == .event && $0.object != nil }.map { travel in
            var claim = travel
            claim.predicate = .attends
            claim.object = nil
            claim.rule = "attends: travel for an event"
            return claim
        }
    }

    // MARK: Offices

    /// "Ann Lee's government": who gives a government its name leads it.
    private func governments() -> [Claim] {
        var found: [Claim] = []
        for noun in tree.tokens.indices
        where ["government", "administration", "cabinet"].contains(tree.lower(noun)) && tree.pos(noun) == "NOUN" {
            guard let owner = tree.child(noun, "poss"), tree.isNoun(owner) else { continue }
            let person = participants.participant(owner)
            let words = tree.subtree(owner).lowerBound..<noun + 1
            guard person.type == .person, words.count < 8 else { continue }
            found.append(
                Claim(
                    predicate: .leads, token: noun, subject: person,
                    object: EntityReference(name: tree.string(words), type: .organisation), evidence: words,
                    rule: "leads: a government called by its head", isPresupposed: true))
        }
        return found
    }

    private func offices(_ claims: [Claim]) -> [Claim] {
        var found: [Claim] = []
        for claim in claims where claim.predicate == .appoints && claim.factuality.modality == .actual {
            guard let person = claim.object, person.type == .person else { continue }
            let leaves = claim.factuality.polarity == .negated
            let held = claims.filter {
                $0.predicate == .holdsRole && $0.subject?.reference?.chain == person.chain
                    && !($0.title ?? "").lowercased().hasPrefix("former")
            }
            let words = claim.title.map(Self.office)
            var role = Claim(
                predicate: .holdsRole, token: claim.token,
                subject: Participant(head: claim.token, reference: person, words: person.name),
                object: nil, title: words, evidence: claim.evidence,
                rule: "holds-role: \(leaves ? "left an office" : "named to an office")")
            let known =
                held.last { same($0.title, words) }
                ?? (words == nil || isPost(words) ? held.last { $0.token <= claim.token } : nil)
            if words == nil || isPost(words) {
                guard let known else { continue }
                role.title = known.title
                role.object = known.object
            } else {
                role.object =
                    known?.object ?? named(in: claim.evidence, beside: person)
                    ?? held.first { $0.object != nil }?.object
            }
            guard RoleLexicon.shared.isRole(lastWord(role.title)) else { continue }
            if leaves {
                role.until = claim.time ?? times.time(of: claim.token)
            } else {
                role.time = claim.time ?? times.time(of: claim.token)
            }
            if leaves { role.time = "" }
            found.append(role)
        }
        return found
    }

    /// "had held the position since April": the office that the article gave the person before.
    private func tenures(_ claims: [Claim]) -> [Claim] {
        var found: [Claim] = []
        for verb in tree.tokens.indices where ["hold", "leave", "take"].contains(tree.lemma(verb)) && tree.isVerb(verb)
        {
            guard let object = tree.object(of: verb), ["post", "position", "office"].contains(tree.lemma(object)),
                let subject = tree.subject(of: verb)
            else { continue }
            let person = participants.participant(subject)
            guard person.type == .person, let chain = person.reference?.chain,
                let known = claims.last(where: {
                    $0.predicate == .holdsRole && $0.subject?.reference?.chain == chain && $0.object != nil
                        && $0.token < verb
                })
            else { continue }
            var claim = known
            claim.token = verb
            claim.factuality = Factuality.of(verb, in: tree)
            claim.evidence = min(subject, verb)..<max(object, verb) + 1
            claim.isPresupposed = false
            claim.rule = "holds-role: \(tree.lemma(verb)) the office"
            let time = times.time(of: verb) ?? times.time(in: tree.subtree(object))
            if tree.lemma(verb) == "leave" {
                claim.until = time
                claim.time = ""
            } else {
                claim.time = time
            }
            found.append(claim)
        }
        return found
    }

    /// "the governor of Ruritania" → "governor".
    private static func office(_ title: String) -> String {
        var words = title.split(separator: " ").map(String.init)
        while let first = words.first,
            ["the", "a", "an", "its", "his", "her", "their", "new"].contains(first.lowercased())
        { words.removeFirst() }
        if let of = words.firstIndex(of: "of"), of > 0, words.count > of + 1,
            words[of + 1].first?.isUppercase == true || words[of + 1] == "the",
            words[of + 1] != "State"
        {
            words = Array(words[..<of])
        }
        return words.joined(separator: " ")
    }

    private func isPost(_ title: String?) -> Bool {
        ["post", "position", "office", "role", "job"].contains(lastWord(title))
    }

    private func lastWord(_ title: String?) -> String {
        let words = (title ?? "").lowercased().split(separator: " ").map(String.init)
        if let of = words.firstIndex(of: "of"), of > 0 { return words[of - 1] }
        return words.last ?? ""
    }

    private func same(_ left: String?, _ right: String?) -> Bool {
        left != nil && lastWord(left) == lastWord(right) && !lastWord(left).isEmpty
    }

    private func named(in range: Range<Int>, beside person: EntityReference) -> EntityReference? {
        participants.mentions(in: range) { mention in
            let chain = participants.discourse.chains[mention.chain]
            return mention.named && chain.index != person.chain
                && [.country, .organisation, .place].contains(chain.type)
        }.last.map(participants.discourse.reference)
    }

    // MARK: Membership

    /// "The delegation's leader will be accompanied by X and Y": they belong to the delegation named just before.
    private func companions() -> [Claim] {
        var found: [Claim] = []
        for verb in tree.tokens.indices where tree.lemma(verb) == "accompany" && tree.isVerb(verb) {
            guard let agent = tree.isPassive(verb) ? tree.agent(of: verb) : tree.subject(of: verb) else { continue }
            let before = max(0, verb - 60)..<verb
            guard
                let delegation = participants.mentions(
                    in: before, where: { participants.discourse.chains[$0.chain].type == .delegation }
                ).last
            else { continue }
            for member in participants.participants(agent) where member.type == .person {
                found.append(
                    Claim(
                        predicate: .memberOf, token: verb, subject: member,
                        object: participants.discourse.reference(to: delegation),
                        capacity: "member", factuality: Factuality.of(verb, in: tree),
                        evidence: tree.trimmed(tree.subtree(verb)).clamped(to: tree.sentence(of: verb)),
                        rule: "member-of: accompanies the delegation"))
            }
        }
        return found
    }

    /// "his Labour Party": the party of whom the pronoun stands for.
    private func parties(_ claims: [Claim]) -> [Claim] {
        var found: [Claim] = []
        for mention in participants.discourse.mentions where mention.named && mention.text.hasSuffix("Party") {
            guard let owner = tree.children(mention.head, "poss").first, !mention.tokens.contains(owner),
                tree.tag(owner) == "PRP$"
            else { continue }
            let person = participants.participant(owner)
            guard person.type == .person else { continue }
            found.append(
                Claim(
                    predicate: .memberOf, token: owner, subject: person,
                    object: participants.discourse.reference(to: mention), capacity: "member",
                    evidence: owner..<mention.tokens.upperBound, rule: "member-of: one's party", isPresupposed: true))
        }
        return found
    }
}
