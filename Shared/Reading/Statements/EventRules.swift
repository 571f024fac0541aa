import Language
import Shared

/// What happens when and where, and who is there.
struct EventRules: Sendable {
    let tree: ParseTree
    let participants: Participants
    let times: ClauseTimes
    private var discourse: Discourse { participants.discourse }

    private static let happening: Set<String> = [
        "happen", "occur", "begin", "start", "commence", "resume", "continue", "end", "conclude", "open", "proceed",
        "stall", "collapse", "erupt",
    ]
    private static let holding: Set<String> = [
        "hold", "schedule", "plan", "set", "postpone", "cancel", "organise", "organize", "convene", "host",
        "launch", "start", "begin",
        "conduct", "open", "suspend", "delay",
    ]

    func find() -> [Claim] {
        var claims: [Claim] = []
        for occurrence in participants.events.occurrences {
            if let claim = takesPlace(occurrence) { claims.append(claim) }
        }
        return claims
    }

    private func takesPlace(_ mention: EventReferences.Occurrence) -> Claim? {
        let head = mention.head
        if tree.pos(head) == "PRON" { return nil }
        let event = Participant(head: head, reference: mention.reference, words: tree.string(mention.tokens))
        var factuality = Factuality()
        var evidence = mention.tokens
        var rule: String?
        // "the talks scheduled for Thursday": no part of what a report around it claims.
        var isPresupposed = false
        var anchor = head
        func include(_ range: Range<Int>) {
            evidence = min(evidence.lowerBound, range.lowerBound)..<max(evidence.upperBound, range.upperBound)
        }
        for verb in governing(head) {
            let lemma = tree.lemma(verb)
            let isSubject = tree.subject(of: verb) == head && !tree.isPassive(verb)
            let isObject = tree.object(of: verb) == head
            let takesPlace = lemma == "take" && tree.child(verb, "dobj").map(tree.lemma) == "place"
            if isSubject, !takesPlace, tree.child(verb, "ccomp", "dobj", "xcomp") != nil { continue }
            let isOn =
                lemma == "be"
                && tree.children(verb, "acomp", "advmod").contains {
                    ["underway", "ongoing", "on"].contains(tree.lower($0))
                }
            if isSubject && (takesPlace || isOn || Self.happening.contains(lemma))
                || isObject && Self.holding.contains(lemma)
            {
                // "after the protests began" tells when, not what.
                if tree.dep(verb) == "advcl",
                    tree.children(verb, "mark", "advmod").contains(where: {
                        ["after", "before", "since", "until", "when", "once"].contains(tree.lower($0))
                    })
                {
                    return nil
                }
                factuality = Factuality.of(verb, in: tree)
                if factuality.isDemanded { return nil }
                if ["schedule", "plan", "set"].contains(lemma) { factuality.modality = .planned }
                if lemma == "cancel" { factuality.negate() }
                rule = "takes-place: \(lemma)"
                anchor = verb
                isPresupposed = ["acl", "relcl"].contains(tree.dep(verb)) && tree.head(verb) == head
                include(tree.trimmed(tree.subtree(verb)).clamped(to: tree.sentence(of: head)))
                break
            }
        }
        // Its own time stands in the noun phrase, not in a clause about it, nor elsewhere in a headline.
        let phrase = tree.phrase(head)
        let isHeadline = tree.sentence(of: head).prefix(80).allSatisfy {
            !["VBD", "VBZ", "VBP", "MD"].contains(tree.tag($0))
        }
        let own = isHeadline ? nil : times.time(in: phrase)
        if rule == nil, let venue = happened(at: head) {
            rule = "takes-place: \(tree.lemma(venue)) at it"
            anchor = venue
            include(venue..<venue + 1)
        }
        if rule == nil, own != nil {
            rule = "takes-place: an event with its time"
            include(tree.phrase(head))
            if let clause = tree.clause(of: head) {
                let reading = Factuality.of(clause, in: tree)
                if reading.modality == .conditional { factuality.modality = .conditional }
            }
        }
        guard let rule else { return nil }
        var claim = Claim(
            predicate: .takesPlace, token: anchor, subject: event, factuality: factuality,
            evidence: tree.trimmed(evidence), rule: rule)
        claim.isPresupposed = isPresupposed
        claim.time = own ?? times.time(of: anchor)
        claim.object = place(phrase, anchor)
        if claim.factuality.modality == .actual, claim.factuality.polarity == .affirmed, let time = claim.time,
            times.isFuture(time)
        {
            claim.factuality.modality = .planned
        }
        return claim
    }

    /// The verb of what somebody did at the event, where its time is told.
    private func happened(at head: Int) -> Int? {
        var phrase = tree.head(head)
        // "at the opening of the summit"
        if tree.lower(phrase) == "of",
            ["opening", "close", "start", "end", "sideline", "margin"].contains(tree.lemma(tree.head(phrase)))
        {
            phrase = tree.head(tree.head(phrase))
        }
        guard tree.dep(phrase) == "prep" else { return nil }
        // "met in the capital for a summit"
        if tree.lower(phrase) == "for",
            ["meet", "gather", "convene", "assemble"].contains(tree.lemma(tree.head(phrase)))
        {
            return tree.head(phrase)
        }
        guard ["at", "during", "in"].contains(tree.lower(phrase)) else { return nil }
        var verb = tree.head(phrase)
        // "voted to leave in the referendum"
        if tree.dep(verb) == "xcomp", tree.isVerb(tree.head(verb)) { verb = tree.head(verb) }
        guard tree.isVerb(verb), Factuality.of(verb, in: tree) == Factuality(),
            ["VBD", "VBN"].contains(tree.tag(verb)),
            EventNouns.isGathering(tree.lemma(head))
                || ["referendum", "election", "vote", "call"].contains(tree.lemma(head)),
            times.time(of: verb) != nil || times.time(in: tree.phrase(head)) != nil
        else { return nil }
        return verb
    }

    /// The verbs whose subject or object the noun can be.
    private func governing(_ head: Int) -> [Int] {
        var verbs: [Int] = []
        let governor = tree.head(head)
        if tree.isVerb(governor), governor != head { verbs.append(governor) }
        verbs += tree.children(head, "relcl", "acl").filter(tree.isVerb)
        return verbs
    }

    private func place(_ phrase: Range<Int>, _ anchor: Int) -> EntityReference? {
        for token in [phrase, tree.subtree(anchor)] {
            for preposition in token
            where ["in", "at"].contains(tree.lower(preposition)) && tree.dep(preposition) == "prep" {
                guard let object = tree.child(preposition, "pobj") else { continue }
                // "in the Serbian capital Belgrade"
                let heads = [object] + tree.children(object, "appos")
                guard let mention = heads.compactMap({ participants.mention(at: $0) }).first(where: { $0.named }) else {
                    continue
                }
                let type = discourse.chains[mention.chain].type
                if type == .place || type == .country { return discourse.reference(to: mention) }
            }
        }
        return nil
    }
}
