import Language
import Shared

/// Who does what to whom: the logical arguments of verbs, through passives, relative clauses, control and coordination.
extension ParseTree {
    func isPassive(_ verb: Int) -> Bool {
        if child(verb, "auxpass", "nsubjpass", "agent", "csubjpass") != nil { return true }
        if tag(verb) == "VBN", child(verb, "aux") == nil, child(verb, "nsubj") == nil {
            // "a directive released by", "the talks scheduled for"; coordinated: "was arrested and charged".
            if dep(verb) == "acl" { return true }
            if dep(verb) == "conj" { return isVerb(head(verb)) && isPassive(head(verb)) }
        }
        return false
    }

    /// The head of the logical subject; nil where the clause has none.
    func subject(of verb: Int, depth: Int = 0) -> Int? {
        if isPassive(verb) { return agent(of: verb) }
        return surfaceSubject(of: verb, depth: depth)
    }

    /// The head of the logical object.
    func object(of verb: Int) -> Int? {
        if isPassive(verb) {
            if let own = child(verb, "nsubjpass") { return antecedent(of: own, in: verb) }
            return surfaceSubject(of: verb, depth: 0)
        }
        if let own = child(verb, "dobj") { return antecedent(of: own, in: verb) }
        if dep(verb) == "relcl", child(verb, "nsubj") != nil, child(verb, "ccomp", "xcomp", "prep") == nil {
            return head(verb)
        }
        return nil
    }

    func agent(of verb: Int) -> Int? {
        if let by = child(verb, "agent") { return child(by, "pobj") }
        if let by = children(verb, "prep").first(where: { lower($0) == "by" }) { return child(by, "pobj") }
        // "was appointed minister by the president": hung on the complement.
        for complement in children(verb, "oprd", "attr", "dobj") {
            for noun in subtree(complement) where noun > complement && lower(noun) == "by" {
                if ["prep", "agent"].contains(dep(noun)), let object = child(noun, "pobj") { return object }
            }
        }
        return nil
    }

    private func surfaceSubject(of verb: Int, depth: Int) -> Int? {
        if let own = child(verb, "nsubj", "nsubjpass") { return antecedent(of: own, in: verb) }
        guard depth < 6 else { return nil }
        let governor = head(verb)
        guard governor != verb else { return nil }
        switch dep(verb) {
        case "conj":
            guard isVerb(governor) else { return nil }
            // "… of Puerto Rico and Ann Lee was sworn in": the noun before the verb's auxiliary, taken for a member of a list.
            if let first = child(verb, "aux", "auxpass"), first > 0, ["VBD", "VBZ", "VBP", "MD"].contains(tag(first)),
                isNoun(first - 1), dep(first - 1) == "conj", !isVerb(head(first - 1))
            {
                return first - 1
            }
            return surfaceSubject(of: governor, depth: depth + 1)
        case "xcomp", "ccomp":
            guard isVerb(governor) || pos(governor) == "ADJ" else {
                return isNoun(governor) ? possessor(of: governor) : nil
            }
            if let controlled = child(governor, "dobj"), dep(verb) == "xcomp" { return controlled }
            if isPassive(governor) {
                return child(governor, "nsubjpass") ?? surfaceSubject(of: governor, depth: depth + 1)
            }
            let clause = pos(governor) == "ADJ" && child(governor, "nsubj") == nil ? head(governor) : governor
            return surfaceSubject(of: clause, depth: depth + 1)
        case "advcl", "prep":
            guard isVerb(governor) else { return nil }
            // "after Ann Lee stepped down": a finite clause has a subject of its own, though the parser lost it.
            if ["VBD", "VBZ", "VBP"].contains(tag(verb)),
                children(verb, "mark", "advmod").contains(where: { $0 < verb })
            {
                return nil
            }
            return surfaceSubject(of: governor, depth: depth + 1)
        case "pcomp":
            let above = head(governor)
            // "The task of leading the team was given to Ann Lee."
            if isNoun(above), let handed = handedTo(above) { return handed }
            // "keeps the court from hearing it": who is kept would act.
            if isVerb(above), lower(governor) == "from", let kept = child(above, "dobj") { return kept }
            return isVerb(above)
                ? surfaceSubject(of: above, depth: depth + 1) : isNoun(above) ? possessor(of: above) : nil
        case "acl", "relcl":
            guard isNoun(governor) || pos(governor) == "PRON" else { return nil }
            if let speaking = besideParticiple(verb) { return speaking }
            // "plans to meet", "its decision to leave": the possessor or the governing clause's subject acts.
            if tag(verb) == "VB" {
                if let owner = possessor(of: governor) { return owner }
                let above = head(governor)
                return isVerb(above) && dep(governor) == "dobj" ? surfaceSubject(of: above, depth: depth + 1) : nil
            }
            return governor
        default: return nil
        }
    }

