import Language
import Shared

/// What stands around a quoted passage: verbs of saying, colons, and the quotations before it.
extension QuoteAttributions {
    /// "…", the minister said.
    func cueAfter(_ passage: QuotedPassage) -> Cue? {
        var token = passage.end + 1
        var steps = 0
        while token < tree.tokens.count, steps < 40, !endsSentence(token) {
            if passages.index(of: token) != nil { return nil }
            if isCue(token) {
                if let speaker = speaker(of: token, after: passage.end) { return Cue(token: token, speaker: speaker) }
                return nil
            }
            if ["and", "but", "or"].contains(tree.lower(token)), tree.isVerb(tree.head(token)) { return nil }
            if tree.isVerb(token), tree.dep(token) == "ROOT" || ["VBD", "VBZ"].contains(tree.tag(token)) && steps < 3 {
                return nil
            }
            token += 1
            steps += 1
        }
        return nil
    }

    /// The minister said: "…".
    func cueBefore(_ passage: QuotedPassage) -> Cue? {
        var token = passage.start - 2
        var steps = 0
        let line = lineStart(before: passage.start)
        while token >= line, steps < 40, !(endsSentence(token) && steps > 0) {
            if passages.index(of: token) != nil, steps > 0 { return nil }
            if isCue(token), let speaker = speaker(of: token, before: passage.start) {
                return Cue(token: token, speaker: speaker)
            }
            token -= 1
            steps += 1
        }
        // A colon introduces what the subject of the clause says.
        guard colonBefore(passage) else { return nil }
        let colon = passage.start - 2
        let sentence = tree.sentence(of: colon)
        let root = sentence.prefix(200).first { $0 < colon && $0 >= line && tree.dep($0) == "ROOT" && tree.isVerb($0) }
        if let root, let subject = tree.subject(of: root), passages.index(of: subject) == nil, canSpeak(subject) {
            return Cue(token: root, speaker: subject)
        }
        return nil
    }

    func colonBefore(_ passage: QuotedPassage) -> Bool {
        passage.start >= 3 && tree.tokens[passage.start - 2].text == ":"
    }

    /// The head of a short noun phrase that is all of the line before the colon: "Minister: …".
    func nameBeforeColon(_ passage: QuotedPassage) -> Int? {
        guard colonBefore(passage) else { return nil }
        let line = lineStart(before: passage.start)..<passage.start - 2
        guard line.count > 0, line.count < 8, !line.contains(where: { tree.isVerb($0) }) else { return nil }
        return line.first { tree.isNoun($0) && !line.contains(tree.head($0)) } ?? line.last { tree.isNoun($0) }
    }

    /// Who does the saying: the verb's subject outside of the quotation, or the nearest noun where the parse broke.
    private func speaker(of verb: Int, after end: Int) -> Int? {
        if let subject = tree.subject(of: verb), passages.index(of: subject) == nil, abs(subject - verb) < 60 {
            return subject
        }
        guard ["VBD", "VBZ", "VBP"].contains(tree.tag(verb)) else { return nil }
        if let inverted = nounPhrase(from: verb + 1) { return inverted }
        return (end + 1..<max(end + 1, verb)).last { isSpeakerWord($0) }
    }

    private func speaker(of verb: Int, before start: Int) -> Int? {
        if let subject = tree.subject(of: verb), passages.index(of: subject) == nil, abs(subject - verb) < 60 {
            return subject
        }
        guard ["VBD", "VBZ", "VBP"].contains(tree.tag(verb)) else { return nil }
        let sentence = tree.sentence(of: verb)
        return (max(sentence.lowerBound, verb - 15)..<max(sentence.lowerBound, verb)).last { isSpeakerWord($0) }
    }

    private func isSpeakerWord(_ token: Int) -> Bool {
        guard passages.index(of: token) == nil else { return false }
        if tree.tag(token) == "PRP" { return tree.lower(token) != "it" }
        guard tree.isNoun(token), let mention = discourse.mention(covering: token) else { return false }
        return mention.head == token && canSpeak(token)
    }

    /// Not a date, an event or a place in a setting.
    private func canSpeak(_ head: Int) -> Bool {
        guard let mention = discourse.mention(headedBy: head) else { return true }
        return mention.type != .date && mention.type != .time
    }

    private func nounPhrase(from start: Int) -> Int? {
        var token = start
        while token < min(start + 12, tree.tokens.count), !endsSentence(token), tree.tokens[token].text != "," {
            if tree.tag(token) == "PRP" { return token }
            if tree.isNoun(token), token + 1 >= tree.tokens.count || !tree.isNoun(token + 1) { return token }
            guard ["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"].contains(tree.pos(token)) else { return nil }
            token += 1
        }
        return nil
    }

    private func lineStart(before token: Int) -> Int {
        var start = token
        while start > 0, token - start < 120, !tree.tokens[start - 1].text.contains("\n") { start -= 1 }
        return start
    }

    func opensSentence(_ passage: QuotedPassage) -> Bool {
        guard let first = (passage.start..<passage.end).first(where: { tree.pos($0) != "PUNCT" }) else { return false }
        guard tree.tokens[first].text.first?.isUppercase == true else { return false }
        if passage.start < 2 { return true }
        var before = passage.start - 2
        while before >= 0, tree.pos(before) == "SPACE" {
            if tree.tokens[before].text.contains("\n") { return true }
            before -= 1
        }
        guard before >= 0 else { return true }
        return [".", "!", "?", ",", ":", "\"", "”", "''"].contains(tree.tokens[before].text)
            || tree.tokens[passage.start - 1].sentenceStart || isCue(before)
    }

    /// "… will win." with its mark inside.
    func endsWithMark(_ passage: QuotedPassage) -> Bool {
        guard passage.end > 0, passage.end <= tree.tokens.count else { return false }
        return [".", "!", "?", ","].contains(tree.tokens[passage.end - 1].text)
    }

    /// The attribution that a passage goes on with after "he said" in the middle of a sentence.
    func resumed(_ index: Int) -> Int? {
        guard index > 0, let owner = owners[index - 1], let cue = attributions[owner].cue else { return nil }
        let last = passages.all[index - 1]
        let next = passages.all[index]
        guard next.start - last.end < 45, cue.lowerBound >= last.end || next.start - last.end < 6 else { return nil }
        for token in last.end..<next.start - 1 where endsSentence(token) { return nil }
        if cue.lowerBound < last.end {
            // "…" and "…": listed.
            return (last.end + 1..<max(last.end + 1, next.start - 1)).allSatisfy {
                ["and", "or", "but", ",", "…", "..."].contains(tree.lower($0))
            } ? owner : nil
        }
        // Nothing but the attribution between the two.
        for token in cue.upperBound..<max(cue.upperBound, next.start - 1)
        where tree.isVerb(token) && isCue(token) { return nil }
        return owner
    }

    /// The attribution of the quotation right before, which this one continues in the same or the next paragraph.
    func previous(_ index: Int) -> Int? {
        guard index > 0, let owner = owners[index - 1] else { return nil }
        let last = passages.all[index - 1]
        let next = passages.all[index]
        guard next.start > last.end, next.start - last.end < 60 else { return nil }
        var sentences = 0
        var lines = 0
        for token in last.end..<next.start - 1 {
            if tree.tokens[token].text.contains("\n") { lines += 1; continue }
            if endsSentence(token) { sentences += 1 }
        }
        guard sentences <= 1, lines <= 1 else { return nil }
        return owner
    }
}
