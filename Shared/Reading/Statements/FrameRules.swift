import Language
import Shared

/// Claims made by verbs, nouns and adjectives of the trigger lexicon, apart from saying and holding offices.
struct FrameRules: Sendable {
    let tree: ParseTree
    let quotes: QuotedPassages
    let participants: Participants

    func find() -> [Claim] {
        var claims: [Claim] = []
        for token in tree.tokens.indices {
            let part: Trigger.PartOfSpeech
            switch tree.pos(token) {
            case "VERB": part = .verb
            case "NOUN": part = .noun
            case "ADJ": part = .adj
            case "AUX": part = .verb
            case "PROPN" where tree.lower(token) != tree.tokens[token].text: continue
            default: continue
            }
            if part == .verb, ["aux", "auxpass"].contains(tree.dep(token)) { continue }
            var predicates: Set<Predicate> = []
            for trigger in TriggerLexicon.shared.triggers(tree.lemma(token), part) where trigger.predicate != .says {
                guard predicates.isEmpty || !predicates.contains(trigger.predicate) else { continue }
                let found = self.claims(of: trigger, at: token)
                if !found.isEmpty {
                    predicates.insert(trigger.predicate)
                    claims.append(contentsOf: found)
                }
            }
            // A verb tagged as an adjective ("was opposed to") and a noun written with a capital are left to their own entries.
        }
        return claims
    }

