import Language
import Shared

/// Attributions that the grammar tells: a verb, adjective or noun of saying or thinking with the clause that it reports,
/// before, behind or around it, and sources named with "according to".
struct ClauseAttributions: Sendable {
    let tree: ParseTree
    let passages: QuotedPassages
    let speakers: Speakers
    var lexicon: AttributionLexicon { .shared }
    /// How many tokens a reported clause may reach from its verb; quotations may go on.
    static let reach = 400

    init(tree: ParseTree, passages: QuotedPassages, discourse: Discourse) {
        self.tree = tree
        self.passages = passages
        speakers = Speakers(tree: tree, passages: passages, discourse: discourse)
    }

    func find() -> [Attribution] { tree.tokens.indices.compactMap(attribution) }

    private func attribution(at token: Int) -> Attribution? {
        if tree.lower(token) == "according" { return according(token) }
        if tree.isVerb(token) { return verb(token) }
        switch tree.pos(token) {
        case "ADJ": return adjective(token)
        case "NOUN": return noun(token) ?? view(token)
        default: return nil
        }
    }

    // MARK: Verbs

    private func verb(_ verb: Int) -> Attribution? {
        let lemma = tree.lemma(verb)
        let isSpeech = lexicon.holds(lemma, .speech, .told)
        guard isSpeech || lexicon.holds(lemma, .thought, .knowledge, .evidence, .asked) else { return nil }
        if let clause = complement(of: verb) ?? clauseBesideNoun(of: verb) {
            let content = content(of: clause, reportedBy: verb)
            if !content.isEmpty { return attribution(verb, content) }
        }
        if let content = misparsedComplement(of: verb) { return attribution(verb, content) }
        guard isSpeech || lexicon.holds(lemma, .thought) else { return nil }
        return aside(verb)
    }

    /// The clause that a verb reports.
    private func complement(of verb: Int) -> Int? {
        let lemma = tree.lemma(verb)
        let isReport = lexicon.holds(lemma, .speech, .told)
        // A clause behind its verb is the likelier one.
        for clause in tree.children(verb, "ccomp", "xcomp").sorted(by: {
            ($0 < verb ? 1 : 0, $0) < ($1 < verb ? 1 : 0, $1)
        }) {
            // What people know and findings show follows.
            if clause < verb, !isReport, !lexicon.holds(lemma, .thought, .asked) { continue }
            let words = tree.subtree(clause)
            let isClause = tree.dep(clause) == "ccomp"
            if isFinite(clause), isClause || opensWithThat(words) || isReport { return clause }
            if startsQuestion(words), isClause || isReport || lexicon.holds(lemma, .knowledge, .asked) { return clause }
            guard isReport, isClause else { continue }
            // What is quoted needs no verb: "Never again," he said. Nor does a fragment: No comment, he said.
            let isQuoted = passages.index(of: clause) != nil && passages.index(of: clause) != passages.index(of: verb)
            if isQuoted || clause < verb && speakers.subject(of: verb) != nil { return clause }
        }
        return nil
    }

