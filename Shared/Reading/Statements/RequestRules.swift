import Language
import Shared

/// "at the request of the minister", "per the mayor's request": who asked for what the words around tell, and that it
/// was granted.
struct RequestRules: Sendable {
    let tree: ParseTree
    let participants: Participants

    private static let nouns: Set<String> = ["request", "behest", "urging", "insistence", "invitation", "instigation"]

    func find() -> [Claim] {
        tree.tokens.indices.filter { tree.pos($0) == "NOUN" && Self.nouns.contains(tree.lemma($0)) }.flatMap(claims)
    }

    private func claims(_ noun: Int) -> [Claim] {
        let phrase = tree.head(noun)
        guard tree.dep(noun) == "pobj", ["at", "on", "upon", "per"].contains(tree.lower(phrase)),
            let owner = tree.possessor(of: noun)
        else { return [] }
        let askers = participants.participants(owner).filter { participants.acts($0) }
        guard !askers.isEmpty, let act = act(of: phrase) else { return [] }
        let own = tree.subtree(phrase)
        let words = tree.trimmed(
            own.lowerBound > act.words.lowerBound
                ? act.words.lowerBound..<min(own.lowerBound, act.words.upperBound)
                : max(own.upperBound, act.words.lowerBound)..<act.words.upperBound)
        guard !words.isEmpty else { return [] }
        let event = participants.events.event(in: words)
        let evidence = tree.trimmed(min(words.lowerBound, own.lowerBound)..<max(words.upperBound, own.upperBound))
        let factuality = Factuality.of(act.verb ?? noun, in: tree)
        var claims: [Claim] = []
        for asker in askers {
            claims.append(
                Claim(
                    predicate: .demands, token: noun, subject: asker, object: act.doer?.reference, event: event,
                    content: tree.string(words), evidence: evidence, rule: "demands: at the \(tree.lemma(noun)) of"))
        }
        if let doer = act.doer, doer.reference != askers.first?.reference {
            claims.append(
                Claim(
                    predicate: .agrees, token: act.verb ?? noun, subject: doer, object: askers.first?.reference,
                    event: event, content: tree.string(words), factuality: factuality, evidence: evidence,
                    rule: "agrees: does it at the \(tree.lemma(noun)) of"))
        }
        return claims
    }

    /// What was done: the clause around the phrase, or the action that a noun before it names, with who did it.
    private func act(of phrase: Int) -> (words: Range<Int>, doer: Participant?, verb: Int?)? {
        // "the closure of the road by the council at the request of …": the action stands before, its doer after "by".
        var noun = phrase - 1
        let start = max(tree.sentence(of: phrase).lowerBound, phrase - 25)
        while noun >= start {
            if tree.isVerb(noun) { break }
            if tree.pos(noun) == "NOUN", EventNouns.contains(tree.lemma(noun)) {
                let by = (noun..<phrase).first { tree.lower($0) == "by" && tree.child($0, "pobj") != nil }
                let doer = by.flatMap { tree.child($0, "pobj") }.map(participants.participant)
                let first = tree.phrase(noun).lowerBound
                return (first..<(by ?? phrase), doer.flatMap { participants.acts($0) ? $0 : nil }, nil)
            }
            noun -= 1
        }
        guard let verb = tree.ancestors(phrase).first(where: { tree.isVerb($0) }) else { return nil }
        let clause = tree.subtree(verb)
        let doers = (tree.subject(of: verb).map { participants.participants($0) } ?? []).filter {
            participants.acts($0)
        }
        // From the verb on: who does it is no part of what is asked.
        let first =
            tree.isPassive(verb) ? tree.child(verb, "nsubjpass").map { min(tree.subtree($0).lowerBound, verb) } : nil
        let end = clause.first { $0 > verb && ["conj"].contains(tree.dep($0)) }.map { tree.subtree($0).lowerBound }
        return ((first ?? verb)..<max(verb + 1, end ?? clause.upperBound), doers.first, verb)
    }
}
