/// spaCy's greedy dependency parser: the best-scored valid move of the arc-eager system until no word is left.
struct DependencyParser: Sendable {
    let scorer: TransitionScorer
    private let labels: [String]
    /// Neighbouring moves of one action, in the order of the scores.
    private let runs: [Run]

    private struct Run: Sendable {
        var action: ArcEagerAction
        var isSubtoken: Bool
        var moves: Range<Int>
    }

    private static let features = 8

    /// Throws `ModelError`.
    init(_ model: ThincModel, directory: String, component: String, kernel: VectorKernel) throws {
        let moves = try TransitionMoves(directory: directory, component: component)
        scorer = try TransitionScorer(model, features: Self.features, moves: moves, kernel: kernel)
        labels = moves.moves.map(\.label)
        var runs: [Run] = []
        for (index, move) in moves.moves.enumerated() {
            guard let action = ArcEagerAction(rawValue: move.action) else {
                throw ModelError(path: moves.path, reason: "\(move.action) is no action of a dependency parser")
            }
            let isSubtoken = move.label == "subtok"
            if let last = runs.last, last.action == action, last.isSubtoken == isSubtoken {
                runs[runs.count - 1].moves = last.moves.lowerBound..<index + 1
            } else {
                runs.append(Run(action: action, isSubtoken: isSubtoken, moves: index..<index + 1))
            }
        }
        for needed in ArcEagerAction.allCases where !runs.contains(where: { $0.action == needed && !$0.isSubtoken }) {
            throw ModelError(path: moves.path, reason: "it has no move of action \(needed.rawValue)")
        }
        self.runs = runs
    }

    /// Parses a document whose tokens are rows from `offset`. `isSpace` takes the token's index in the document.
    func parse(
        length: Int, offset: Int, _ rows: FeatureRows, isSpace: (Int) -> Bool
    ) -> (heads: [Int], labels: [String], sentenceStarts: [Bool]) {
        var state = ArcEagerState(length: length)
        while !state.isFinal {
            let context = state.context
            let shifted = (context &+ Int32(truncatingIfNeeded: offset)).replacing(with: -1, where: context .< 0)
            let scores = rows.score(scorer, shifted)
            var best = -1
            var chosen = ArcEagerAction.shift
            for run in runs where state.isValid(run.action, isSubtoken: run.isSubtoken) {
                for move in run.moves where best < 0 || scores[move] > scores[best] {
                    best = move
                    chosen = run.action
                }
            }
            // Every state that is not final has a valid move: a shift onto an empty stack, else a reduction.
            if best < 0 { break }
            state.apply(chosen, move: best)
        }
        var labels = state.moves.map { $0 < 0 ? "ROOT" : self.labels[Int($0)] }
        var tree = DependencyTree(heads: state.heads.enumerated().map { $1 < 0 ? $0 : Int($1) })
        tree.deprojectivize(labels: &labels, isSpace: isSpace)
        return (tree.heads, labels, tree.sentenceStarts)
    }
}
