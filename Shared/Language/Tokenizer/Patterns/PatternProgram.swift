/// A pattern as instructions for the machine that follows all its ways at once (Ken Thompson, "Regular Expression
/// Search Algorithm", CACM 1968; in order of preference as Rob Pike's sam does): time grows with the text's length
/// times the program's, whatever the text.
final class PatternProgram: Sendable {
    enum Instruction: Sendable {
        case set(Int)
        /// Two ways, the first preferred.
        case split(Int, Int)
        case jump(Int)
        case start
        case end
        case look(Int, negative: Bool)
        case match
    }

    let instructions: [Instruction]
    let sets: [ScalarSet]
    let looks: [PatternProgram]
    /// It reads from its starting point towards the beginning of the text.
    let backward: Bool

    private static let maximumLength = 20_000

    init(_ node: PatternNode, backward: Bool) throws(PatternError) {
        var builder = Builder(backward: backward)
        try builder.emit(node)
        builder.instructions.append(.match)
        instructions = builder.instructions
        sets = builder.sets
        looks = builder.looks
        self.backward = backward
    }

    private struct Builder {
        let backward: Bool
        var instructions: [Instruction] = []
        var sets: [ScalarSet] = []
        var looks: [PatternProgram] = []

        init(backward: Bool) {
            self.backward = backward
        }

        mutating func emit(_ node: PatternNode) throws(PatternError) {
            guard instructions.count < PatternProgram.maximumLength else {
                throw PatternError(reason: "the pattern is too long", offset: 0)
            }
            switch node {
            case .set(let set):
                instructions.append(.set(index(of: set)))
            case .sequence(let nodes):
                for node in backward ? nodes.reversed() : nodes { try emit(node) }
            case .alternation(let nodes):
                try emit(alternatives: nodes)
            case .repetition(let node, let minimum, let maximum):
                try emit(node, minimum: minimum, maximum: maximum)
            case .start: instructions.append(.start)
            case .end: instructions.append(.end)
            case .look(let node, let behind, let negative):
                looks.append(try PatternProgram(node, backward: behind))
                instructions.append(.look(looks.count - 1, negative: negative))
            }
        }

        private mutating func emit(alternatives nodes: [PatternNode]) throws(PatternError) {
            var exits: [Int] = []
            for (index, node) in nodes.enumerated() {
                guard index < nodes.count - 1 else {
                    try emit(node)
                    break
                }
                let split = instructions.count
                instructions.append(.split(split + 1, 0))
                try emit(node)
                exits.append(instructions.count)
                instructions.append(.jump(0))
                instructions[split] = .split(split + 1, instructions.count)
            }
            for exit in exits { instructions[exit] = .jump(instructions.count) }
        }

        private mutating func emit(_ node: PatternNode, minimum: Int, maximum: Int?) throws(PatternError) {
            for _ in 0..<minimum { try emit(node) }
            guard let maximum else {
                let split = instructions.count
                instructions.append(.split(split + 1, 0))
                try emit(node)
                instructions.append(.jump(split))
                instructions[split] = .split(split + 1, instructions.count)
                return
            }
            var splits: [Int] = []
            for _ in minimum..<maximum {
                splits.append(instructions.count)
                instructions.append(.split(instructions.count + 1, 0))
                try emit(node)
            }
            for split in splits { instructions[split] = .split(split + 1, instructions.count) }
        }

        private mutating func index(of set: ScalarSet) -> Int {
            if let index = sets.firstIndex(of: set) { return index }
            sets.append(set)
            return sets.count - 1
        }
    }
}
