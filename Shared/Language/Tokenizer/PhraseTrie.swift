/// Sequences of word forms, to be found among a text's tokens.
struct PhraseTrie: Sendable {
    private struct Edge: Hashable {
        var node: Int
        var form: UInt64
    }

    private var edges: [Edge: Int] = [:]
    private var isEnd = [false]

    mutating func insert(_ forms: some Sequence<UInt64>) {
        var node = 0
        for form in forms {
            let edge = Edge(node: node, form: form)
            if let next = edges[edge] {
                node = next
            } else {
                isEnd.append(false)
                edges[edge] = isEnd.count - 1
                node = isEnd.count - 1
            }
        }
        if node != 0 { isEnd[node] = true }
    }

    /// Every occurrence, longer ones first, then earlier ones, those left out that begin or end within one before.
    func matches(in tokens: [PlacedToken]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in tokens.indices {
            var node = 0
            var end = start
            while end < tokens.count,
                let next = edges[Edge(node: node, form: tokens[end].form.lexeme.orthID)]
            {
                node = next
                end += 1
                if isEnd[node] { found.append(start..<end) }
            }
        }
        guard !found.isEmpty else { return [] }
        found.sort { $0.count == $1.count ? $0.lowerBound < $1.lowerBound : $0.count > $1.count }
        var seen = Set<Int>()
        var kept: [Range<Int>] = []
        for range in found {
            if !seen.contains(range.lowerBound), !seen.contains(range.upperBound - 1) { kept.append(range) }
            seen.formUnion(range)
        }
        return kept
    }
}