    private func claims(of trigger: Trigger, at token: Int) -> [Claim] {
        let parts = ClauseParts(tree: tree, quotes: quotes, token: token, trigger: trigger)
        guard parts.hasCompanions else { return [] }
        if trigger.marks.contains(.bare), tree.child(token, "dobj") != nil { return [] }
        if trigger.marks.contains(.plain), tree.child(token, "ccomp", "xcomp") != nil { return [] }
        if !trigger.needs.isEmpty, parts.part(trigger.needs) == nil { return [] }
        var factuality = Factuality.of(token, in: tree)
        if factuality.isDemanded { return [] }
        if trigger.marks.contains(.negated) { factuality.negate() }
        var predicate = trigger.predicate
        if trigger.marks.contains(.declined), factuality.polarity == .negated {
            // "not prepared to", "unwilling": what is not agreed to is refused.
            predicate = .rejects
            factuality.polarity = .affirmed
        }
        if let functions = trigger.slots[.pair], let pair = parts.part(functions)?.head {
            return self.pair(pair, token, trigger, factuality)
        }
        var subjects: [Participant?] = []
        if let functions = trigger.slots[.subject] {
            subjects = parts.part(functions)?.head.map { participants.participants($0) } ?? []
        } else {
            subjects = parts.subjectHead.map { participants.participants($0) } ?? []
        }
        subjects = owners(subjects, token)
        if subjects.isEmpty, trigger.partOfSpeech == .verb, tree.isPassive(token),
            predicate == .demands || predicate == .appoints
        {
            subjects = [nil]
        }
        let type = trigger.types[.subject]
        subjects = subjects.filter { subject in subject.map { accepts($0, as: type ?? "actor") } ?? true }
        guard !subjects.isEmpty else { return [] }
        var content = trigger.slots[.content].flatMap { parts.part($0) }
        if predicate != trigger.predicate, trigger.partOfSpeech == .verb, let part = content {
            // "does not recognise the island", "the island, which it does not recognise": the recognising is refused.
            content = ClauseParts.Part(range: token..<max(token + 1, part.range.upperBound), head: part.head)
        }
        if trigger.slots[.content] != nil, content == nil { return [] }
        var objects: [Participant] = []
        if let functions = trigger.slots[.object] {
            for function in functions {
                if let head = parts.part(function)?.head {
                    objects = participants.participants(head).filter { $0.reference != nil }
                }
                if let type = trigger.types[.object] { objects = objects.filter { accepts($0, as: type) } }
                if !objects.isEmpty { break }
            }
            if objects.isEmpty, trigger.types[.object] != nil, !trigger.marks.contains(.each),
                trigger.types[.object] != "body"
            {
                // "who led the petition": an action without a name is led; "will name a new minister": an office is filled.
                let head = functions.lazy.compactMap { parts.part($0)?.head }.first
                if predicate == .leads, let head, let event = participants.events.event(headedBy: head) {
                    return subjects.map { subject in
                        Claim(
                            predicate: .leads, token: token, subject: subject, object: event, event: event,
                            factuality: factuality, evidence: evidence(token, parts, nil), rule: trigger.rule)
                    }
                }
                guard predicate == .appoints, let head, let office = office(head) else { return [] }
                return subjects.map { subject in
                    Claim(
                        predicate: .appoints, token: token, subject: subject, title: tree.string(office),
                        factuality: factuality, evidence: evidence(token, parts, nil), rule: trigger.rule)
                }
            }
        }
        if objects.isEmpty, predicate == .demands, trigger.partOfSpeech == .noun, let asked = answering(token) {
            objects = asked.filter { asked in
                asked.reference != nil && !subjects.contains { $0?.reference == asked.reference }
            }
        }
        if objects.isEmpty, [.rejects, .agrees, .demands].contains(trigger.predicate), let head = content?.head,
            let owner = owner(of: head)
        {
            objects = [owner].filter { owner in !subjects.contains { $0?.reference == owner.reference } }
        }
        if trigger.marks.contains(.self) { objects = subjects.compactMap { $0 } }
        var event: EntityReference?
        if let functions = trigger.slots[.event] {
            if functions == [.before] {
                event = participants.events.event(before: token)
            } else {
                event = parts.part(functions)?.head.flatMap { self.event($0, strict: trigger.types[.event] != nil) }
            }
            if event == nil, !trigger.marks.contains(.visiting) { return [] }
        } else {
            event = content.flatMap { participants.events.event(in: $0.range) }
        }
        let place = trigger.slots[.place].flatMap { parts.part($0)?.head }.flatMap {
            participants.participant($0).reference
        }
        var title = trigger.slots[.title].flatMap { parts.part($0) }.map { part in
            // Who names is no part of the office.
            let by = part.range.first { tree.lower($0) == "by" && $0 > part.range.lowerBound } ?? part.range.upperBound
            return tree.string(part.range.lowerBound..<by)
        }
        if trigger.predicate != .appoints { title = nil }
        var claims: [Claim] = []
        for subject in subjects {
            var others = objects
            if trigger.marks.contains(.self) { others = subject.map { [$0] } ?? [] }
            if trigger.marks.contains(.each), others.isEmpty {
                others = subjects.compactMap { $0 }.filter {
                    $0 != subject && $0.reference != nil && $0.reference != subject?.reference
                }
                if predicate == .meets, others.isEmpty, !meetsAlone(subject) { continue }
            }
            let list: [EntityReference?] = others.isEmpty ? [nil] : others.map(\.reference)
            for object in trigger.predicate == .agrees ? [list[0]] : list {
                var claim = Claim(
                    predicate: predicate, token: token, subject: subject, object: object, event: event, place: place,
                    content: content.map { tree.string(tree.core($0.range)) }, title: title, factuality: factuality,
                    evidence: evidence(token, parts, content), rule: trigger.rule)
                claim.quote = content.flatMap { quotes.words(within: $0.range).first }.map(tree.string)
                claims.append(claim)
            }
        }
        return claims
    }

    /// The words of an office whose holder is not named, without their article.
    private func office(_ head: Int) -> Range<Int>? {
        guard tree.isNoun(head), tree.tag(head) != "NNS", participants.participant(head).reference == nil else {
            return nil
        }
        switch RoleLexicon.shared.kind(tree.lemma(head)) {
        case .state, .post, .service: break
        default: return nil
        }
        var range = tree.phrase(head)
        if let first = range.first, tree.pos(first) == "DET", range.count > 1 { range = first + 1..<range.upperBound }
        return range
    }

    /// "Witkoff and Rubio confirmed their travel": a possessive plural without a known owner is the clause's subjects.
    private func owners(_ subjects: [Participant?], _ token: Int) -> [Participant?] {
        guard subjects.count == 1, let owner = subjects[0], owner.reference == nil,
            ["their", "his", "her", "its"].contains(tree.lower(owner.head)),
            let clause = tree.clause(of: token), clause != token, let subject = tree.subject(of: clause)
        else { return subjects }
        return participants.participants(subject)
    }

