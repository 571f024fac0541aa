import Language
import Shared

/// Reported clauses that the parser hangs elsewhere than on their verb.
extension ClauseAttributions {
    private static let utterances: Set<String> = [
        "statement", "interview", "letter", "email", "e-mail", "tweet", "post", "speech", "release", "message",
        "report",
        "conference", "memo", "briefing", "note", "article", "address", "testimony", "call", "hearing",
    ]

    /// "told reporters in a statement that …": the clause hangs on the noun.
    func clauseBesideNoun(of verb: Int) -> Int? {
        guard lexicon.holds(tree.lemma(verb), .speech, .told) else { return nil }
        for phrase in tree.children(verb, "prep", "dobj", "dative") where phrase > verb {
            let words = tree.subtree(phrase)
            guard words.count < Self.reach else { continue }
            for noun in words where tree.pos(noun) == "NOUN" || tree.pos(noun) == "PROPN" {
                guard Self.utterances.contains(tree.lemma(noun)) || tree.dep(phrase) != "prep" else { continue }
                if let clause = tree.children(noun, "acl", "ccomp", "relcl").first(where: {
                    $0 > noun && isFinite($0) && opensWithThat(tree.subtree($0))
                }) {
                    return clause
                }
            }
        }
        return nil
    }

    func misparsedComplement(of verb: Int) -> [Range<Int>]? {
        let lemma = tree.lemma(verb)
        guard lexicon.holds(lemma, .speech, .told, .evidence) || lemma == "find", !tree.isPassive(verb) else {
            return nil
        }
        if let start = embeddedSubject(of: verb) { return start }
        guard speakers.isFinite(verb), verb + 2 < tree.tokens.count else { return nil }
        // "states that few, if any, …": whatever the tree makes of it, "that" behind the verb opens what is said.
        guard let next = conjunction(after: verb) else { return nil }
        let sentence = tree.sentence(of: verb)
        let end = min(sentence.upperBound, verb + Self.reach)
        let words = next..<end
        guard words.contains(where: { tree.isVerb($0) && $0 > next + 1 }) else { return nil }
        let content = parts([words], around: verb)
        return content.isEmpty ? nil : content
    }

    /// The "that" right behind a verb, behind the one told, or behind the statement in which it is said.
    private func conjunction(after verb: Int) -> Int? {
        let isTold = lexicon.holds(tree.lemma(verb), .told)
        for token in verb + 1..<min(verb + 13, tree.tokens.count) {
            if tree.lower(token) == "that" {
                guard ["IN", "WDT"].contains(tree.tag(token)) || tree.dep(token) == "mark" else { return nil }
                return token == verb + 1 || isTold || Self.utterances.contains(tree.lemma(token - 1)) ? token : nil
            }
            if tree.isVerb(token) || [".", ";", ":"].contains(tree.tokens[token].text) { return nil }
        }
        return nil
    }

    /// "The study found demand fell", "Court rules worship is legal": the clause's subject is taken for the verb's object.
    private func embeddedSubject(of verb: Int) -> [Range<Int>]? {
        guard let object = tree.child(verb, "dobj"), object > verb else {
            // "They estimated by 2050 demand would double": the clause is taken for a second one beside its verb.
            let second = tree.children(verb, "conj").first { clause in
                clause > verb && isFinite(clause) && tree.child(clause, "nsubj", "nsubjpass", "csubj") != nil
                    && !tree.children(verb, "cc").contains { $0 < clause }
            }
            guard let second, tree.child(verb, "dobj", "ccomp", "acomp", "attr") == nil else { return nil }
            let content = parts([verb + 1..<max(verb + 1, tree.subtree(second).upperBound)], around: verb)
            return content.isEmpty ? nil : content
        }
        let start = tree.subtree(object).lowerBound
        guard start > verb else { return nil }
        let inner = tree.children(verb, "conj", "ccomp").first { clause in
            guard clause > object, tree.isVerb(clause), tree.child(clause, "nsubj", "nsubjpass", "mark") == nil else {
                return false
            }
            if tree.dep(clause) == "ccomp" {
                return ["VB", "VBP"].contains(tree.tag(clause)) && tree.child(clause, "aux") == nil
            }
            return ["VBD", "VBZ", "VBP"].contains(tree.tag(clause))
                && !tree.children(verb, "cc").contains { $0 > object && $0 < clause }
        }
        if let inner {
            let content = parts([start..<max(start, tree.subtree(inner).upperBound)], around: verb)
            return content.isEmpty ? nil : content
        }
        let outer = tree.head(verb)
        guard outer > object, ["nsubj", "csubj"].contains(tree.dep(verb)), tree.isVerb(outer), isFinite(outer),
            speakers.isFinite(verb), tree.child(verb, "nsubj") != nil, outer - verb < 30
        else { return nil }
        let content = parts([start..<max(start, tree.subtree(outer).upperBound)], around: verb)
        return content.isEmpty ? nil : content
    }
}
