import Language
import Shared

/// The dependency parse of a document as a tree that can be walked both ways, with the extent of every subtree.
struct ParseTree: Sendable {
    let tokens: [Token]
    let scalars: [Unicode.Scalar]
    let sentences: [Range<Int>]
    let sentenceOfToken: [Int]
    /// Lower-cased lemma of each token.
    let lemmas: [String]
    /// Each token's head, after repairs; its own where it has none.
    private let heads: [Int]
    private let childStarts: [Int]
    private let childList: [Int]
    /// First and last token of each token's subtree.
    private let leftmost: [Int]
    private let rightmost: [Int]

    init(_ text: AnalysedText) {
        tokens = text.tokens
        scalars = Array(text.text.unicodeScalars)
        sentences = text.sentences
        let count = tokens.count
        var sentenceOfToken = [Int](repeating: 0, count: count)
        for (number, sentence) in text.sentences.enumerated() {
            for token in sentence { sentenceOfToken[token] = number }
        }
        self.sentenceOfToken = sentenceOfToken
        lemmas = tokens.map { $0.lemma.lowercased() }
        // A head outside of the document counts as none.
        var starts = [Int](repeating: 0, count: count + 1)
        var heads = text.tokens.indices.map {
            text.tokens.indices.contains(text.tokens[$0].head) ? text.tokens[$0].head : $0
        }
        ParseRepairs.reattach(&heads, tokens: text.tokens, lemmas: lemmas)
        self.heads = heads
        for index in tokens.indices where heads[index] != index { starts[heads[index] + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var list = [Int](repeating: 0, count: starts[count])
        var next = starts
        for index in tokens.indices where heads[index] != index {
            list[next[heads[index]]] = index
            next[heads[index]] += 1
        }
        childStarts = starts
        childList = list
        // Parents before children; what a broken parse leaves unreachable keeps the extent of one token.
        var order: [Int] = []
        order.reserveCapacity(count)
        for index in tokens.indices where heads[index] == index { order.append(index) }
        var position = 0
        while position < order.count {
            let token = order[position]
            order.append(contentsOf: list[starts[token]..<starts[token + 1]])
            position += 1
        }
        var left = Array(0..<count)
        var right = left
        for token in order.reversed() where heads[token] != token {
            let head = heads[token]
            left[head] = min(left[head], left[token])
            right[head] = max(right[head], right[token])
        }
        leftmost = left
        rightmost = right
    }

    func children(_ token: Int) -> ArraySlice<Int> { childList[childStarts[token]..<childStarts[token + 1]] }

    func children(_ token: Int, _ labels: String...) -> [Int] {
        children(token).filter { labels.contains(tokens[$0].dep) }
    }

    func child(_ token: Int, _ labels: String...) -> Int? {
        children(token).first { labels.contains(tokens[$0].dep) }
    }

    func subtree(_ token: Int) -> Range<Int> { leftmost[token]..<rightmost[token] + 1 }

    func head(_ token: Int) -> Int { heads[token] }

    /// The ancestors from the nearest to the root; bounded, for a broken parse may hold a circle.
    func ancestors(_ token: Int) -> [Int] {
        var found: [Int] = []
        var current = token
        while found.count < 60 {
            let next = head(current)
            if next == current || next == token { break }
            found.append(next)
            current = next
        }
        return found
    }

    func dep(_ token: Int) -> String { tokens[token].dep }
    func tag(_ token: Int) -> String { tokens[token].tag }
    func pos(_ token: Int) -> String { tokens[token].pos }
    func lemma(_ token: Int) -> String { lemmas[token] }
    func lower(_ token: Int) -> String { tokens[token].text.lowercased() }
    func isVerb(_ token: Int) -> Bool { pos(token) == "VERB" || tag(token).hasPrefix("VB") || pos(token) == "AUX" }
    func isNoun(_ token: Int) -> Bool { pos(token) == "NOUN" || pos(token) == "PROPN" }

    func span(_ range: Range<Int>) -> Span {
        guard !range.isEmpty else { return Span(start: 0, end: 0) }
        return Span(start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end)
    }

    func string(_ range: Range<Int>) -> String { range.isEmpty ? "" : string(span(range)) }

    func string(_ span: Span) -> String {
        guard span.start >= 0, span.start < span.end, span.end <= scalars.count else { return "" }
        return String(scalars: scalars[span.start..<span.end])
    }

    func sentence(of token: Int) -> Range<Int> { sentences[sentenceOfToken[token]] }

    /// Without white space, commas and closing marks at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, isEdge(first) { range = first + 1..<range.upperBound }
        while let last = range.last, isEdge(last) || tokens[last].dep == "cc" && range.count > 1 {
            range = range.lowerBound..<last
        }
        return range
    }

    /// Without a relative clause, an aside or an apposition after a comma at its end.
    func core(_ range: Range<Int>) -> Range<Int> {
        for comma in range
        where tokens[comma].text == "," && comma > range.lowerBound + 1 && comma + 1 < range.upperBound {
            let next = comma + 1
            if ["WDT", "WP", "WP$", "WRB"].contains(tag(next)) || lower(next) == "as" && dep(next) == "mark" {
                return range.lowerBound..<comma
            }
            let apposition = (next..<min(next + 4, range.upperBound)).first {
                dep($0) == "appos" && subtree($0).lowerBound >= comma && subtree($0).upperBound >= range.upperBound
            }
            if apposition != nil { return range.lowerBound..<comma }
            // ", meaning that …", ", with the court closing": what follows from it, not what was said.
            if dep(next) == "advcl" && tag(next) == "VBG"
                || lower(next) == "with" && children(next, "pcomp").contains(where: { tag($0) == "VBG" })
            {
                return range.lowerBound..<comma
            }
        }
        return range
    }

    private func isEdge(_ token: Int) -> Bool {
        pos(token) == "SPACE" || [",", ";", ".", ":", "–", "—", "-"].contains(tokens[token].text)
    }
}
