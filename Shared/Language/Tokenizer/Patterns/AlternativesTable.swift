/// A long alternation whose branches are found by the character at their edge, so that almost every place of a text
/// is passed by with one look into a table.
struct AlternativesTable: Sendable {
    private enum Branch: Sendable {
        /// One character, which the table has tested already.
        case single
        case program(PatternProgram)
    }

    /// The branches for an edge character, in order of preference.
    private var buckets: [[Branch]] = [[]]
    private var ascii = [Int](repeating: 0, count: 128)
    /// The intervals beyond ASCII in which the branches are the same: where each begins, and its bucket.
    private var starts: [UInt32] = []
    private var intervals: [Int] = []
    private let backward: Bool

    /// - Parameter backward: branches are known by their last character and read from their end.
    init(_ nodes: [PatternNode], backward: Bool) throws(PatternError) {
        self.backward = backward
        var branches: [(sets: [ScalarSet], branch: Branch)] = []
        var borders: Set<UInt32> = [0x80]
        for node in nodes {
            guard !node.isNullable else { throw PatternError(reason: "a branch that matches nothing", offset: 0) }
            let sets = node.edge(last: backward)
            guard !sets.contains(where: \.isOpen) else {
                throw PatternError(reason: "a branch that begins or ends with an open class", offset: 0)
            }
            for range in sets.flatMap(\.ranges) { borders.formUnion([range.lowerBound, range.upperBound + 1]) }
            if case .set = node {
                branches.append((sets, .single))
            } else {
                branches.append((sets, .program(try PatternProgram(node, backward: backward))))
            }
        }
        var known: [[Int]: Int] = [[]: 0]
        for value in UInt32(0)..<0x80 { ascii[Int(value)] = bucket(for: value, branches, &known) }
        for start in borders.sorted() {
            starts.append(start)
            intervals.append(bucket(for: start, branches, &known))
        }
    }

    private mutating func bucket(
        for value: UInt32, _ branches: [(sets: [ScalarSet], branch: Branch)], _ known: inout [[Int]: Int]
    ) -> Int {
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        let members = branches.indices.filter { index in branches[index].sets.contains { $0.contains(scalar) } }
        if let bucket = known[members] { return bucket }
        known[members] = buckets.count
        buckets.append(members.map { branches[$0].branch })
        return buckets.count - 1
    }

    private func bucket(for scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x80 { return ascii[Int(scalar.value)] }
        var lower = 0
        var upper = starts.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if starts[middle] <= scalar.value { lower = middle + 1 } else { upper = middle }
        }
        return lower == 0 ? 0 : intervals[lower - 1]
    }

    /// The end of the match of the first branch that matches at `position`.
    func firstMatch(_ text: ArraySlice<Unicode.Scalar>, at position: Int) -> Int? {
        for branch in buckets[bucket(for: text[position])] {
            switch branch {
            case .single: return position + 1
            case .program(let program):
                if let end = program.match(text, at: position, .first) { return end }
            }
        }
        return nil
    }

    /// The beginning of the longest match that ends where the text ends.
    func longestMatchAtEnd(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let last = text.last else { return nil }
        var longest: Int?
        for branch in buckets[bucket(for: last)] {
            switch branch {
            case .single: longest = min(longest ?? .max, text.endIndex - 1)
            case .program(let program):
                if let start = program.match(text, at: text.endIndex, .longest) {
                    longest = min(longest ?? .max, start)
                }
            }
        }
        return longest
    }
}