    func isFinite(_ clause: Int) -> Bool {
        let finite: Set<String> = ["VBD", "VBZ", "VBP", "MD"]
        if finite.contains(tree.tag(clause)) { return true }
        let helpers = tree.children(clause, "aux", "auxpass", "cop")
        if helpers.contains(where: { finite.contains(tree.tag($0)) }) { return true }
        // "recommends that every country iodise": a subjunctive, or a tagger's mistake.
        return tree.child(clause, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl") != nil
            && tree.child(clause, "mark") != nil && !helpers.contains { tree.tag($0) == "TO" }
    }

    func opensWithThat(_ words: Range<Int>) -> Bool {
        words.first.map { tree.lower($0) == "that" && tree.dep($0) == "mark" } ?? false
    }

    private func startsQuestion(_ words: Range<Int>) -> Bool {
        guard let first = words.first(where: { tree.pos($0) != "PUNCT" && tree.pos($0) != "SPACE" }) else {
            return false
        }
        if ["whether", "if"].contains(tree.lower(first)) { return tree.dep(first) == "mark" }
        return ["WRB", "WP", "WDT", "WP$"].contains(tree.tag(first)) && tree.lower(first) != "that"
    }

    func attribution(_ verb: Int, _ content: [Range<Int>]) -> Attribution? {
        var attribution = Attribution(cue: verb..<verb + 1, content: content)
        attribution.isNegated = isNegated(verb)
        guard
            let speaker = speakers.subject(of: verb)
                ?? (tree.isPassive(verb) || !lexicon.holds(tree.lemma(verb), .speech, .told)
                    ? nil
                    : (verb > 0 && tree.pos(verb - 1) == "PUNCT" ? speakers.inverted(after: verb) : nil)
                        ?? speakers.nearest(before: verb))
        else {
            // "It was reported that …": said, but nobody is named.
            guard tree.isPassive(verb), lexicon.holds(tree.lemma(verb), .speech, .thought),
                let subject = tree.child(verb, "nsubjpass"), tree.lower(subject) == "it"
            else { return nil }
            return attribution
        }
        if isExpletive(speaker, of: verb) { return nil }
        attribution.speaker = speaker
        attribution.addressee = addressee(of: verb)
        return attribution
    }

    /// "there", and the "it" of "it is reasonable to assume that".
    private func isExpletive(_ subject: Int, of verb: Int) -> Bool {
        if tree.dep(subject) == "expl" { return true }
        guard tree.lower(subject) == "it" else { return false }
        return tree.child(verb, "nsubj") != subject && tree.dep(verb) != "conj"
    }

    // MARK: Content

    /// The words of a reported clause, without the attribution that may stand inside of them.
    func content(of clause: Int, reportedBy cue: Int) -> [Range<Int>] {
        let range = tree.subtree(clause).clamped(
            to: max(0, cue - Self.reach)..<min(tree.tokens.count, cue + Self.reach))
        if clause > cue, !range.contains(cue) {
            return parts([max(range.lowerBound, cue + 1)..<max(range.upperBound, cue + 1)], around: cue)
        }
        let words = attributionWords(cue, without: clause)
        guard isSetOff(words) else {
            return clause > cue ? parts([cue + 1..<max(cue + 1, range.upperBound)], around: cue) : []
        }
        if !range.contains(cue) {
            return parts(
                [range.lowerBound..<max(range.lowerBound, min(range.upperBound, words.lowerBound))], around: cue)
        }
        return parts(
            [
                range.lowerBound..<max(range.lowerBound, words.lowerBound),
                words.upperBound..<max(words.upperBound, range.upperBound),
            ], around: cue)
    }

    /// Trims the parts, and keeps them within the paragraph and the quotation that the cue stands in.
    func parts(_ ranges: [Range<Int>], around cue: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for range in ranges where !range.isEmpty {
            var range = range
            if range.lowerBound > cue {
                if tree.hasParagraphEnd(in: cue..<range.lowerBound) { continue }
                if let end = range.first(where: { tree.endsParagraph($0) }) { range = range.lowerBound..<end }
            } else {
                if tree.hasParagraphEnd(in: range.upperBound..<max(range.upperBound, cue)) { continue }
                if let end = range.last(where: { tree.endsParagraph($0) }) { range = end + 1..<range.upperBound }
            }
            if let home = passages.index(of: cue) {
                found += passages.all[home].parts.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
            } else {
                found.append(range)
            }
        }
        return found.filter { !$0.isEmpty }.map { tree.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The verb of saying with its subject and adjuncts, next to each other.
    private func attributionWords(_ cue: Int, without clause: Int?) -> Range<Int> {
        var range = cue..<cue + 1
        for child in tree.children(cue) where child != clause {
            let words = tree.subtree(child)
            if ["punct", "conj", "cc", "dep"].contains(tree.dep(child)) || words.count > 25 { continue }
            if let clause, words.contains(clause) { continue }
            range = min(range.lowerBound, words.lowerBound)..<max(range.upperBound, words.upperBound)
        }
        return range
    }

    /// "The plan, he said, will fail": the verb of saying hangs on the clause that it reports.
    private func aside(_ verb: Int) -> Attribution? {
        let governor = tree.head(verb)
        let lemma = tree.lemma(verb)
        let isMarked = tree.children(verb, "mark", "advmod").contains { tree.lower($0) == "as" && $0 < verb }
        guard speakers.isFinite(verb), tree.child(verb, "nsubj") != nil,
            tree.child(verb, "dobj", "attr", "acomp") == nil || lexicon.holds(lemma, .told)
        else { return nil }
        let words = attributionWords(verb, without: nil)
        guard words.count < 30, isSetOff(words) else { return nil }
        var content: [Range<Int>]
        if governor != verb {
            guard ["ccomp", "parataxis", "advcl", "conj", "dep"].contains(tree.dep(verb)),
                tree.isVerb(governor) || isMarked,
                tree.dep(verb) != "advcl" || isMarked || tree.child(verb, "mark", "advmod") == nil,
                tree.dep(verb) != "conj" || tree.child(governor, "cc") == nil
            else { return nil }
            let clause = tree.subtree(governor).clamped(
                to: max(0, verb - Self.reach)..<min(tree.tokens.count, verb + Self.reach))
            content = parts(
                [
                    clause.lowerBound..<max(clause.lowerBound, words.lowerBound),
                    words.upperBound..<max(words.upperBound, clause.upperBound),
                ], around: verb)
            guard content.contains(where: { $0.contains(governor) }) else { return nil }
            if content.count == 1, words.lowerBound < governor, !isMarked { return nil }
        } else {
            // The sentence's end is an attribution whose clause the parser lost.
            let sentence = tree.sentence(of: verb)
            let start = max(sentence.lowerBound, verb - Self.reach)
            content = parts([start..<max(start, words.lowerBound)], around: verb)
            guard let before = content.first, before.count > 3, before.contains(where: { tree.isVerb($0) }),
                lexicon.holds(lemma, .speech, .told), words.upperBound + 2 >= sentence.upperBound
            else { return nil }
        }
        return attribution(verb, content)
    }

    /// Whether commas, quotation marks or the sentence's ends stand on both sides of the words.
    func isSetOff(_ words: Range<Int>) -> Bool {
        func isMark(_ token: Int) -> Bool {
            guard tree.tokens.indices.contains(token) else { return true }
            return tree.pos(token) == "PUNCT" || tree.pos(token) == "SPACE"
        }
        let opens = words.lowerBound < tree.tokens.count && tree.tokens[words.lowerBound].sentenceStart
        let ends = words.upperBound >= tree.tokens.count || tree.tokens[words.upperBound].sentenceStart
        return (opens || isMark(words.lowerBound - 1)) && (ends || isMark(words.upperBound))
    }

    // MARK: Circumstances

    func addressee(of verb: Int) -> Int? {
        guard !tree.isPassive(verb) else { return nil }
        if lexicon.holds(tree.lemma(verb), .told) {
            guard let object = tree.child(verb, "dobj", "dative") else { return nil }
            return tree.pos(object) == "ADP" ? tree.child(object, "pobj") : object
        }
        return tree.prepositional(verb, "to")
    }

    func isNegated(_ token: Int) -> Bool {
        let denies = lexicon.holds(tree.lemma(token), .negated)
        let negates = tree.children(token).contains {
            tree.dep($0) == "neg" || ["never", "hardly"].contains(tree.lower($0)) && $0 < token
        }
        let governed = tree.dep(token) == "pcomp" && tree.lower(tree.head(token)) == "without"
        return denies != (negates || governed)
    }
}
