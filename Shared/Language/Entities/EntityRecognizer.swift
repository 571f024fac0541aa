/// spaCy's named entity recogniser: one move a token, which begins, continues, ends or leaves out an entity (the BILUO scheme
/// of Ratinov and Roth 2009), the best-scored of those that keep entities whole and within a sentence.
struct EntityRecognizer: Sendable {
    let scorer: TransitionScorer
    private let moves: [Move]
    /// Moves that can be taken outside an entity, in the order of the scores.
    private let openers: [Int]

    private struct Move: Sendable {
        var action: Action
        var label: String
        /// For a move that begins an entity: the moves that go on with it and end it.
        var inside = 0
        var last = 0
    }

    private enum Action: Int {
        case missing, begin, inside, last, unit, out
    }

    private static let features = 3

    /// Throws `ModelError`.
    init(_ model: ThincModel, directory: String, component: String, kernel: VectorKernel) throws {
        // spaCy numbers no move for missing annotation, and only one for a token outside entities.
        let list = try TransitionMoves(directory: directory, component: component).filtered {
            $0.action != Action.missing.rawValue && ($0.action != Action.out.rawValue || $0.label.isEmpty)
        }
        scorer = try TransitionScorer(model, features: Self.features, moves: list, kernel: kernel)
        var moves = try list.moves.map { move in
            guard let action = Action(rawValue: move.action) else {
                throw ModelError(path: list.path, reason: "\(move.action) is no action of an entity recogniser")
            }
            return Move(action: action, label: move.label)
        }
        for index in moves.indices where moves[index].action == .begin {
            let label = moves[index].label
            guard let inside = moves.firstIndex(where: { $0.action == .inside && $0.label == label }),
                let last = moves.firstIndex(where: { $0.action == .last && $0.label == label })
            else { throw ModelError(path: list.path, reason: "an entity of label \(label) can begin but not end") }
            moves[index].inside = inside
            moves[index].last = last
        }
        guard moves.contains(where: { $0.action == .out }) else {
            throw ModelError(path: list.path, reason: "it has no move for a token outside entities")
        }
        self.moves = moves
        // A move without a label, other than the one outside, is only for annotation that was there before.
        openers = moves.indices.filter {
            switch moves[$0].action {
            case .begin, .unit: !moves[$0].label.isEmpty
            case .out: true
            default: false
            }
        }
    }

    /// Finds the entities of a document whose tokens are rows from `offset`; the arguments of the closures are indices in
    /// the document.
    func entities(
        length: Int, offset: Int, _ rows: FeatureRows, isSpace: (Int) -> Bool, isSentenceStart: (Int) -> Bool
    ) -> [EntitySpan] {
        var found: [EntitySpan] = []
        var open: (start: Int, move: Move)?
        for token in 0..<length {
            var context = SIMD8<Int32>(repeating: -1)
            context[0] = Int32(truncatingIfNeeded: offset + token)
            if let open {
                context[1] = Int32(truncatingIfNeeded: offset + open.start)
                context[2] = context[0] - 1
            }
            let scores = rows.score(scorer, context)
            let isLast = token + 1 == length
            let canGoOn = !isLast && !isSentenceStart(token + 1)
            if let current = open {
                let (inside, last) = (current.move.inside, current.move.last)
                // Of equal scores the lower move is taken.
                let goesOn = scores[inside] != scores[last] ? scores[inside] > scores[last] : inside < last
                if !canGoOn || !goesOn {
                    found.append(EntitySpan(start: current.start, end: token + 1, label: current.move.label))
                    open = nil
                }
                continue
            }
            let space = isSpace(token)
            var best = -1
            for move in openers where best < 0 || scores[move] > scores[best] {
                switch moves[move].action {
                case .begin where space || !canGoOn: continue
                case .unit where space: continue
                default: best = move
                }
            }
            guard best >= 0 else { continue }
            switch moves[best].action {
            case .begin: open = (token, moves[best])
            case .unit: found.append(EntitySpan(start: token, end: token + 1, label: moves[best].label))
            default: break
            }
        }
        return found
    }
}
