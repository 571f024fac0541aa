import Language
import Shared

/// Turns attributions in tokens into the quotations of the analysis, in the order of the text.
struct QuotationWriter: Sendable {
    let tree: ParseTree
    let discourse: Discourse
    let passages: QuotedPassages
    let phrases: SpeakerPhrase

    init(tree: ParseTree, discourse: Discourse, passages: QuotedPassages) {
        self.tree = tree
        self.discourse = discourse
        self.passages = passages
        phrases = SpeakerPhrase(tree: tree, discourse: discourse)
    }

    func write(_ attributions: [Attribution]) -> [Quotation] {
        let sorted = distinct(attributions).sorted {
            ($0.extent.lowerBound, -$0.extent.upperBound) < ($1.extent.lowerBound, -$1.extent.upperBound)
        }
        var quotations: [Quotation] = []
        quotations.reserveCapacity(sorted.count)
        // The quotations that a place in the text is inside of.
        var around: [Int] = []
        for attribution in sorted {
            while let last = around.last, sorted[last].extent.upperBound <= attribution.extent.lowerBound {
                around.removeLast()
            }
            let outer = around.last { index in
                sorted[index].covers(attribution.extent.lowerBound)
                    && attribution.extent.upperBound <= sorted[index].extent.upperBound
            }
            around.append(quotations.count)
            quotations.append(quotation(attribution, inside: outer, of: quotations))
        }
        return quotations
    }

    /// One attribution for one content.
    private func distinct(_ attributions: [Attribution]) -> [Attribution] {
        var seen: Set<[Range<Int>]> = []
        return attributions.filter { !$0.content.isEmpty && seen.insert($0.content).inserted }
    }

    private func quotation(_ attribution: Attribution, inside outer: Int?, of written: [Quotation]) -> Quotation {
        let content = attribution.content.flatMap(lines)
        var quotation = Quotation(
            type: kind(attribution), content: content.map(tree.span),
            cue: attribution.cue.map { [tree.span($0)] } ?? [],
            inside: outer)
        if attribution.isNegated { quotation.polarity = .negated }
        if let head = attribution.speaker {
            let words = attribution.speakerTokens ?? phrases.tokens(head)
            quotation.speaker = words.isEmpty ? [] : [tree.span(words)]
            if let mention = phrases.mention(head) {
                quotation.speakerChain = mention.chain
                quotation.speakerName = discourse.chains[mention.chain].name
            } else if ["i", "me", "my"].contains(tree.lower(head)), let outer,
                attribution.cue.map({ passages.index(of: $0.lowerBound) != nil }) == true
            {
                // Who says "I" in a quotation is its speaker.
                quotation.speakerChain = written[outer].speakerChain
                quotation.speakerName = written[outer].speakerName
            } else if !words.isEmpty {
                quotation.speakerName = tree.string(words)
            }
        }
        if let head = attribution.addressee {
            if let mention = phrases.mention(head) {
                quotation.addressee = discourse.reference(to: mention)
            } else if tree.isNoun(head) {
                quotation.addressee = EntityReference(name: tree.string(phrases.tokens(head)))
            }
        }
        return quotation
    }

    /// A span for each paragraph.
    private func lines(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for token in range where tree.tokens[token].text.contains("\n") {
            if start < token { found.append(start..<token) }
            start = token + 1
        }
        if start < range.upperBound { found.append(start..<range.upperBound) }
        return found
    }

    private func kind(_ attribution: Attribution) -> Quotation.Kind {
        let home = attribution.cue.flatMap { passages.index(of: $0.lowerBound) }
        var quoted = 0
        var plain = 0
        for part in attribution.content {
            for token in part where tree.pos(token) != "PUNCT" && tree.pos(token) != "SPACE" {
                if let index = passages.index(of: token), index != home { quoted += 1 } else { plain += 1 }
            }
        }
        if quoted == 0 { return .indirect }
        return plain == 0 ? .direct : .mixed
    }
}
