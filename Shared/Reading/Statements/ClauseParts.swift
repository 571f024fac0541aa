import Language
import Shared

/// The parts of one trigger's clause, found by the functions that its frame names.
struct ClauseParts: Sendable {
    let tree: ParseTree
    let quotes: QuotedPassages
    /// The trigger token.
    let token: Int
    let trigger: Trigger

    /// A part of the clause: its words, and its head where it is a noun phrase.
    struct Part: Sendable, Hashable {
        var range: Range<Int>
        var head: Int?
    }

    /// The first of the functions that finds something.
    func part(_ functions: [Trigger.Function]) -> Part? {
        for function in functions { if let part = part(function) { return part } }
        return nil
    }

    func part(_ function: Trigger.Function) -> Part? {
        switch function {
        case .subject: return subjectHead.map { Part(range: tree.phrase($0), head: $0) }
        case .object: return objectHead.map { noun($0) }
        case .possessor: return tree.possessor(of: token).map { noun($0) }
        case .clause: return clause(tree.children(token, "ccomp", "xcomp", "acl", "relcl").first(where: isComplement))
        case .finite: return clause(tree.children(token, "ccomp").first)
        case .own:
            let subject = complements.first(where: { isInfinitive($0) }).flatMap {
                tree.child($0, "nsubj", "nsubjpass")
            }
            return (subject ?? tree.child(token, "dobj")).map { noun($0) }
        case .infinitive: return clause(complements.first { isInfinitive($0) })
        case .subjunctive:
            return clause(
                tree.children(token, "ccomp").first {
                    ["VB", "VBP"].contains(tree.tag($0)) && tree.child($0, "aux") == nil || hasModal($0)
                })
        case .controlled: return controlledHead.map { noun($0) }
        case .attribute: return tree.child(token, "oprd", "attr").map { noun($0) }
        case .said: return said
        case .naming: return naming
        case .whole: return Part(range: tree.trimmed(token..<max(token + 1, tree.subtree(token).upperBound)), head: nil)
        case .phrase: return Part(range: tree.phrase(token), head: nil)
        case .quote, .before: return nil
        case .preposition(let word): return prepositional(word)
        }
    }

    var subjectHead: Int? {
        switch trigger.partOfSpeech {
        case .verb: return tree.subject(of: token)
        case .adj:
            guard let clause = tree.ancestors(token).first(where: { tree.isVerb($0) }) else { return nil }
            return tree.subject(of: clause)
        case .noun, .role:
            if trigger.slots[.subject] == [.subject] {
                // "X is a critic of Y"
                let governor = tree.head(token)
                return tree.dep(token) == "attr" && tree.lemma(governor) == "be" ? tree.subject(of: governor) : nil
            }
            if let owner = tree.possessor(of: token) { return owner }
            // "made a plea", "have a disagreement with": the governing clause's subject.
            let governor = tree.head(token)
            if trigger.marks.contains(.loose) { return looseSubject }
            guard tree.dep(token) == "dobj", tree.isVerb(governor),
                ["make", "issue", "express", "renew", "have", "give", "voice", "repeat", "launch", "send", "hold"]
                    .contains(tree.lemma(governor))
            else { return nil }
            return tree.subject(of: governor)
        }
    }

    /// "Trump, currently on a trip to …", "in conjunction with a visit to …": the noun or the subject of the clause around it.
    private var looseSubject: Int? {
        guard isUndertaken else { return nil }
        var current = token
        for _ in 0..<8 {
            let next = tree.head(current)
            guard next != current else { return nil }
            if tree.isVerb(next) {
                let noun = tree.head(next)
                let isReduced =
                    ["relcl", "acl"].contains(tree.dep(next)) && tree.isNoun(noun) && tree.child(next, "nsubj") == nil
                guard isReduced else { return tree.subject(of: next) }
                // "said in a statement released on a trip to …": on from the thing to the clause around.
                if tree.tag(noun).hasPrefix("NNP") { return noun }
                current = noun
                continue
            }
            if tree.isNoun(next), tree.tag(next).hasPrefix("NNP") { return next }
            current = next
        }
        return nil
    }

    /// "on a trip", "during the visit", "paid a visit": not one that is only spoken of.
    private var isUndertaken: Bool {
        let governor = tree.head(token)
        switch tree.dep(token) {
        case "pobj": return ["on", "in", "during", "with", "en", "after", "amid"].contains(tree.lower(governor))
        case "dobj":
            return ["make", "pay", "take", "begin", "start", "undertake", "complete", "finish", "continue"]
                .contains(tree.lemma(governor))
        default: return false
        }
    }

    private var objectHead: Int? {
        if trigger.partOfSpeech == .verb {
            if let object = tree.object(of: token) { return object }
            return tree.child(token, "dative")
        }
        return nil
    }

    private var complements: [Int] { tree.children(token, "ccomp", "xcomp", "acl", "advcl", "relcl") }

    private func isInfinitive(_ verb: Int) -> Bool { tree.children(verb, "aux").contains { tree.tag($0) == "TO" } }

    private func hasModal(_ verb: Int) -> Bool {
        tree.children(verb, "aux").contains { ["should", "must"].contains(tree.lower($0)) }
    }

