/// A regular expression as a tree.
indirect enum PatternNode: Sendable {
    case set(ScalarSet)
    case sequence([PatternNode])
    case alternation([PatternNode])
    case repetition(PatternNode, minimum: Int, maximum: Int?)
    case start
    case end
    case look(PatternNode, behind: Bool, negative: Bool)
}

extension PatternNode {
    /// The branches, if it is an alternation, else itself.
    var alternatives: [PatternNode] {
        if case .alternation(let nodes) = self { nodes } else { [self] }
    }

    /// It can match the empty text.
    var isNullable: Bool {
        switch self {
        case .set: false
        case .sequence(let nodes): nodes.allSatisfy(\.isNullable)
        case .alternation(let nodes): nodes.contains(where: \.isNullable)
        case .repetition(let node, let minimum, _): minimum == 0 || node.isNullable
        case .start, .end, .look: true
        }
    }

    /// Sets of which one holds the first character of every match, or the last one, empty matches aside.
    func edge(last: Bool) -> [ScalarSet] {
        switch self {
        case .set(let set): return [set]
        case .sequence(let nodes):
            var sets: [ScalarSet] = []
            for node in last ? nodes.reversed() : nodes {
                sets += node.edge(last: last)
                if !node.isNullable { break }
            }
            return sets
        case .alternation(let nodes): return nodes.flatMap { $0.edge(last: last) }
        case .repetition(let node, _, let maximum): return maximum == 0 ? [] : node.edge(last: last)
        case .start, .end, .look: return []
        }
    }

    /// ASCII characters without which nothing matches.
    var required: Set<UInt32> {
        switch self {
        case .set(let set): return set.onlyASCII.map { [$0] } ?? []
        case .sequence(let nodes): return nodes.reduce(into: []) { $0.formUnion($1.required) }
        case .alternation(let nodes):
            guard var common = nodes.first?.required else { return [] }
            for node in nodes.dropFirst() { common.formIntersection(node.required) }
            return common
        case .repetition(let node, let minimum, _): return minimum > 0 ? node.required : []
        case .start, .end, .look: return []
        }
    }
}
