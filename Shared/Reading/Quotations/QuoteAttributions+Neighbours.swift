import Language
import Shared

/// What stands around a quoted passage: verbs of saying, colons, and the quotations before it.
extension QuoteAttributions {
    private var speakers: Speakers { clauses.speakers }

    private func isCue(_ token: Int) -> Bool {
        tree.isVerb(token) && !["aux", "auxpass", "compound", "nmod"].contains(tree.dep(token))
            && passages.index(of: token) == nil
            && AttributionLexicon.shared.introducesQuotation(tree.lemma(token))
    }

    private func endsSentence(_ token: Int) -> Bool {
        [".", "!", "?", ";"].contains(tree.tokens[token].text) || tree.endsParagraph(token)
    }

    /// "…", the minister said.
    func cueAfter(_ passage: QuotedPassage) -> Cue? {
        var token = passage.end + 1
        var steps = 0
        while token < tree.tokens.count, steps < 40, !endsSentence(token) {
            if passages.index(of: token) != nil { return nil }
            if isCue(token) {
                guard
                    let speaker = subject(of: token, clearOf: passage) ?? speakers.inverted(after: token)
                        ?? speakers.nearest(before: token)
                else { return nil }
                return Cue(token: token, speaker: speaker, isAdjacent: true)
            }
            if ["and", "but", "or"].contains(tree.lower(token)), tree.isVerb(tree.head(token)) { return nil }
            if tree.isVerb(token), tree.dep(token) == "ROOT" || speakers.isFinite(token) && steps < 3 { return nil }
            token += 1
            steps += 1
        }
        return nil
    }

    /// The minister said: "…".
    func cueBefore(_ passage: QuotedPassage) -> Cue? {
        let colon = colonBefore(passage)
        var token = (colon ?? passage.start - 1) - 1
        let end = token
        var isAdjacent = true
        while token >= 0, end - token < 40, !endsSentence(token) {
            if let other = passages.index(of: token) {
                guard passages.all[other].isShort else { return nil }
                token = passages.all[other].start - 2
                isAdjacent = false
                continue
            }
            if isCue(token), let speaker = subject(of: token, clearOf: passage) ?? speakers.nearest(before: token) {
                return Cue(token: token, speaker: speaker, isAdjacent: isAdjacent || colon != nil)
            }
            if token == end || token == end - 1 && tree.tokens[end].text == ",", let cue = nounLike(token) {
                return cue
            }
            let isLight =
                tree.pos(token) == "PUNCT" || tree.pos(token) == "SPACE" || ["that", "as"].contains(tree.lower(token))
            // "told Reuters", "told the court".
            let isAddressee =
                end - token < 6 && tree.isVerb(tree.head(token)) && ["dobj", "dative"].contains(tree.dep(token))
            if !isLight, !isAddressee { isAdjacent = false }
            token -= 1
        }
        // A colon introduces what the subject of the clause says.
        guard let colon else { return nil }
        let sentence = tree.sentence(of: colon)
        let line = lineStart(before: colon)
        let root = sentence.prefix(200).first {
            $0 < colon && $0 >= line && tree.isVerb($0) && (tree.dep($0) == "ROOT" || tree.head($0) > colon)
        }
        if let root, let subject = speakers.subject(of: root), speakers.canSpeak(subject), tree.lower(subject) != "it" {
            return Cue(token: root, speaker: subject, isAdjacent: true)
        }
        return nil
    }

    /// The agency notes "…": the verb is taken for a noun.
    private func nounLike(_ token: Int) -> Cue? {
        guard tree.tag(token) == "NNS", token > 0, tree.isNoun(token - 1), passages.index(of: token) == nil,
            AttributionLexicon.shared.holds(tree.lemma(token), .speech)
        else { return nil }
        return Cue(token: token, speaker: speakers.outermost(token - 1, after: token - 20), isAdjacent: true)
    }

