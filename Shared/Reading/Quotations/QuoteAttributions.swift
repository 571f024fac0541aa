import Language
import Shared

/// Gives the passages between quotation marks their speakers: by the clauses that report them, by a verb of saying beside
/// them, by a colon, and by the quotation that they continue.
struct QuoteAttributions: Sendable {
    let tree: ParseTree
    let passages: QuotedPassages
    let discourse: Discourse
    private(set) var attributions: [Attribution]
    /// The attribution that each passage belongs to.
    private(set) var owners: [Int?]
    var lexicon: AttributionLexicon { .shared }

    init(tree: ParseTree, passages: QuotedPassages, discourse: Discourse, clauses: [Attribution]) {
        self.tree = tree
        self.passages = passages
        self.discourse = discourse
        attributions = clauses
        owners = [Int?](repeating: nil, count: passages.all.count)
    }

    mutating func find() {
        extendClauses()
        for index in passages.all.indices where owners[index] == nil { attribute(index) }
    }

    // MARK: Clauses

    /// A clause that touches a quoted passage reports all of that passage.
    private mutating func extendClauses() {
        for number in attributions.indices {
            guard let cue = attributions[number].cue else { continue }
            let own = passages.index(of: cue.lowerBound)
            for part in attributions[number].content {
                for index in passages.within(part) where index != own {
                    let passage = passages.all[index]
                    if passage.isSingle { owners[index] = owners[index] ?? number; continue }
                    for words in passage.parts where !words.contains(cue.lowerBound) {
                        attributions[number].take(words.lowerBound - 1..<min(words.upperBound + 1, tree.tokens.count))
                    }
                    if owners[index] == nil { owners[index] = number }
                }
            }
        }
    }

    // MARK: Passages

    private mutating func attribute(_ index: Int) {
        let passage = passages.all[index]
        let words = passage.parts.reduce(0) { total, part in
            total + part.count { tree.pos($0) != "PUNCT" && tree.pos($0) != "SPACE" }
        }
        guard words > 0 else { return }
        let content = passage.parts
        if let last = resumed(index) {
            for part in content { attributions[last].take(part) }
            owners[index] = last
            return
        }
        let opens = opensSentence(passage)
        let isUtterance = opens || endsWithMark(passage)
        var cue = cueAfter(passage)
        if let before = cueBefore(passage), cue == nil || !opens || colonBefore(passage) { cue = before }
        if let cue, isUtterance || words > 2 || cue.token == passage.start - 2 {
            add(index, Attribution(cue: cue.token..<cue.token + 1, speaker: cue.speaker, content: content))
            return
        }
        guard isUtterance, words > 1 else { return }
        if let speaker = nameBeforeColon(passage) {
            add(index, Attribution(speaker: speaker, content: content))
        } else if let last = previous(index) {
            var attribution = Attribution(speaker: attributions[last].speaker, content: content)
            attribution.speakerTokens = attributions[last].speakerTokens
            add(index, attribution)
        }
    }

    private mutating func add(_ index: Int, _ attribution: Attribution) {
        var attribution = attribution
        if let cue = attribution.cue {
            let clauses = ClauseAttributions(tree: tree, passages: passages)
            attribution.addressee = clauses.addressee(of: cue.lowerBound)
            attribution.isNegated = clauses.isNegated(cue.lowerBound)
        }
        owners[index] = attributions.count
        attributions.append(attribution)
    }

    struct Cue { var token: Int; var speaker: Int? }

    func isCue(_ token: Int) -> Bool {
        tree.isVerb(token) && !["aux", "auxpass"].contains(tree.dep(token)) && passages.index(of: token) == nil
            && lexicon.introducesQuotation(tree.lemma(token))
    }

    func endsSentence(_ token: Int) -> Bool {
        [".", "!", "?", ";"].contains(tree.tokens[token].text) || tree.tokens[token].text.contains("\n")
    }

    /// "…", the minister said.
}
