import Language
import Shared

/// Turns claims into statements: sources, times and evidence added, repetitions left out, in the order of the text.
struct StatementWriter: Sendable {
    let tree: ParseTree
    let participants: Participants
    let times: ClauseTimes
    let sources: SourceChains

    func write(_ claims: [Claim]) -> [Statement] {
        var seen: Set<String> = []
        var statements: [Statement] = []
        for claim in claims.sorted(by: { ($0.evidence.lowerBound, $0.token) < ($1.evidence.lowerBound, $1.token) }) {
            guard claim.subject != nil || claim.object != nil || claim.content != nil else { continue }
            if let subject = claim.subject, subject.reference == nil,
                ["PRP", "WP", "DT", "WDT", "EX"].contains(tree.tag(subject.head))
            {
                continue
            }
            let key = key(claim)
            guard seen.insert(key).inserted else { continue }
            statements.append(statement(claim))
        }
        return statements
    }

    /// A person's name without title words that stand inside of it, unless one word would be left.
    private func plain(_ reference: EntityReference) -> EntityReference {
        guard reference.type == .person else { return reference }
        var words = reference.name.split(separator: " ")
        while words.count > 2, let first = words.first?.lowercased(),
            RoleLexicon.shared.isRole(first) || RoleLexicon.shared.isPortfolio(first)
        {
            words.removeFirst()
        }
        var plain = reference
        plain.name = words.joined(separator: " ")
        return plain
    }

    private func key(_ claim: Claim) -> String {
        let subject = claim.subject?.reference?.name ?? claim.subject?.words ?? ""
        if claim.predicate == .holdsRole || claim.predicate == .memberOf || claim.predicate == .leads {
            // The same office is told once, unless with other time or certainty.
            let title = (claim.title ?? "").lowercased().split(separator: " ").last.map(String.init) ?? ""
            let time =
                claim.isPresupposed
                ? "" : "\(claim.time ?? "") \(claim.factuality.modality.rawValue) \(claim.factuality.polarity.rawValue)"
            return
                "\(claim.predicate.rawValue)|\(subject)|\(title)|\(claim.predicate == .holdsRole ? "" : claim.object?.name ?? "")|\(time)"
        }
        let sentence = tree.sentenceOfToken[claim.token]
        let content = claim.predicate == .says ? claim.content ?? "" : claim.content.map { String($0.prefix(40)) } ?? ""
        return
            "\(claim.predicate.rawValue)|\(subject)|\(claim.object?.name ?? "")|\(claim.event?.name ?? "")|\(content)|\(sentence)"
    }

    /// What is dated after the article has not happened yet.
    private func modality(_ claim: Claim, at time: String?) -> Modality {
        let acts: Set<Predicate> = [.attends, .travelsTo, .meets, .takesPlace]
        guard claim.factuality.modality == .actual, acts.contains(claim.predicate), let time, times.isFuture(time)
        else {
            return claim.factuality.modality
        }
        return .planned
    }

    /// "…, who served as mayor until 2008, …": what a relative clause after a comma adds is the article's own.
    private func isAside(_ token: Int) -> Bool {
        guard let clause = tree.clause(of: token), tree.dep(clause) == "relcl" else { return false }
        let start = tree.subtree(clause).lowerBound
        guard start > 0 else { return false }
        return tree.tokens[start - 1].text == "," && ["WP", "WRB", "WDT"].contains(tree.tag(start))
    }

    private func statement(_ claim: Claim) -> Statement {
        let span = tree.span(claim.evidence)
        var sources = sources.sources(
            of: claim.token, evidence: claim.evidence, quotedOnly: claim.isPresupposed || isAside(claim.token))
        if let adverb = claim.factuality.hearsay {
            sources.insert(StatementSource(kind: .unnamed, description: tree.tokens[adverb].text), at: 0)
        }
        let time = claim.time.map { $0.isEmpty ? nil : $0 } ?? times.time(of: claim.token)
        return Statement(
            predicate: claim.predicate, subject: claim.subject?.reference.map(plain),
            speaker: claim.subject.flatMap { $0.reference == nil ? $0.words : nil }, object: claim.object.map(plain),
            event: claim.event,
            parties: claim.parties, content: claim.content, quote: claim.quote, title: claim.title,
            capacity: claim.capacity,
            place: claim.place, purpose: claim.purpose,
            time: time,
            until: claim.until,
            polarity: claim.factuality.polarity, modality: modality(claim, at: time),
            sources: sources,
            evidence: Evidence(start: span.start, end: span.end, text: tree.string(span)), why: claim.rule)
    }
}
