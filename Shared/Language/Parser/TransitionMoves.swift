/// The actions of a transition-based component in the order of its model's outputs, from its `moves` file.
struct TransitionMoves: Sendable {
    struct Move: Sendable, Equatable {
        var action: Int
        var label: String
    }

    let path: String
    private(set) var moves: [Move] = []

    /// Sorts as spaCy does when it reads the file: by action, then the most frequent label first, equal ones backwards by
    /// name; labels added after training have negative counts and follow behind all others. Throws `ModelError`.
    init(directory: String, component: String) throws {
        let file = ModelFile(directory: directory, component + "/moves")
        path = file.path
        guard let text = try file.messagePack()["moves"]?.string else {
            throw ModelError(path: path, reason: "it lists no moves")
        }
        let labels = try file.json([String: [String: Int]].self, from: text)
        var added: [(count: Int, label: String, action: Int)] = []
        let actions = try labels.map { key, value in
            guard let action = Int(key) else { throw ModelError(path: path, reason: "'\(key)' is no action") }
            return (action, value)
        }
        // spaCy orders the actions as text; they are single digits.
        for (action, counts) in actions.sorted(by: { $0.0 < $1.0 }) {
            let sorted = counts.sorted {
                $0.value != $1.value ? $0.value > $1.value : Self.precedes($1.key, $0.key)
            }
            for (label, count) in sorted {
                if count < 0 {
                    added.append((count, label, action))
                } else {
                    append(Move(action: action, label: label))
                }
            }
        }
        added.sort {
            if $0.count != $1.count { return $0.count > $1.count }
            return $0.label != $1.label ? Self.precedes($1.label, $0.label) : $0.action < $1.action
        }
        for entry in added { append(Move(action: entry.action, label: entry.label)) }
    }

    /// Only the moves that a component numbers.
    func filtered(_ isIncluded: (Move) -> Bool) -> TransitionMoves {
        var result = self
        result.moves.removeAll { !isIncluded($0) }
        return result
    }

    /// By code points, as Python compares strings.
    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }

    private mutating func append(_ move: Move) {
        if !moves.contains(move) { moves.append(move) }
    }
}
