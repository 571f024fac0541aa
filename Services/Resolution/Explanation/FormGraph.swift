import Shared

/// The comparisons that hold the forms of a neighbourhood together, for telling how entities came about.
struct FormGraph: Sendable {
    struct Bond: Sendable {
        var edge: FormEdge?
        var left: String
        var right: String
        var probability: Double
        var features: [Feature]
    }

    let neighbourhood: FormNeighbourhood
    let clusters: FormClusters
    /// By form: the bonds to other forms of its cluster.
    private var bonds: [String: [Bond]] = [:]
    private var cluster: [String: Int] = [:]

    init(_ neighbourhood: FormNeighbourhood, weights: FormWeights = .shipped) {
        self.neighbourhood = neighbourhood
        clusters = neighbourhood.clusters()
        for (number, members) in clusters.clusters.enumerated() {
            for form in members.forms { cluster[form.key] = number }
        }
        for pair in neighbourhood.judgements.same.sorted() where areTogether(pair.one, pair.other) {
            add(Bond(edge: nil, left: pair.one, right: pair.other, probability: 1, features: []))
        }
        for edge in neighbourhood.edges where areTogether(edge.left.key, edge.right.key) {
            let link = clusters.weighed(edge)
            guard link.probability >= weights["attach"] else { continue }
            add(
                Bond(
                    edge: edge, left: edge.left.key, right: edge.right.key, probability: link.probability,
                    features: link.features))
        }
    }

    func areTogether(_ one: String, _ other: String) -> Bool {
        cluster[one] != nil && cluster[one] == cluster[other]
    }

    private mutating func add(_ bond: Bond) {
        bonds[bond.left, default: []].append(bond)
        bonds[bond.right, default: []].append(bond)
    }

    /// The tree of surest bonds from one form to all others of its cluster, each with the form that it was reached from.
    func tree(from root: String) -> [(bond: Bond, from: String, to: String)] {
        var reached: Set<String> = [root]
        var open = (bonds[root] ?? []).map { (bond: $0, from: root) }
        var tree: [(bond: Bond, from: String, to: String)] = []
        while let best = open.enumerated().max(by: { left, right in
            (left.element.bond.probability, right.element.bond.left, right.element.bond.right)
                < (right.element.bond.probability, left.element.bond.left, left.element.bond.right)
        }) {
            let (bond, from) = open.remove(at: best.offset)
            let to = bond.left == from ? bond.right : bond.left
            guard reached.insert(to).inserted else { continue }
            tree.append((bond, from, to))
            open += (bonds[to] ?? []).map { ($0, to) }
        }
        return tree
    }

    /// The bonds from one form to another of its cluster, one after the other.
    func path(from one: String, to other: String) -> [Bond] {
        let parents = Dictionary(
            tree(from: one).map { ($0.to, (bond: $0.bond, from: $0.from)) }, uniquingKeysWith: { first, _ in first })
        var path: [Bond] = []
        var key = other
        while key != one, let step = parents[key] {
            path.append(step.bond)
            key = step.from
        }
        return path.reversed()
    }

    /// The likeliest comparisons between two sets of forms.
    func closest(_ left: Set<String>, _ right: Set<String>, limit: Int = 5) -> [Bond] {
        (neighbourhood.edges + neighbourhood.faint).filter {
            left.contains($0.left.key) && right.contains($0.right.key)
                || right.contains($0.left.key) && left.contains($0.right.key)
        }.map { edge in
            let link = clusters.weighed(edge)
            return Bond(
                edge: edge, left: edge.left.key, right: edge.right.key, probability: link.probability,
                features: link.features)
        }.sorted { ($1.probability, $0.left, $0.right) < ($0.probability, $1.left, $1.right) }.prefix(limit).map { $0 }
    }
}
