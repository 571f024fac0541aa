import Shared

/// Whether a clause claims or denies, and how real it takes its claim to be.
struct Factuality: Sendable, Hashable {
    var polarity: Polarity = .affirmed
    var modality: Modality = .actual
    /// Under a verb of asking: what is asked for is not claimed.
    var isDemanded = false
    /// The adverb of hearsay in the clause ("reportedly"), which is all that is said of the source.
    var hearsay: Int?

    enum Effect: String, Sendable { case negated, planned, possible, conditional, demanded }

    /// Reads the clause of a trigger and the clauses that govern it.
    static func of(_ trigger: Int, in tree: ParseTree) -> Factuality {
        var reading = Reading(tree: tree)
        reading.walk(from: trigger)
        return reading.result
    }

    private struct Reading {
        let tree: ParseTree
        var negations = 0
        var planned = false
        var possible = false
        var conditional = false
        var demanded = false
        var hearsay: Int?

        var result: Factuality {
            let modality: Modality = conditional ? .conditional : possible ? .possible : planned ? .planned : .actual
            return Factuality(
                polarity: negations % 2 == 1 ? .negated : .affirmed, modality: modality, isDemanded: demanded,
                hearsay: hearsay)
        }

        mutating func walk(from start: Int) {
            var current = start
            for step in 0..<8 {
                local(current, isTrigger: step == 0)
                let governor = tree.head(current)
                guard governor != current else { return }
                switch tree.dep(current) {
                case "xcomp", "ccomp":
                    // A finite complement is a report: its sources tell who vouches for it.
                    if tree.dep(current) == "ccomp", isFinite(current) { return }
                    let part = tree.pos(governor) == "ADJ" ? "adjective" : tree.isNoun(governor) ? "noun" : "verb"
                    if tree.lemma(governor) == "be", part == "verb" { planned = true }
                    if tree.lemma(governor) == "have", isInfinitive(current) {
                        // "has yet to concede"
                        if tree.children(governor, "advmod").contains(where: { tree.lower($0) == "yet" }) {
                            negations += 1
                        } else {
                            planned = true
                        }
                    }
                    apply(FactualityLexicon.shared.effect(tree.lemma(governor), part))
                    current = governor
                case "acl", "relcl":
                    guard isInfinitive(current), tree.isNoun(governor) else {
                        return
                    }
                    if tree.child(governor, "det").map(tree.lower) == "no" { negations += 1 }
                    apply(FactualityLexicon.shared.effect(tree.lemma(governor), "noun"))
                    return
                case "pcomp":
                    if tree.lower(governor) == "without" { negations += 1 }
                    let noun = tree.head(governor)
                    if tree.isNoun(noun) {
                        apply(FactualityLexicon.shared.effect(tree.lemma(noun), "noun"))
                        return
                    }
                    let hindering: Set<String> = ["keep", "prevent", "bar", "ban", "block", "exclude", "prohibit"]
                    if tree.lower(governor) == "from", hindering.contains(tree.lemma(noun)) { negations += 1 }
                    if tree.isVerb(noun), ["of", "about", "on", "from", "to"].contains(tree.lower(governor)) {
                        apply(FactualityLexicon.shared.effect(tree.lemma(noun), "verb"))
                        current = noun
                        continue
                    }
                    return
                case "advcl":
                    if isHypothetical(current) { conditional = true }
                    if isInfinitive(current), tree.child(current, "mark") == nil { planned = true }
                    return
                case "conj":
                    guard tree.isVerb(governor) || tree.pos(governor) == "ADJ" else { return }
                    guard tree.child(current, "nsubj", "nsubjpass") == nil, tree.child(current, "aux", "auxpass") == nil
                    else {
                        return
                    }
                    guard ["VB", "VBN", "VBG"].contains(tree.tag(current)) else { return }
                    current = governor
                case "dobj", "pobj", "attr", "nsubj", "nsubjpass", "prep", "acomp":
                    // A noun trigger takes the modality of its clause.
                    guard step == 0 || tree.dep(current) == "prep" || tree.dep(current) == "pobj" else { return }
                    if tree.isVerb(governor), FactualityLexicon.shared.effect(tree.lemma(governor), "verb") == .demanded
                    {
                        demanded = true
                    }
                    current = governor
                default: return
                }
            }
        }

        private mutating func local(_ token: Int, isTrigger: Bool) {
            for child in tree.children(token) {
                let word = tree.lower(child)
                switch tree.dep(child) {
                case "neg": negations += 1
                case "aux":
                    if tree.tag(child) == "MD" {
                        apply(FactualityLexicon.shared.effect(word, "modal"))
                    }
                case "advmod":
                    if ["reportedly", "allegedly", "supposedly"].contains(word) { hearsay = child }
                    if let effect = FactualityLexicon.shared.effect(word, "adverb") { apply(effect) }
                    if word == "longer", tree.children(child).contains(where: { tree.lower($0) == "no" }) {
                        negations += 1
                    }
                case "advcl":
                    if isHypothetical(child), tree.child(token, "aux") != nil { conditional = true }
                case "nsubj", "nsubjpass":
                    let none: Set<String> = ["nobody", "none", "neither"]
                    if none.contains(word)
                        || tree.children(child).contains(where: { tree.lower($0) == "no" && tree.dep($0) == "det" })
                    {
                        negations += 1
                    }
                case "dobj", "attr":
                    if isTrigger,
                        tree.children(child).contains(where: { tree.lower($0) == "no" && tree.dep($0) == "det" })
                    {
                        negations += 1
                    }
                default: break
                }
            }
            // "could not agree": what past ability denies did not happen.
            if negations > 0,
                tree.children(token, "aux").contains(where: { ["could", "can", "ca"].contains(tree.lower($0)) })
            {
                possible = false
            }
            // "would only meet", "only if"
            if isTrigger, tree.children(token, "advmod").contains(where: { tree.lower($0) == "only" }),
                tree.children(token, "aux").contains(where: { ["would", "will"].contains(tree.lower($0)) })
            {
                conditional = true
            }
        }

        private mutating func apply(_ effect: Effect?) {
            switch effect {
            case .negated: negations += 1
            case .planned: planned = true
            case .possible: possible = true
            case .conditional: conditional = true
            case .demanded: demanded = true
            case nil: break
            }
        }

        private func isHypothetical(_ clause: Int) -> Bool {
            for child in tree.children(clause) where child < clause {
                if tree.dep(child) == "mark", ["if", "unless"].contains(tree.lower(child)) { return true }
                if tree.dep(child) == "aux", tree.lower(child) == "should",
                    let subject = tree.child(clause, "nsubj", "nsubjpass"), child < subject
                {
                    return true
                }
            }
            return false
        }

        private func isInfinitive(_ verb: Int) -> Bool { tree.children(verb, "aux").contains { tree.tag($0) == "TO" } }

        private func isFinite(_ verb: Int) -> Bool {
            if tree.child(verb, "nsubj", "nsubjpass", "expl") != nil, !isInfinitive(verb) { return true }
            return ["VBD", "VBZ", "VBP", "MD"].contains(tree.tag(verb))
        }
    }
}