    private func subject(of verb: Int, clearOf passage: QuotedPassage) -> Int? {
        guard let subject = speakers.subject(of: verb), !(passage.start..<passage.end).contains(subject) else {
            return nil
        }
        return subject
    }

    /// The colon before the opening mark, which may stand at the end of the line above.
    func colonBefore(_ passage: QuotedPassage) -> Int? {
        var token = passage.start - 2
        while token > 0, tree.pos(token) == "SPACE", passage.start - token < 5 { token -= 1 }
        return token > 0 && tree.tokens[token].text == ":" ? token : nil
    }

    /// The head of a short noun phrase that is all of the line before the colon: "Minister: …".
    func nameBeforeColon(_ passage: QuotedPassage) -> Int? {
        guard let colon = colonBefore(passage) else { return nil }
        let line = lineStart(before: colon)..<colon
        guard line.count > 0, line.count < 8, !line.contains(where: { tree.isVerb($0) }) else { return nil }
        return line.first { tree.isNoun($0) && !line.contains(tree.head($0)) } ?? line.last { tree.isNoun($0) }
    }

    /// "…" — Name, date: a quotation that is a line of its own, signed.
    func signature(_ passage: QuotedPassage) -> (head: Int, tokens: Range<Int>)? {
        var start = passage.end + 1
        while start < tree.tokens.count, tree.pos(start) == "SPACE", !tree.endsParagraph(start) { start += 1 }
        guard start + 1 < tree.tokens.count, ["—", "–", "―", "-", "--"].contains(tree.tokens[start].text),
            lineStart(before: passage.start - 1) == passage.start - 1
        else { return nil }
        start += 1
        var end = start
        while end < tree.tokens.count, end - start < 10, !endsSentence(end), tree.tokens[end].text != "," { end += 1 }
        let name = tree.trimmed(start..<end)
        // Nothing but a name and what follows its comma up to the line's end.
        var rest = end
        while rest < tree.tokens.count, rest - end < 12, !tree.endsParagraph(rest) { rest += 1 }
        guard rest >= tree.tokens.count || tree.endsParagraph(rest), let first = name.first,
            !(name.lowerBound..<rest).contains(where: { tree.isVerb($0) }),
            tree.tokens[first].text.first?.isLowercase == false || tree.tag(first) == "DT"
        else { return nil }
        let head = name.first { discourseHead($0) } ?? name.last { tree.isNoun($0) } ?? first
        return (head, name)
    }

    private func discourseHead(_ token: Int) -> Bool {
        speakers.discourse.mention(headedBy: token) != nil && speakers.canSpeak(token)
    }

    private func lineStart(before token: Int) -> Int {
        var start = token
        while start > 0, token - start < 120, !tree.endsParagraph(start - 1) { start -= 1 }
        return start
    }

    // MARK: Shape

    func opensSentence(_ passage: QuotedPassage) -> Bool {
        guard let first = (passage.start..<passage.end).first(where: { tree.pos($0) != "PUNCT" }),
            tree.tokens[first].text.first?.isUppercase == true
        else { return false }
        if standsAlone(passage) || tree.tokens[passage.start - 1].sentenceStart { return true }
        let before = passage.start - 2
        return [",", ":"].contains(tree.tokens[before].text) || isCue(before)
    }

    /// Whether a sentence or a paragraph ends right before the passage.
    func standsAlone(_ passage: QuotedPassage) -> Bool {
        var before = passage.start - 2
        while before >= 0, tree.pos(before) == "SPACE" {
            if tree.endsParagraph(before) { return true }
            before -= 1
        }
        return before < 0 || [".", "!", "?", "\"", "”", "''"].contains(tree.tokens[before].text)
    }

    /// "… will win." with its mark inside.
    func endsWithMark(_ passage: QuotedPassage) -> Bool {
        guard passage.end > 0, passage.end <= tree.tokens.count else { return false }
        return [".", "!", "?", ","].contains(tree.tokens[passage.end - 1].text)
    }

