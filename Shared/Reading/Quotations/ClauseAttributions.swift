import Language
import Shared

/// Attributions that the grammar tells: a verb, adjective or noun of saying or thinking with the clause that it reports,
/// before, behind or around it, and sources named with "according to".
struct ClauseAttributions: Sendable {
    let tree: ParseTree
    let passages: QuotedPassages
    private var lexicon: AttributionLexicon { .shared }

    init(tree: ParseTree, passages: QuotedPassages) {
        self.tree = tree
        self.passages = passages
    }

    func find() -> [Attribution] {
        var found: [Attribution] = []
        for token in tree.tokens.indices {
            if tree.lower(token) == "according" {
                if let attribution = according(token) { found.append(attribution) }
            } else if tree.isVerb(token) {
                if let attribution = verb(token) { found.append(attribution) }
            } else if tree.pos(token) == "ADJ" {
                if let attribution = adjective(token) { found.append(attribution) }
            } else if tree.pos(token) == "NOUN" {
                if let attribution = noun(token) { found.append(attribution) }
            }
        }
        return found
    }

    // MARK: Verbs

    private func verb(_ verb: Int) -> Attribution? {
        let lemma = tree.lemma(verb)
        let isSpeech = lexicon.holds(lemma, .speech, .told)
        guard isSpeech || lexicon.holds(lemma, .thought, .knowledge, .evidence, .asked) else { return nil }
        if let clause = complement(of: verb) { return attribution(verb, reporting: clause) }
        guard isSpeech || lexicon.holds(lemma, .thought) else { return nil }
        return aside(verb)
    }

    /// The clause that a verb reports.
    private func complement(of verb: Int) -> Int? {
        let lemma = tree.lemma(verb)
        let isReport = lexicon.holds(lemma, .speech, .told)
        for clause in tree.children(verb, "ccomp", "xcomp") {
            let words = tree.subtree(clause)
            if isFinite(clause) {
                if tree.dep(clause) == "ccomp" || opensWithThat(words) || isReport { return clause }
            }
            if startsQuestion(words),
                tree.dep(clause) == "ccomp" || lexicon.holds(lemma, .knowledge, .asked, .told, .speech)
            {
                return clause
            }
            // What is quoted needs no verb: "Never again," he said.
            if isReport, tree.dep(clause) == "ccomp", passages.index(of: clause) != nil,
                passages.index(of: clause) != passages.index(of: verb)
            {
                return clause
            }
            // A fragment before its verb: "No comment, he said."
            if isReport, tree.dep(clause) == "ccomp", clause < verb, subject(of: verb) != nil { return clause }
        }
        return nil
    }

