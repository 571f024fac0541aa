import Shared

/// What keeps two entities apart, in words.
enum Obstacles {
    static func between(
        _ left: Set<String>, _ right: Set<String>, closest: [FormGraph.Bond], in graph: FormGraph
    ) -> [String] {
        var found: [String] = []
        func name(_ key: String) -> String { graph.neighbourhood.known[key]?.form.name ?? key }
        for pair in graph.neighbourhood.judgements.different.sorted()
        where left.contains(pair.one) && right.contains(pair.other)
            || right.contains(pair.one) && left.contains(pair.other)
        {
            found.append("somebody judged that \(name(pair.one)) and \(name(pair.other)) are different")
        }
        func forms(_ keys: Set<String>) -> [NameForm] {
            keys.sorted().compactMap { graph.neighbourhood.known[$0]?.form }
        }
        let (one, other) = (forms(left), forms(right))
        if let (mine, theirs) = FormScorer.otherMiddleNames(one, other) {
            found.append("\(mine.name) and \(theirs.name) have middle names that contradict each other")
        } else if FormScorer().conflict(one, other) {
            let (mine, theirs) = (evidence(one), evidence(other))
            found.append("what is known of them conflicts: \(mine) on the one side, \(theirs) on the other")
        }
        for form in (one + other).filter(graph.clusters.undecided.contains) {
            let reason =
                graph.neighbourhood.crowded.contains(form.key)
                ? "too many bear that name" : "it fits several, or too little is known"
            found.append("\(form.name) is undecided: \(reason)")
        }
        if closest.isEmpty {
            found.append("no two of their names resemble each other enough to be compared")
        } else if let best = closest.first, best.probability < FormWeights.shipped["attach"] {
            found.append("their likeliest names, \(name(best.left)) and \(name(best.right)), score below the threshold")
        } else if found.isEmpty, let best = closest.first {
            found.append("\(name(best.left)) fits others as well as \(name(best.right))")
        }
        return found
    }

    private static func evidence(_ forms: [NameForm]) -> String {
        let all = Set(forms.flatMap(\.evidence)).sorted()
        return all.isEmpty ? "nothing" : all.joined(separator: ", ")
    }
}
