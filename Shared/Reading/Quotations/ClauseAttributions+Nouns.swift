import Language
import Shared

/// Attributions by adjectives, nouns and phrases that name a source.
extension ClauseAttributions {
    /// "is aware that …", "made sure that …".
    func adjective(_ adjective: Int) -> Attribution? {
        guard lexicon.holds(tree.lemma(adjective), .adjective),
            let clause = tree.children(adjective, "ccomp").first(where: { $0 > adjective && isFinite($0) })
        else { return nil }
        let verb = tree.head(adjective)
        guard tree.isVerb(verb),
            ["acomp", "ccomp", "oprd", "attr", "xcomp", "conj"].contains(tree.dep(adjective)),
            let speaker = tree.child(adjective, "nsubj") ?? speakers.subject(of: verb), tree.dep(speaker) != "expl",
            // "It is clear that …" is nobody's view.
            tree.lower(speaker) != "it"
        else { return nil }
        let isPhrase = verb < adjective && adjective - verb < 4 && tree.lemma(verb) != "be"
        return Attribution(
            cue: isPhrase ? verb..<adjective + 1 : adjective..<adjective + 1, speaker: speaker,
            content: content(of: clause, reportedBy: adjective),
            isNegated: isNegated(adjective) != isNegated(verb))
    }

    /// "her claim that …", "their argument is that …": a noun of saying whose possessor speaks.
    func noun(_ noun: Int) -> Attribution? {
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
        return Attribution(
            cue: noun..<noun + 1, speaker: speaker, content: content,
            isNegated: lexicon.holds(tree.lemma(noun), .negated))
    }

    func according(_ token: Int) -> Attribution? {
        guard let source = tree.prepositional(token, "to") ?? noun(afterAccording: token), source > token else {
            return nil
        }
        var end = max(tree.subtree(token).upperBound, source + 1)
        if end - token > 60 { end = tree.subtree(source).upperBound }
        guard end > token, end - token <= 60 else { return nil }
        let phrase = token..<end
        // "weighted according to the scale" names a manner, not a source.
        guard startsAfterMark(token) || canVouch(source) else { return nil }
        guard let content = contentBeside(phrase) else { return nil }
        return Attribution(cue: token..<min(token + 2, tree.tokens.count), speaker: source, content: content)
    }

    /// "in the words of the prosecutor", "in her view".
    func view(_ noun: Int) -> Attribution? {
        let preposition = tree.head(noun)
        guard ["word", "view", "opinion", "judgment", "judgement"].contains(tree.lemma(noun)), tree.dep(noun) == "pobj",
            tree.lower(preposition) == "in", let speaker = tree.possessor(of: noun), startsAfterMark(preposition)
        else { return nil }
        let phrase = preposition..<max(noun + 1, tree.subtree(preposition).upperBound)
        guard phrase.contains(speaker), phrase.count <= 60, let content = contentBeside(phrase) else { return nil }
        return Attribution(
            cue: tree.lemma(noun) == "word" || speaker > noun ? preposition..<noun + 1 : noun..<noun + 1,
            speaker: speaker, content: content)
    }

    /// A phrase in front belongs to all that follows it in its sentence; one further back to its clause.
    private func contentBeside(_ phrase: Range<Int>) -> [Range<Int>]? {
        let token = phrase.lowerBound
        let sentence = tree.sentence(of: token).clamped(
            to: max(0, token - Self.reach)..<min(tree.tokens.count, token + Self.reach))
        let first = sentence.first { tree.pos($0) != "PUNCT" && tree.pos($0) != "SPACE" }
        var clause = sentence
        if first != token, let main = tree.ancestors(token).first(where: { tree.isVerb($0) }) {
            clause = tree.subtree(main).clamped(to: sentence)
        }
        let content = parts(
            [
                clause.lowerBound..<max(clause.lowerBound, phrase.lowerBound),
                phrase.upperBound..<max(phrase.upperBound, clause.upperBound),
            ], around: token
        ).filter { part in part.contains { tree.pos($0) != "PUNCT" } }
        return content.isEmpty ? nil : content
    }

    private func startsAfterMark(_ token: Int) -> Bool {
        if token == 0 || tree.tokens[token].sentenceStart { return true }
        return ["PUNCT", "SPACE", "CCONJ"].contains(tree.pos(token - 1))
    }

    /// Whether a source is somebody or something with a name, or people.
    private func canVouch(_ source: Int) -> Bool {
        if tree.tag(source) == "PRP" || tree.pos(source) == "PROPN" { return true }
        return speakers.discourse.mention(headedBy: source).map { $0.type == .person || $0.type == .organisation }
            ?? false
    }

    /// The noun after "according to" where the parser did not hang it there.
    private func noun(afterAccording token: Int) -> Int? {
        guard token + 2 < tree.tokens.count, tree.lower(token + 1) == "to" else { return nil }
        return (token + 2..<min(token + 10, tree.tokens.count)).first {
            (tree.isNoun($0) || tree.pos($0) == "PRON") && ($0 + 1 >= tree.tokens.count || !tree.isNoun($0 + 1))
        }
    }
}