    private func isFinite(_ clause: Int) -> Bool {
        let finite: Set<String> = ["VBD", "VBZ", "VBP", "MD"]
        let subject = tree.child(clause, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
        if finite.contains(tree.tag(clause)) { return true }
        let helpers = tree.children(clause, "aux", "auxpass", "cop")
        if helpers.contains(where: { finite.contains(tree.tag($0)) }) { return true }
        // "recommends that every country iodise": a subjunctive, or a tagger's mistake.
        return subject != nil && tree.child(clause, "mark") != nil
            && !helpers.contains { tree.tag($0) == "TO" }
    }

    private func opensWithThat(_ words: Range<Int>) -> Bool {
        words.first.map { tree.lower($0) == "that" && tree.dep($0) == "mark" } ?? false
    }

    private func startsQuestion(_ words: Range<Int>) -> Bool {
        guard let first = words.first(where: { tree.pos($0) != "PUNCT" && tree.pos($0) != "SPACE" }) else {
            return false
        }
        if ["whether", "if"].contains(tree.lower(first)) { return tree.dep(first) == "mark" }
        if ["WRB", "WP", "WDT", "WP$"].contains(tree.tag(first)) { return tree.lower(first) != "that" }
        return false
    }

    private func subject(of verb: Int) -> Int? {
        if let own = tree.child(verb, "nsubj"), !tree.isPassive(verb) {
            // A relative pronoun stands for the noun before it.
            return tree.subject(of: verb) ?? own
        }
        return tree.subject(of: verb)
    }

    private func attribution(_ verb: Int, reporting clause: Int) -> Attribution? {
        let speaker = subject(of: verb)
        guard let speaker else { return unattributed(verb, reporting: clause) }
        if isExpletive(speaker) { return unattributed(verb, reporting: clause) }
        let content = content(of: clause, reportedBy: verb)
        guard !content.isEmpty else { return nil }
        return Attribution(
            cue: verb..<verb + 1, speaker: speaker, addressee: addressee(of: verb), content: content,
            isNegated: isNegated(verb))
    }

    private func isExpletive(_ subject: Int) -> Bool { tree.dep(subject) == "expl" }

    /// "It was reported that …": said, but nobody is named.
    private func unattributed(_ verb: Int, reporting clause: Int) -> Attribution? {
        guard tree.isPassive(verb), tree.tag(verb) == "VBN", lexicon.holds(tree.lemma(verb), .speech, .thought),
            tree.child(verb, "nsubjpass").map({ tree.lower($0) == "it" }) == true
        else { return nil }
        let content = content(of: clause, reportedBy: verb)
        guard !content.isEmpty else { return nil }
        return Attribution(cue: verb..<verb + 1, content: content, isNegated: isNegated(verb))
    }

    /// The words of a reported clause, without the attribution that may stand inside of them.
    private func content(of clause: Int, reportedBy cue: Int) -> [Range<Int>] {
        var range = tree.subtree(clause)
        var parts: [Range<Int>]
        if range.contains(cue) {
            let attribution = attributionWords(cue, without: clause)
            parts = [range.lowerBound..<attribution.lowerBound, attribution.upperBound..<range.upperBound]
        } else if clause > cue {
            range = max(range.lowerBound, cue + 1)..<range.upperBound
            parts = [range]
        } else {
            parts = [range.lowerBound..<min(range.upperBound, cue)]
        }
        // Inside of a quotation nothing outside of it is reported.
        if let index = passages.index(of: cue), !passages.all[index].isSingle {
            let passage = passages.all[index]
            parts = parts.flatMap { part in passage.parts.map { $0.clamped(to: part) } }
        }
        return parts.filter { !$0.isEmpty }.map(edged).filter { !$0.isEmpty }
    }

    /// Without white space, commas and conjunctions at either end.
    private func edged(_ range: Range<Int>) -> Range<Int> { range.isEmpty ? range : tree.trimmed(range) }

    /// The verb of saying with its subject and adjuncts, next to each other.
    private func attributionWords(_ cue: Int, without clause: Int?) -> Range<Int> {
        var range = cue..<cue + 1
        for child in tree.children(cue) where child != clause {
            let words = tree.subtree(child)
            if tree.dep(child) == "punct" || words.count > 25 { continue }
            if let clause, words.contains(clause) { continue }
            if tree.dep(child) == "conj" || tree.dep(child) == "cc" { continue }
            range = min(range.lowerBound, words.lowerBound)..<max(range.upperBound, words.upperBound)
        }
        return range
    }

    /// "The plan, he said, will fail": the verb of saying hangs on the clause that it reports.
    private func aside(_ verb: Int) -> Attribution? {
        let governor = tree.head(verb)
        let isMarked = tree.children(verb, "mark", "advmod").contains { tree.lower($0) == "as" && $0 < verb }
        guard let speaker = tree.child(verb, "nsubj"), !isExpletive(speaker),
            tree.child(verb, "dobj", "attr", "acomp") == nil,
            ["VBD", "VBZ", "VBP"].contains(tree.tag(verb))
        else { return nil }
        let words = attributionWords(verb, without: nil)
        guard words.count < 30 else { return nil }
        let sentence = tree.sentence(of: verb)
        let before = tree.trimmed(sentence.lowerBound..<words.lowerBound)
        let hasComma = before.upperBound < words.lowerBound
        if governor != verb {
            guard ["ccomp", "parataxis", "advcl", "conj", "dep"].contains(tree.dep(verb)),
                tree.isVerb(governor) || isMarked
            else {
                return nil
            }
            if tree.dep(verb) == "advcl" && !isMarked && tree.child(verb, "mark") != nil { return nil }
            if tree.dep(verb) == "conj" && tree.child(governor, "cc") != nil { return nil }
            let clause = tree.subtree(governor)
            var parts: [Range<Int>] = []
            if clause.lowerBound < words.lowerBound { parts.append(edged(clause.lowerBound..<words.lowerBound)) }
            if words.upperBound < clause.upperBound { parts.append(edged(words.upperBound..<clause.upperBound)) }
            parts = parts.filter { !$0.isEmpty }
            guard parts.contains(where: { $0.contains(governor) }), isSetOff(words) else { return nil }
            if parts.count == 1, words.lowerBound < governor { return nil }
            return Attribution(cue: verb..<verb + 1, speaker: speaker, content: parts, isNegated: isNegated(verb))
        }
        // The sentence's end is an attribution whose clause the parser lost.
        guard hasComma, before.count > 3, before.contains(where: { tree.isVerb($0) }), isSetOff(words),
            lexicon.holds(tree.lemma(verb), .speech, .told), words.upperBound + 2 >= sentence.upperBound
        else { return nil }
        return Attribution(cue: verb..<verb + 1, speaker: speaker, content: [before], isNegated: isNegated(verb))
    }

    /// Whether commas, quotation marks or the sentence's ends stand on both sides of the words.
    private func isSetOff(_ words: Range<Int>) -> Bool {
        let before = words.lowerBound - 1
        let after = words.upperBound
        func isMark(_ token: Int) -> Bool {
            guard tree.tokens.indices.contains(token) else { return true }
            return tree.pos(token) == "PUNCT" || tree.pos(token) == "SPACE" || tree.tokens[token].sentenceStart
        }
        return isMark(before) && (isMark(after) || tree.tokens[after].sentenceStart)
    }

    // MARK: Adjectives and nouns

    /// "is aware that …", "made sure that …".
    private func adjective(_ adjective: Int) -> Attribution? {
        guard lexicon.holds(tree.lemma(adjective), .adjective),
            let clause = tree.children(adjective, "ccomp").first(where: { $0 > adjective && isFinite($0) })
        else { return nil }
        let verb = tree.head(adjective)
        guard tree.isVerb(verb),
            ["acomp", "ccomp", "oprd", "attr", "xcomp"].contains(tree.dep(adjective)) || tree.dep(adjective) == "conj"
        else { return nil }
        guard let speaker = tree.child(adjective, "nsubj") ?? tree.subject(of: verb), !isExpletive(speaker) else {
            return nil
        }
        // "It is clear that …" is nobody's view.
        if tree.lower(speaker) == "it" { return nil }
        return Attribution(
            cue: verb < adjective && adjective - verb < 4 && tree.lemma(verb) != "be"
                ? verb..<adjective + 1 : adjective..<adjective + 1, speaker: speaker,
            content: content(of: clause, reportedBy: adjective),
            isNegated: isNegated(adjective) != isNegated(verb))
    }

    /// "her claim that …": a noun of saying whose possessor speaks.
    private func noun(_ noun: Int) -> Attribution? {
        guard lexicon.holds(tree.lemma(noun), .noun), let speaker = tree.possessor(of: noun) else { return nil }
        var clause = tree.children(noun, "acl", "ccomp").first { child in
            child > noun && isFinite(child) && opensWithThat(tree.subtree(child))
        }
        let verb = tree.head(noun)
        if clause == nil, tree.lemma(verb) == "be", tree.dep(noun) == "nsubj" {
            clause = tree.children(verb, "ccomp", "advcl").first { $0 > verb && opensWithThat(tree.subtree($0)) }
        }
        guard let clause else { return nil }
        let content = content(of: clause, reportedBy: noun)
        guard !content.isEmpty else { return nil }
        return Attribution(cue: noun..<noun + 1, speaker: speaker, content: content)
    }

    // MARK: Sources

    private func according(_ token: Int) -> Attribution? {
        guard let source = tree.prepositional(token, "to") ?? next(after: token), source > token else { return nil }
        var phrase = tree.subtree(token)
        if !phrase.contains(source) { phrase = token..<tree.subtree(source).upperBound }
        guard phrase.lowerBound == token || phrase.upperBound - token < 60 else { return nil }
        phrase = token..<max(phrase.upperBound, source + 1)
        let sentence = tree.sentence(of: token)
        var main = tree.ancestors(token).first { tree.isVerb($0) }
        if let found = main, ["acl", "relcl"].contains(tree.dep(found)), isFirst(token, in: sentence) {
            main = tree.ancestors(found).first { tree.isVerb($0) }
        }
        var clause = main.map { tree.subtree($0) } ?? sentence
        clause = clause.clamped(to: sentence)
        // A phrase in front belongs to all that follows it; one at the end to all before it.
        if isFirst(token, in: sentence) { clause = sentence }
        var parts: [Range<Int>] = []
        if clause.lowerBound < phrase.lowerBound { parts.append(edged(clause.lowerBound..<phrase.lowerBound)) }
        if phrase.upperBound < clause.upperBound { parts.append(edged(phrase.upperBound..<clause.upperBound)) }
        parts = parts.filter { part in part.contains { tree.pos($0) != "PUNCT" } }
        guard !parts.isEmpty else { return nil }
        return Attribution(cue: token..<min(token + 2, tree.tokens.count), speaker: source, content: parts)
    }

    private func isFirst(_ token: Int, in sentence: Range<Int>) -> Bool {
        sentence.first { tree.pos($0) != "PUNCT" && tree.pos($0) != "SPACE" } == token
    }

    /// The noun after "according to" where the parser did not hang it there.
    private func next(after token: Int) -> Int? {
        guard token + 2 < tree.tokens.count, tree.lower(token + 1) == "to" else { return nil }
        return (token + 2..<min(token + 10, tree.tokens.count)).first {
            (tree.isNoun($0) || tree.pos($0) == "PRON") && ($0 + 1 >= tree.tokens.count || !tree.isNoun($0 + 1))
        }
    }

    // MARK: Parts

    func addressee(of verb: Int) -> Int? {
        if lexicon.holds(tree.lemma(verb), .told), !tree.isPassive(verb) {
            if let object = tree.child(verb, "dobj", "dative") {
                return tree.dep(object) == "dative" && tree.pos(object) == "ADP" ? tree.child(object, "pobj") : object
            }
            return nil
        }
        return tree.prepositional(verb, "to")
    }

    func isNegated(_ token: Int) -> Bool {
        let denies = lexicon.holds(tree.lemma(token), .negated)
        let negates = tree.children(token).contains {
            tree.dep($0) == "neg" || ["never", "hardly", "without"].contains(tree.lower($0)) && $0 < token
        }
        let governed = tree.dep(token) == "pcomp" && tree.lower(tree.head(token)) == "without"
        return denies != (negates || governed)
    }
}
