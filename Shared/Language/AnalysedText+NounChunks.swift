extension AnalysedText {
    private static let nounPhraseLabels: Set<String> = [
        "oprd", "nsubj", "dobj", "nsubjpass", "pcomp", "pobj", "dative", "appos", "attr", "ROOT",
    ]

    /// Token ranges of the base noun phrases, none within another, by spaCy's rule for English: a noun or pronoun in a
    /// nominal function, or coordinated to one, with all that depends on it to its left.
    public var nounChunks: [Range<Int>] {
        let leftEdges = leftEdges()
        var chunks: [Range<Int>] = []
        for index in tokens.indices {
            let token = tokens[index]
            guard token.pos == "NOUN" || token.pos == "PROPN" || token.pos == "PRON",
                leftEdges[index] >= (chunks.last?.upperBound ?? 0)
            else { continue }
            var function = token.dep
            if function == "conj" {
                var head = token.head
                while tokens[head].dep == "conj", tokens[head].head < head { head = tokens[head].head }
                function = tokens[head].dep
            }
            if Self.nounPhraseLabels.contains(function) { chunks.append(leftEdges[index]..<(index + 1)) }
        }
        return chunks
    }

    /// The first token of each token's subtree.
    private func leftEdges() -> [Int] {
        var edges = Array(tokens.indices)
        var waitsFor = Array(repeating: 0, count: tokens.count)
        for index in tokens.indices where tokens[index].head != index { waitsFor[tokens[index].head] += 1 }
        var ready = tokens.indices.filter { waitsFor[$0] == 0 }
        while let index = ready.popLast() {
            let head = tokens[index].head
            guard head != index else { continue }
            edges[head] = min(edges[head], edges[index])
            waitsFor[head] -= 1
            if waitsFor[head] == 0 { ready.append(head) }
        }
        return edges
    }
}
