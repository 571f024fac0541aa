import Language
import Shared

/// "Senate Appoints Reis to Lead Inquiry": in a line whose words all begin with capitals the parser takes verbs for parts
/// of names, so that only the order of the words tells who names or meets whom.
struct HeadlineRules: Sendable {
    let tree: ParseTree
    let participants: Participants

    private static let predicates: Set<Predicate> = [.appoints, .meets]
    /// How many tokens a headline may have.
    private static let limit = 40

    func find() -> [Claim] {
        var claims: [Claim] = []
        var start = 0
        for token in tree.tokens.indices where tree.endsParagraph(token) {
            if isHeadline(start..<token) { claims += (start..<token).flatMap { claim(at: $0, in: start..<token) } }
            start = token + 1
        }
        return claims
    }

    /// No final mark, and a capital on all but short words.
    private func isHeadline(_ line: Range<Int>) -> Bool {
        guard line.count > 3, line.count <= Self.limit, let last = line.last,
            ![".", "!", "?", ":", "\"", "”"].contains(tree.tokens[last].text)
        else { return false }
        return line.allSatisfy { token in
            let text = tree.tokens[token].text
            return text.count < 4 || text.first?.isLowercase != true || ["from", "with", "over", "into"].contains(text)
        }
    }

    private func claim(at verb: Int, in line: Range<Int>) -> [Claim] {
        guard verb > line.lowerBound, verb + 1 < line.upperBound, tree.tag(verb).hasPrefix("NNP"),
            let trigger = trigger(tree.lower(verb)),
            let actor = name(in: line, endingAt: verb), let person = name(in: line, startingAt: verb + 1),
            person.type == .person, actor.reference != person.reference,
            participants.acts(actor)
        else { return [] }
        var end = verb + 1
        while end < line.upperBound, !opensClause(end, in: line) { end += 1 }
        let behind = (verb + 1..<end).first { tree.lower($0) == "to" || tree.lower($0) == "as" }
        return [
            Claim(
                predicate: trigger.predicate, token: verb, subject: actor, object: person.reference,
                title: trigger.predicate == .appoints
                    ? behind.map { tree.string(tree.trimmed($0 + 1..<max($0 + 1, end))) } : nil,
                evidence: tree.trimmed(min(actor.head, verb)..<end), rule: "\(trigger.rule) in a headline")
        ]
    }

    /// "as Reis Resigns", but not "as Envoy".
    private func opensClause(_ token: Int, in line: Range<Int>) -> Bool {
        let word = tree.lower(token)
        if word == "as" {
            return !(token + 1..<min(token + 4, line.upperBound)).contains { RoleLexicon.shared.isRole(tree.lower($0)) }
        }
        return ["while", "after", "amid", "before", "over"].contains(word)
    }

    private func trigger(_ word: String) -> Trigger? {
        guard word.hasSuffix("s") else { return nil }
        for stem in [word.dropLast(), word.dropLast(word.hasSuffix("es") ? 2 : 1)] {
            let found = TriggerLexicon.shared.triggers(String(stem), .verb).first {
                Self.predicates.contains($0.predicate) && $0.companions.isEmpty && !$0.marks.contains(.self)
                    && !$0.marks.contains(.negated)
            }
            if let found { return found }
        }
        return nil
    }

    private func name(in line: Range<Int>, endingAt end: Int) -> Participant? {
        participants.mentions(in: line) { $0.named && $0.tokens.upperBound == end }.last.map(participant)
    }

    private func name(in line: Range<Int>, startingAt start: Int) -> Participant? {
        participants.mentions(in: line) { $0.named && $0.tokens.lowerBound == start }.first.map(participant)
    }

    private func participant(_ mention: DiscourseMention) -> Participant {
        Participant(
            head: mention.tokens.lowerBound, reference: participants.discourse.reference(to: mention),
            words: mention.text)
    }
}
