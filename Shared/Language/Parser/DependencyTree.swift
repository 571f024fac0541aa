/// Heads of a document's tokens, a root's is its own index, with what follows from them: the span each token covers, the
/// sentences, and the arcs that pseudo-projective parsing has lifted.
struct DependencyTree {
    private(set) var heads: [Int]
    private var leftEdge: [Int] = []
    private var rightEdge: [Int] = []

    init(heads: [Int]) {
        self.heads = heads
        computeEdges()
    }

    /// A sentence begins at the left edge of every root.
    var sentenceStarts: [Bool] {
        var starts = Array(repeating: false, count: heads.count)
        for token in heads.indices where heads[token] == token { starts[leftEdge[token]] = true }
        return starts
    }

    /// Repeats until every head lies in its own sentence, as spaCy does for trees whose arcs cross, but not for ever.
    private mutating func computeEdges() {
        leftEdge = Array(heads.indices)
        rightEdge = leftEdge
        for _ in 0..<12 {
            for token in heads.indices { widen(heads[token], by: token) }
            for token in heads.indices.reversed() { widen(heads[token], by: token) }
            if headsAreWithinSentences { return }
        }
    }

    private mutating func widen(_ head: Int, by child: Int) {
        leftEdge[head] = min(leftEdge[head], leftEdge[child])
        rightEdge[head] = max(rightEdge[head], rightEdge[child])
    }

    /// spaCy's test, which leaves out the last token of each sentence.
    private var headsAreWithinSentences: Bool {
        let starts = sentenceStarts
        var start = 0
        for token in heads.indices where (token > 0 && starts[token]) || token == heads.count - 1 {
            for index in start..<token where heads[index] < start || heads[index] > token { return false }
            start = token
        }
        return true
    }

    /// Undoes the lifting of arcs (Nivre and Nilsson 2005, the HEAD scheme): a label `dep||head` says that the true head is
    /// the first token below the present one, level by level, whose own label is `head`. White space is passed over.
    mutating func deprojectivize(labels: inout [String], isSpace: (Int) -> Bool) {
        guard let first = labels.firstIndex(where: { $0.contains("||") }) else { return }
        var children = Children(heads: heads)
        for token in first..<labels.count {
            guard let mark = labels[token].firstRange(of: "||") else { continue }
            let headLabel = labels[token][mark.upperBound...]
            let target = search(for: headLabel, from: token, children, labels, isSpace)
            if let target {
                children.move(token, to: target)
                heads[token] = target
            }
            labels[token] = String(labels[token][..<mark.lowerBound])
        }
        computeEdges()
    }

    private func search(
        for label: Substring, from token: Int, _ children: Children, _ labels: [String], _ isSpace: (Int) -> Bool
    ) -> Int? {
        var level = [heads[token]]
        while !level.isEmpty {
            var below: [Int] = []
            for parent in level {
                for child in children.of(parent) where heads[child] == parent && child != parent {
                    // spaCy looks for children only within the span that the token covered before any arc moved.
                    guard child >= leftEdge[parent], child <= rightEdge[parent], child != token, !isSpace(child) else {
                        continue
                    }
                    if labels[child] == label { return child }
                    below.append(child)
                }
            }
            level = below
        }
        return nil
    }

    /// Children by head, in order, kept up to date as arcs move.
    private struct Children {
        private var starts: [Int]
        private var sorted: [Int]
        private var moved: [Int: [Int]] = [:]

        init(heads: [Int]) {
            starts = Array(repeating: 0, count: heads.count + 1)
            for head in heads { starts[head + 1] += 1 }
            for index in heads.indices { starts[index + 1] += starts[index] }
            sorted = Array(repeating: 0, count: heads.count)
            var next = starts
            for (token, head) in heads.enumerated() {
                sorted[next[head]] = token
                next[head] += 1
            }
        }

        mutating func move(_ token: Int, to head: Int) { moved[head, default: []].append(token) }

        /// Also those that have moved away; the caller compares heads.
        func of(_ head: Int) -> [Int] {
            let own = sorted[starts[head]..<starts[head + 1]]
            guard let added = moved[head] else { return Array(own) }
            return (own + added).sorted()
        }
    }
}
