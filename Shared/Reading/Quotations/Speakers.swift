import Language
import Shared

/// Finds who speaks: the subject of a verb of saying, and where the parse has none, the nearest noun that can speak.
struct Speakers: Sendable {
    let tree: ParseTree
    let passages: QuotedPassages
    let discourse: Discourse

    /// The head of the verb's subject, outside of quotations that the verb stands outside of.
    func subject(of verb: Int) -> Int? {
        let home = passages.index(of: verb)
        var found = tree.subject(of: verb)
        if !tree.isPassive(verb) {
            // "Counsel, you argue": of two subjects before the verb the nearer one is it.
            let before = tree.children(verb, "nsubj").filter { $0 < verb }
            if before.count > 1, let nearest = before.last, !tree.tag(nearest).hasPrefix("W") { found = nearest }
        }
        guard let subject = found, !["PUNCT", "SPACE", "SYM", "PART"].contains(tree.pos(subject)),
            abs(subject - verb) < 80,
            !tree.hasParagraphEnd(in: min(subject, verb)..<max(subject, verb)),
            passages.index(of: subject) == home || isEpithet(subject)
        else { return nil }
        return subject
    }

    /// Inside of a word or two in quotation marks that are no utterance: "Magic" Johnson.
    private func isEpithet(_ token: Int) -> Bool {
        guard let index = passages.index(of: token) else { return false }
        let passage = passages.all[index]
        return passage.isShort && !(passage.start..<passage.end).contains { tree.isVerb($0) }
            && !tree.tokens[passage.end - 1].text.contains { ",.!?".contains($0) }
    }

    /// The last noun that can speak before a finite verb that the parser left without its subject.
    func nearest(before verb: Int) -> Int? {
        guard isFinite(verb) else { return nil }
        var token = verb - 1
        while token >= 0, verb - token < 20, !endsClause(token) {
            if passages.index(of: token) != passages.index(of: verb) { return nil }
            if tree.isVerb(token), !["aux", "auxpass"].contains(tree.dep(token)) { return nil }
            if isSpeakerWord(token) {
                // "Tom Molomby, SC": the name before its letters and appositions.
                return outermost(head(token), after: verb - 20)
            }
            token -= 1
        }
        return nil
    }

    /// The noun that an apposition or a complement hangs on: "Tom Molomby, SC", "Ann Lee of the union".
    func outermost(_ noun: Int, after start: Int) -> Int {
        var noun = noun
        for _ in 0..<6 {
            var above = tree.head(noun)
            if tree.dep(noun) == "pobj" { above = tree.head(above) }
            guard ["appos", "pobj"].contains(tree.dep(noun)), above < noun, above > start, tree.isNoun(above) else {
                break
            }
            noun = above
        }
        return noun
    }

    /// The noun phrase right behind a finite verb: "said the minister".
    func inverted(after verb: Int) -> Int? {
        guard isFinite(verb) else { return nil }
        var token = verb + 1
        while token < min(verb + 13, tree.tokens.count), !endsClause(token), tree.tokens[token].text != "," {
            if tree.tag(token) == "PRP" { return token }
            // "the bank's lawyer": on to the noun that is owned.
            let isOwner = token + 1 < tree.tokens.count && tree.tag(token + 1) == "POS"
            if tree.isNoun(token), !isOwner, token + 1 >= tree.tokens.count || !tree.isNoun(token + 1) {
                return canSpeak(token) ? token : nil
            }
            guard ["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"].contains(tree.pos(token)) else { return nil }
            token += 1
        }
        return nil
    }

    func isFinite(_ verb: Int) -> Bool { ["VBD", "VBZ", "VBP"].contains(tree.tag(verb)) }

    /// The head of the mention that a token is part of.
    private func head(_ token: Int) -> Int { discourse.mention(covering: token)?.head ?? token }

    private func isSpeakerWord(_ token: Int) -> Bool {
        if tree.tag(token) == "PRP" { return tree.lower(token) != "it" }
        guard tree.isNoun(token), let mention = discourse.mention(covering: token) else { return false }
        return canSpeak(mention.head)
    }

    /// Not a date or a time.
    func canSpeak(_ head: Int) -> Bool {
        guard let mention = discourse.mention(headedBy: head) else { return true }
        return mention.type != .date && mention.type != .time
    }

    private func endsClause(_ token: Int) -> Bool {
        [".", "!", "?", ";"].contains(tree.tokens[token].text) || tree.endsParagraph(token)
    }
}
