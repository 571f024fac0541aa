/// The set that a character class of a pattern names.
struct ScalarSet: Sendable, Equatable {
    /// Python's classes, which are tested by property outside ASCII.
    enum Property: Sendable, Equatable {
        case word, decimal, space

        func holds(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .word: scalar.isWord
            case .decimal: scalar.isDecimal
            case .space: scalar.isSpace
            }
        }
    }

    struct Condition: Sendable, Equatable {
        var property: Property
        var negated: Bool
    }

    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// Beyond ASCII, in order, neither overlapping nor touching.
    private(set) var ranges: [ClosedRange<UInt32>] = []
    /// Also in the set, beyond ASCII.
    private(set) var conditions: [Condition] = []
    private var negated = false

    init(ranges: [ClosedRange<UInt32>], conditions: [Condition] = [], negated: Bool = false) {
        for range in ranges where range.lowerBound < 0x80 {
            for value in range.lowerBound...min(range.upperBound, 0x7f) { insertASCII(value) }
        }
        for condition in conditions {
            for value in UInt32(0)..<0x80 {
                guard let scalar = Unicode.Scalar(value) else { continue }
                if condition.property.holds(scalar) != condition.negated { insertASCII(value) }
            }
        }
        if negated { (low, high) = (~low, ~high) }
        self.conditions = conditions
        self.negated = negated
        let upper = ranges.filter { $0.upperBound >= 0x80 }.map { max($0.lowerBound, 0x80)...$0.upperBound }
        for range in upper.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound + 1 {
                self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    init(_ scalar: Unicode.Scalar) {
        self.init(ranges: [scalar.value...scalar.value])
    }

    /// All beyond ASCII must be tested one by one: no list of ranges says what is in the set.
    var isOpen: Bool { negated || !conditions.isEmpty }

    /// The set's only member, if it is one of ASCII.
    var onlyASCII: UInt32? {
        guard !isOpen, ranges.isEmpty, low.nonzeroBitCount + high.nonzeroBitCount == 1 else { return nil }
        return low != 0 ? UInt32(low.trailingZeroBitCount) : 64 + UInt32(high.trailingZeroBitCount)
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return ((value < 64 ? low : high) >> UInt64(value & 63)) & 1 == 1 }
        return (isInRanges(value) || conditions.contains { $0.property.holds(scalar) != $0.negated }) != negated
    }

    private mutating func insertASCII(_ value: UInt32) {
        if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
    }

    private func isInRanges(_ value: UInt32) -> Bool {
        var lower = 0
        var upper = ranges.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if ranges[middle].upperBound < value { lower = middle + 1 } else { upper = middle }
        }
        return lower < ranges.count && ranges[lower].lowerBound <= value
    }
}
