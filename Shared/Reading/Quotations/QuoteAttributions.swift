import Language
import Shared

/// Gives the passages between quotation marks their speakers: by the clauses that report them, by a verb of saying beside
/// them, by a colon, and by the quotation that they continue.
struct QuoteAttributions: Sendable {
    let tree: ParseTree
    let passages: QuotedPassages
    let clauses: ClauseAttributions
    private(set) var attributions: [Attribution]
    /// The attribution that each passage belongs to.
    private(set) var owners: [Int?]

    init(tree: ParseTree, passages: QuotedPassages, clauses: ClauseAttributions) {
        self.tree = tree
        self.passages = passages
        self.clauses = clauses
        attributions = clauses.find()
        owners = [Int?](repeating: nil, count: passages.all.count)
    }

    /// A verb of saying beside a passage, and who says it.
    struct Cue {
        var token: Int
        var speaker: Int
        /// Nothing else stands between the verb and the passage.
        var isAdjacent: Bool
    }

    mutating func find() {
        extendClauses()
        for index in passages.all.indices where owners[index] == nil { attribute(index) }
    }

    /// A clause that touches a quoted passage reports all of that passage.
    private mutating func extendClauses() {
        for number in attributions.indices {
            guard let cue = attributions[number].cue?.lowerBound else { continue }
            let own = passages.index(of: cue)
            for part in attributions[number].content {
                for index in passages.within(part) where index != own {
                    let passage = passages.all[index]
                    if !passage.isSingle {
                        for words in passage.parts where !words.contains(cue) {
                            attributions[number].take(
                                max(0, words.lowerBound - 1)..<min(words.upperBound + 1, tree.tokens.count))
                        }
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
            total + part.prefix(40).count { tree.pos($0) != "PUNCT" && tree.pos($0) != "SPACE" }
        }
        guard words > 0 else { return }
        if let last = resumed(index) ?? anticipated(index) {
            for part in passage.parts { attributions[last].take(part) }
            owners[index] = last
            return
        }
        if words > 2, let name = signature(passage) {
            add(index, Attribution(speaker: name.head, speakerTokens: name.tokens, content: passage.parts))
            return
        }
        let opens = opensSentence(passage)
        let isUtterance = opens || endsWithMark(passage)
        let before = cueBefore(passage)
        var cue = cueAfter(passage)
        if cue == nil || colonBefore(passage) != nil || before?.isAdjacent == true && !opens { cue = before ?? cue }
        if let found = cue,
            isTerm(passage) ? found.isAdjacent && reports(found.token) : isUtterance || found.isAdjacent || words > 4
        {
            add(
                index,
                Attribution(
                    cue: found.token..<found.token + 1, speaker: found.speaker,
                    addressee: clauses.addressee(of: found.token), content: passage.parts,
                    isNegated: clauses.isNegated(found.token)))
        } else if words > 1, isUtterance, let speaker = nameBeforeColon(passage) {
            add(index, Attribution(speaker: speaker, content: passage.parts))
        } else if words > 1, opens, standsAlone(passage), let last = previous(index) ?? partner(index) {
            add(
                index,
                Attribution(
                    speaker: attributions[last].speaker, speakerTokens: attributions[last].speakerTokens,
                    content: passage.parts))
        }
    }

    /// Whether a verb can report a few words: "called" and "read" rather give a name or a title.
    private func reports(_ verb: Int) -> Bool {
        AttributionLexicon.shared.holds(tree.lemma(verb), .speech, .told, .asked)
    }

    private mutating func add(_ index: Int, _ attribution: Attribution) {
        owners[index] = attributions.count
        attributions.append(attribution)
    }
}
