/// Reads the part of Python's regular expressions that tokenizer rules use: literals, classes, groups, alternation,
/// greedy quantifiers, anchors, looking ahead and behind. Everything else is an error, never a guess.
struct PatternParser {
    private let source: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    private static let maximumDepth = 64
    private static let maximumCount = 1000

    init(_ source: String) {
        self.source = Array(source.unicodeScalars)
    }

    static func parse(_ source: String) throws(PatternError) -> PatternNode {
        var parser = PatternParser(source)
        // Unicode classes are the only ones there are for text.
        _ = parser.take("(?u)")
        let node = try parser.alternation()
        guard parser.position == parser.source.count else { throw parser.error("a bracket that opens nothing") }
        return node
    }

    private func error(_ reason: String) -> PatternError { PatternError(reason: reason, offset: position) }

    private var next: Unicode.Scalar? { position < source.count ? source[position] : nil }

    private mutating func take(_ text: String) -> Bool {
        guard source[position...].starts(with: text.unicodeScalars) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    private mutating func alternation() throws(PatternError) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw error("groups nest too deep") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternation(branches)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let next, next != "|", next != ")" {
            let node = try atom()
            nodes.append(try quantified(node))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func atom() throws(PatternError) -> PatternNode {
        guard let scalar = next else { throw error("the pattern ends early") }
        switch scalar {
        case "(": return try group()
        case "[": return .set(try set())
        case "^":
            position += 1
            return .start
        case "$":
            position += 1
            return .end
        case ".":
            position += 1
            return .set(ScalarSet(ranges: [10...10], negated: true))
        case "*", "+", "?": throw error("a quantifier with nothing before it")
        case "\\":
            switch try escape() {
            case .scalar(let scalar): return .set(ScalarSet(scalar))
            case .condition(let condition): return .set(ScalarSet(ranges: [], conditions: [condition]))
            }
        default:
            position += 1
            return .set(ScalarSet(scalar))
        }
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        let node: PatternNode
        if take("(?:") {
            node = try alternation()
        } else if take("(?=") {
            node = .look(try alternation(), behind: false, negative: false)
        } else if take("(?!") {
            node = .look(try alternation(), behind: false, negative: true)
        } else if take("(?<=") {
            node = .look(try alternation(), behind: true, negative: false)
        } else if take("(?<!") {
            node = .look(try alternation(), behind: true, negative: true)
        } else if take("(?") {
            throw error("a kind of group that is not supported")
        } else {
            position += 1
            node = try alternation()
        }
        guard take(")") else { throw error("a group without its end") }
        return node
    }

    private mutating func quantified(_ node: PatternNode) throws(PatternError) -> PatternNode {
        let (minimum, maximum): (Int, Int?)
        if take("*") {
            (minimum, maximum) = (0, nil)
        } else if take("+") {
            (minimum, maximum) = (1, nil)
        } else if take("?") {
            (minimum, maximum) = (0, 1)
        } else if let counts = try counts() {
            (minimum, maximum) = counts
        } else {
            return node
        }
        if let next, "*+?".unicodeScalars.contains(next) { throw error("a quantifier that is not greedy") }
        return .repetition(node, minimum: minimum, maximum: maximum)
    }

    /// `{m}`, `{m,}`, `{,n}` or `{m,n}`; any other brace is a literal one.
    private mutating func counts() throws(PatternError) -> (Int, Int?)? {
        guard next == "{", let close = source[position...].firstIndex(of: "}") else { return nil }
        let text = String(String.UnicodeScalarView(source[(position + 1)..<close]))
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard !text.isEmpty, parts.count <= 2, parts.allSatisfy({ $0.allSatisfy { "0"..."9" ~= $0 } }) else {
            return nil
        }
        let lower = Int(parts[0]) ?? 0
        let upper = parts.count == 1 ? lower : Int(parts[1])
        guard lower <= Self.maximumCount, upper ?? 0 <= Self.maximumCount, upper.map({ lower <= $0 }) ?? true else {
            throw error("a repetition count that is not supported")
        }
        position = close + 1
        return (lower, upper)
    }

    private mutating func set() throws(PatternError) -> ScalarSet {
        position += 1
        let negated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        var conditions: [ScalarSet.Condition] = []
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            guard let lower = try member(&conditions) else { continue }
            guard next == "-", position + 1 < source.count, source[position + 1] != "]" else {
                ranges.append(lower.value...lower.value)
                continue
            }
            position += 1
            guard let upper = try member(&conditions), lower <= upper else { throw error("a range that is none") }
            ranges.append(lower.value...upper.value)
        }
        guard take("]") else { throw error("a class without its end") }
        return ScalarSet(ranges: ranges, conditions: conditions, negated: negated)
    }

    /// A character of a class, or nothing after a class within the class.
    private mutating func member(_ conditions: inout [ScalarSet.Condition]) throws(PatternError) -> Unicode.Scalar? {
        guard let scalar = next else { throw error("a class without its end") }
        guard scalar == "\\" else {
            position += 1
            return scalar
        }
        switch try escape() {
        case .scalar(let scalar): return scalar
        case .condition(let condition):
            conditions.append(condition)
            return nil
        }
    }

    private enum Escape {
        case scalar(Unicode.Scalar)
        case condition(ScalarSet.Condition)
    }

    private mutating func escape() throws(PatternError) -> Escape {
        position += 1
        guard let scalar = next else { throw error("an escape of nothing") }
        position += 1
        switch scalar {
        case "w": return .condition(.init(property: .word, negated: false))
        case "W": return .condition(.init(property: .word, negated: true))
        case "d": return .condition(.init(property: .decimal, negated: false))
        case "D": return .condition(.init(property: .decimal, negated: true))
        case "s": return .condition(.init(property: .space, negated: false))
        case "S": return .condition(.init(property: .space, negated: true))
        case "n": return .scalar("\n")
        case "r": return .scalar("\r")
        case "t": return .scalar("\t")
        case "x": return .scalar(try hexadecimal(2))
        case "u": return .scalar(try hexadecimal(4))
        case "U": return .scalar(try hexadecimal(8))
        default:
            guard !(scalar.isLetter || scalar.isDecimal) else { throw error("an escape that is not supported") }
            return .scalar(scalar)
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(PatternError) -> Unicode.Scalar {
        let digits = source[position...].prefix(count)
        guard digits.count == count, let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { throw error("an escape that names no character") }
        position += count
        return scalar
    }
}