    /// The title of a work or a term: few words, each with a capital, or a single one.
    func isTerm(_ passage: QuotedPassage) -> Bool {
        let words = (passage.start..<min(passage.end, passage.start + 9)).filter { tree.pos($0) != "PUNCT" }
        guard words.count < 8, !endsWithMark(passage) else { return false }
        return words.count < 2
            || words.allSatisfy {
                tree.tokens[$0].text.first?.isLowercase != true
                    || ["DET", "ADP", "CCONJ", "PART"].contains(tree.pos($0))
            }
    }

    // MARK: Going on

    /// The attribution that a passage goes on with after "he said" in the middle of a sentence.
    func resumed(_ index: Int) -> Int? {
        guard index > 0, let owner = owners[index - 1], let cue = attributions[owner].cue else { return nil }
        let last = passages.all[index - 1]
        let next = passages.all[index]
        guard next.start > last.end, next.start - last.end < 45 else { return nil }
        let between = last.end + 1..<max(last.end + 1, next.start - 1)
        if between.contains(where: { endsSentence($0) }) { return nil }
        if cue.lowerBound < last.end {
            // "…" and "…": listed.
            let isListed = between.allSatisfy { ["and", "or", "but", ",", "…", "..."].contains(tree.lower($0)) }
            return isListed ? owner : nil
        }
        // Nothing but the attribution between the two.
        let rest = cue.upperBound..<max(cue.upperBound, next.start - 1)
        return rest.contains { tree.isVerb($0) && isCue($0) } ? nil : owner
    }

    /// The attribution of the next passage, where it stands between the two: "…", he said, "…".
    func anticipated(_ index: Int) -> Int? {
        guard index + 1 < passages.all.count, let owner = owners[index + 1],
            let cue = attributions[owner].cue?.lowerBound
        else { return nil }
        let first = passages.all[index]
        let next = passages.all[index + 1]
        guard first.end < cue, cue < next.start, next.start - first.end < 45, endsWithMark(first),
            !(first.end + 1..<max(first.end + 1, next.start - 1)).contains(where: { endsSentence($0) })
        else { return nil }
        return owner
    }

    /// The attribution of the quotation right before, which this one continues in the same or the next paragraph.
    func previous(_ index: Int) -> Int? {
        // A signature ends what it signs.
        guard index > 0, let owner = owners[index - 1], attributions[owner].speakerTokens == nil else { return nil }
        let last = passages.all[index - 1]
        let next = passages.all[index]
        guard next.start > last.end, next.start - last.end < 60 else { return nil }
        let between = last.end..<max(last.end, next.start - 1)
        let paragraphs = between.count { tree.endsParagraph($0) }
        // Right behind a closed quotation, a new paragraph's is somebody else's.
        if paragraphs > 0, between.count < 4, !between.contains(where: { isWord($0) }) { return nil }
        let sentences = between.count { [".", "!", "?"].contains(tree.tokens[$0].text) }
        return sentences <= 1 && paragraphs <= 1 ? owner : nil
    }

    /// Of two who talk in turns, the one who did not speak last.
    func partner(_ index: Int) -> Int? {
        guard index > 1, let last = owners[index - 1] else { return nil }
        let between = passages.all[index - 1].end..<max(passages.all[index - 1].end, passages.all[index].start - 1)
        guard between.count < 4, !between.contains(where: { isWord($0) }), let speaker = chain(last) else { return nil }
        for earlier in stride(from: index - 2, through: max(0, index - 6), by: -1) {
            guard passages.all[earlier + 1].start - passages.all[earlier].end < 60 else { return nil }
            if let owner = owners[earlier], let other = chain(owner), other != speaker { return owner }
        }
        return nil
    }

    /// What tells one speaker from another: the chain, else the head token.
    private func chain(_ attribution: Int) -> Int? {
        guard let head = attributions[attribution].speaker else { return nil }
        return speakers.discourse.mention(headedBy: head).map(\.chain) ?? -head - 1
    }

    private func isWord(_ token: Int) -> Bool { tree.pos(token) != "PUNCT" && tree.pos(token) != "SPACE" }
}