    /// "Ann Lee speaking to the council called it a mistake": the parser makes the participle the main verb, and hangs the
    /// finite verb on its last noun, where without a relative pronoun it cannot stand.
    private func besideParticiple(_ verb: Int) -> Int? {
        guard tag(verb) == "VBD", dep(verb) == "acl" || dep(verb) == "relcl", child(verb, "mark", "nsubj") == nil,
            !children(verb).contains(where: { tag($0).hasPrefix("W") }), verb > 0, tokens[verb - 1].text != ",",
            let outer = ancestors(verb).first(where: { isVerb($0) }), tag(outer) == "VBG", dep(outer) == "ROOT",
            child(outer, "aux") == nil
        else { return nil }
        return child(outer, "nsubj")
    }

    /// To whom a task goes: "the role … has been assigned to", "the job fell to".
    private func handedTo(_ task: Int) -> Int? {
        let verb = head(task)
        guard ["nsubj", "nsubjpass"].contains(dep(task)), isVerb(verb),
            ["role", "task", "job", "duty", "responsibility", "mission"].contains(lemma(task)),
            isPassive(verb) && ["assign", "give", "hand", "entrust", "delegate", "offer"].contains(lemma(verb))
                || ["fall", "go", "pass"].contains(lemma(verb))
        else { return nil }
        return prepositional(verb, "to")
    }

    /// What a relative pronoun stands for, else the token itself.
    private func antecedent(of pronoun: Int, in verb: Int) -> Int {
        guard ["WP", "WDT", "WP$"].contains(tag(pronoun)) || lower(pronoun) == "that" && tag(pronoun) != "DT" else {
            return pronoun
        }
        // "disagreements with Ann Lee, who is …": "who" follows its person.
        if lower(pronoun) == "who", pronoun > 1 {
            let before = tokens[pronoun - 1].text == "," ? pronoun - 2 : pronoun - 1
            if isNoun(before) { return before }
        }
        var clause = verb
        for _ in 0..<6 {
            if dep(clause) == "relcl" || dep(clause) == "acl" { return head(clause) }
            let next = head(clause)
            guard next != clause, ["ccomp", "xcomp", "conj"].contains(dep(clause)) else { return pronoun }
            clause = next
        }
        return pronoun
    }

    /// "Russia's demands", "its delegation", "the request of the minister", "a ruling by the court".
    func possessor(of noun: Int) -> Int? {
        if let owner = child(noun, "poss") { return owner }
        for label in ["of", "by", "from"] {
            if let phrase = children(noun, "prep", "agent").first(where: { lower($0) == label }),
                let owner = child(phrase, "pobj")
            {
                return owner
            }
        }
        return nil
    }

    /// A head with those coordinated with it, in order: "Ann, Bob and the mayor".
    func coordinated(_ token: Int) -> [Int] {
        var found = [token]
        var position = 0
        while position < found.count, found.count < 60 {
            for child in children(found[position]) where dep(child) == "conj" && !isVerb(child) {
                found.append(child)
            }
            position += 1
        }
        return found.sorted()
    }

    /// The objects of a preposition of this word that depends on the token: "agreed *with* Libya".
    func prepositional(_ token: Int, _ word: String) -> Int? {
        for phrase in children(token) where ["prep", "dative", "agent", "prt"].contains(dep(phrase)) {
            if lower(phrase) == word, let object = child(phrase, "pobj", "pcomp") { return object }
            // "out of", "according to", "ahead of".
            for inner in children(phrase, "prep") where "\(lower(phrase)) \(lower(inner))" == word {
                if let object = child(inner, "pobj", "pcomp") { return object }
            }
        }
        return nil
    }

    /// The clause that a token stands in: the nearest verb above it, or itself.
    func clause(of token: Int) -> Int? {
        if isVerb(token), pos(token) != "AUX" || child(token, "nsubj", "attr", "acomp") != nil { return token }
        return ancestors(token).first { isVerb($0) && !["aux", "auxpass"].contains(dep($0)) }
    }

    /// A noun phrase without its relative clauses, appositions and what is coordinated with its head.
    func phrase(_ noun: Int, complements: Bool = true) -> Range<Int> {
        var end = noun
        for child in children(noun) where child > noun {
            if ["case", "nummod", "poss"].contains(dep(child)) && lower(child) != "'s" { end = max(end, child) }
            if complements, dep(child) == "prep" {
                var stop = subtree(child).upperBound - 1
                // A clause inside of the complement ends it.
                if let clause = subtree(child).first(where: {
                    ["relcl", "acl", "appos"].contains(dep($0)) && $0 > child
                }) {
                    stop = min(stop, subtree(clause).lowerBound - 1)
                }
                if stop > end { end = stop }
            }
        }
        var start = noun
        for child in children(noun) where child < noun && dep(child) != "punct" && dep(child) != "conj" {
            start = min(start, subtree(child).lowerBound)
        }
        // A noun phrase does not go over the end of its line.
        if let line = (start..<noun).last(where: { tokens[$0].text.contains("\n") }) { start = line + 1 }
        if let line = (noun..<end + 1).first(where: { tokens[$0].text.contains("\n") }), line > noun { end = line - 1 }
        return trimmed(start..<end + 1)
    }
}