    private func isComplement(_ verb: Int) -> Bool {
        switch tree.dep(verb) {
        case "ccomp", "xcomp":
            tree.isVerb(verb) || tree.child(verb, "nsubj", "aux", "cop") != nil || tree.dep(verb) == "ccomp"
        case "acl": trigger.partOfSpeech != .verb && (isInfinitive(verb) || tree.child(verb, "mark") != nil)
        case "relcl": trigger.partOfSpeech == .noun && isInfinitive(verb)
        default: false
        }
    }

    private var controlledHead: Int? {
        for verb in complements where isInfinitive(verb) || tree.tag(verb) == "VB" {
            if let subject = tree.child(verb, "nsubj", "nsubjpass") { return subject }
        }
        // "for Ukraine to abandon" may hang as a prepositional phrase.
        if trigger.partOfSpeech == .noun, let object = tree.prepositional(token, "for") { return object }
        return trigger.partOfSpeech == .verb ? tree.child(token, "dobj") : nil
    }

    private func clause(_ verb: Int?) -> Part? {
        guard let verb else { return nil }
        var range = tree.subtree(verb)
        // A subject of its own that is asked to act stands before what it is asked.
        if isInfinitive(verb), trigger.predicate == .demands, let subject = tree.child(verb, "nsubj"), subject < verb {
            range = tree.subtree(subject).upperBound..<max(range.upperBound, tree.subtree(subject).upperBound)
        }
        if range.contains(token) { range = verb > token ? token + 1..<range.upperBound : range.lowerBound..<token }
        range = tree.trimmed(range)
        if let first = range.first, range.count > 1, ["that", "whether"].contains(tree.lower(first)),
            tree.dep(first) == "mark"
        {
            range = first + 1..<range.upperBound
        }
        return range.isEmpty ? nil : Part(range: range, head: nil)
    }

    private func noun(_ head: Int) -> Part {
        var range = tree.subtree(head)
        if range.contains(token) { range = tree.phrase(head) }
        return Part(range: tree.trimmed(range), head: head)
    }

    private func prepositional(_ word: String) -> Part? {
        var holders =
            [token] + (tree.child(token, "dobj").map { [$0] } ?? [])
            + tree.children(token, "acomp", "attr", "prt", "prep", "advmod")
        // "was en route to": the preposition hangs on the verb.
        if trigger.marks.contains(.loose), tree.dep(token) == "pobj", tree.child(token, "prep") == nil,
            tree.isVerb(tree.head(tree.head(token)))
        {
            holders.append(tree.head(tree.head(token)))
        }
        // "be at odds over": behind the trigger's other words.
        if !trigger.companions.isEmpty {
            holders += tree.children(token, "prep").compactMap { tree.child($0, "pobj") }.filter {
                trigger.companions.contains(tree.lower($0))
            }
        }
        for holder in holders {
            guard let object = tree.prepositional(holder, word) else { continue }
            if tree.isVerb(object) { return Part(range: tree.trimmed(tree.subtree(object)), head: nil) }
            // "called on Turkey to halt": the infinitive after the noun is another part.
            var part = noun(object)
            if let infinitive = tree.children(object, "acl", "relcl").first(where: { isInfinitive($0) }),
                word == "on" || word == "upon"
            {
                part.range = tree.trimmed(
                    part.range.lowerBound..<max(tree.subtree(infinitive).lowerBound, part.range.lowerBound + 1))
            }
            return part
        }
        return nil
    }

    /// "the position was that …", "his claim that …".
    private var said: Part? {
        if let own = clause(
            tree.children(token, "acl", "ccomp").first(where: { tree.child($0, "mark", "nsubj") != nil }))
        {
            return own
        }
        let governor = tree.head(token)
        guard tree.lemma(governor) == "be", tree.dep(token) == "nsubj" else { return nil }
        return clause(tree.children(governor, "ccomp", "advcl", "xcomp").first)
    }

    /// "called the move a disgrace", "described it as illegal": from what is named to the end of its name.
    private var naming: Part? {
        guard let named = tree.child(token, "dobj", "ccomp", "xcomp", "nsubjpass") else { return nil }
        guard named > token else { return nil }
        let hasName =
            tree.child(token, "oprd") != nil || tree.dep(named) == "ccomp"
            || tree.children(token, "prep").contains { tree.lower($0) == "as" }
            || tree.children(named, "prep").contains { tree.lower($0) == "as" && $0 > named }
        guard hasName else { return nil }
        let start = tree.subtree(named).lowerBound
        var end = tree.subtree(named).upperBound
        for child in tree.children(token) where child > named {
            let isName =
                ["oprd", "xcomp", "ccomp"].contains(tree.dep(child))
                || tree.dep(child) == "prep" && tree.lower(child) == "as"
            if isName { end = max(end, tree.subtree(child).upperBound) }
        }
        return Part(range: tree.trimmed(max(start, token + 1)..<max(end, token + 2)), head: named)
    }

    /// Whether the other words of the trigger stand beside it.
    var hasCompanions: Bool {
        trigger.companions.allSatisfy { word in
            tree.children(token).contains { child in
                if tree.lemma(child) == word || tree.lower(child) == word { return true }
                return tree.dep(child) == "prep"
                    && tree.children(child).contains { tree.lemma($0) == word || tree.lower($0) == word }
            }
        }
    }
}
