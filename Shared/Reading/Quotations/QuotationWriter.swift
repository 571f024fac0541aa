import Language
import Shared

/// Turns attributions in tokens into the quotations of the analysis, in the order of the text.
struct QuotationWriter: Sendable {
    let tree: ParseTree
    let discourse: Discourse
    let passages: QuotedPassages
    let phrases: SpeakerPhrase
    /// How many words, and how many quoted ones, stand before each token.
    private let words: [Int]
    private let quotedWords: [Int]

    init(tree: ParseTree, discourse: Discourse, passages: QuotedPassages) {
        self.tree = tree
        self.discourse = discourse
        self.passages = passages
        phrases = SpeakerPhrase(tree: tree, discourse: discourse)
        var words = [0]
        var quoted = [0]
        for token in tree.tokens.indices {
            let isWord = tree.pos(token) != "PUNCT" && tree.pos(token) != "SPACE"
            words.append(words[token] + (isWord ? 1 : 0))
            quoted.append(quoted[token] + (isWord && passages.index(of: token) != nil ? 1 : 0))
        }
        self.words = words
        quotedWords = quoted
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
        let kind = kind(attribution)
        let content = attribution.content.flatMap(lines).map { kind == .direct ? unquoted($0) : $0 }
            .filter { !$0.isEmpty }
        var quotation = Quotation(
            type: kind, content: content.map(tree.span),
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
        for token in range where tree.endsParagraph(token) {
            if start < token { found.append(start..<token) }
            start = token + 1
        }
        if start < range.upperBound { found.append(start..<range.upperBound) }
        return found
    }

    private func kind(_ attribution: Attribution) -> Quotation.Kind {
        // Inside of a quotation nothing is quoted once more.
        if let cue = attribution.cue, passages.index(of: cue.lowerBound) != nil { return .indirect }
        var all = 0
        var quoted = 0
        for part in attribution.content {
            all += words[part.upperBound] - words[part.lowerBound]
            quoted += quotedWords[part.upperBound] - quotedWords[part.lowerBound]
        }
        if quoted == 0 { return .indirect }
        return quoted == all ? .direct : .mixed
    }

    /// Without the marks around it, where all of it is quoted.
    private func unquoted(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, Self.marks.contains(tree.tokens[first].text) {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, Self.marks.contains(tree.tokens[last].text) { range = range.lowerBound..<last }
        return range
    }

    private static let marks: Set<String> = ["\"", "“", "”", "``", "''", "«", "»", "„"]
}