    /// "The council complied with the mayor's request": who answers a request is asked.
    private func answering(_ noun: Int) -> [Participant]? {
        var governor = tree.head(noun)
        if tree.dep(noun) == "pobj" { governor = tree.head(governor) }
        let answers: Set<String> = [
            "comply", "agree", "accede", "grant", "approve", "accept", "heed", "honour", "honor", "consider", "reject",
            "refuse", "deny", "decline", "ignore", "rebuff", "receive",
        ]
        guard tree.isVerb(governor), answers.contains(tree.lemma(governor)), let subject = tree.subject(of: governor)
        else { return nil }
        return participants.participants(subject)
    }

    /// "the President's power", "many of his suggestions", "the conclusions of the summit": whose it is.
    private func owner(of head: Int) -> Participant? {
        var noun = head
        for _ in 0..<3 {
            if let owner = tree.child(noun, "poss") {
                let participant = participants.participant(owner)
                return participant.reference == nil ? nil : participant
            }
            guard let of = tree.prepositional(noun, "of") else { return nil }
            let participant = participants.participant(of)
            if participant.reference != nil, accepts(participant, as: "body") || participant.type == .event {
                return participant
            }
            noun = of
        }
        return nil
    }

    /// A parliament or a committee meets as such; persons meet somebody.
    private func meetsAlone(_ subject: Participant?) -> Bool { subject?.type == .organisation }

    private func pair(_ head: Int, _ token: Int, _ trigger: Trigger, _ factuality: Factuality) -> [Claim] {
        let members = participants.participants(head).filter { accepts($0, as: "body") && $0.reference != nil }
        guard members.count == 2 else { return [] }
        return [
            Claim(
                predicate: trigger.predicate, token: token, subject: members[0], object: members[1].reference,
                factuality: factuality,
                evidence: tree.subtree(token), rule: trigger.rule)
        ]
    }

    private func event(_ head: Int, strict: Bool) -> EntityReference? {
        if let event = participants.events.event(headedBy: head) { return event }
        if let mention = participants.mention(at: head) {
            return participants.discourse.chains[mention.chain].type == .event
                ? participants.discourse.reference(to: mention) : nil
        }
        guard !strict, tree.isNoun(head), EventNouns.contains(tree.lemma(head)) else { return nil }
        return EntityReference(name: tree.string(tree.phrase(head)), type: .event)
    }

    /// From the first to the last of the clause's parts that belong to the claim.
    private func evidence(_ token: Int, _ parts: ClauseParts, _ content: ClauseParts.Part?) -> Range<Int> {
        var range = token..<token + 1
        func include(_ other: Range<Int>) {
            range = min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
        }
        let sentence = tree.sentence(of: token)
        if let subject = parts.subjectHead, sentence.contains(subject) { include(tree.phrase(subject)) }
        if let content { include(content.range) }
        for child in tree.children(token)
        where ["dobj", "prep", "xcomp", "agent", "nsubjpass", "oprd", "attr", "prt"].contains(tree.dep(child)) {
            include(tree.subtree(child))
        }
        return tree.trimmed(range)
    }

    func accepts(_ participant: Participant, as type: String) -> Bool {
        let kind = participant.type
        switch type {
        case "person": return kind == .person
        case "place": return kind == .place || kind == .country
        case "event": return kind == .event
        case "body":
            return kind == .person || kind == .organisation || kind == .country || kind == .delegation || kind == .group
                || kind == nil && participants.describesActors(participant.head)
        case "official": return kind == .organisation || kind == .country
        case "led": return kind == .organisation || kind == .delegation || kind == .event || kind == .group
        case "union": return kind == .organisation || kind == .delegation || kind == .group
        case "agent": return participants.acts(participant) && kind != .document
        default: return participants.acts(participant) || kind == .event
        }
    }
}

extension Factuality {
    mutating func negate() { polarity = polarity == .affirmed ? .negated : .affirmed }
}
