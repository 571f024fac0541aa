/// What people have said about forms and not taken back, as pairs of their keys.
package struct FormJudgements: Sendable, Hashable {
    package struct Pair: Sendable, Hashable, Comparable {
        package let one: String
        package let other: String

        package init(_ one: String, _ other: String) {
            self.one = min(one, other)
            self.other = max(one, other)
        }

        package static func < (left: Self, right: Self) -> Bool {
            (left.one, left.other) < (right.one, right.other)
        }
    }

    package var same: Set<Pair>
    package var different: Set<Pair>

    package init(same: Set<Pair> = [], different: Set<Pair> = []) {
        self.same = same
        self.different = different
    }

    /// A pair judged different that other judgements make one; nil where all agree.
    package var contradiction: Pair? {
        var group: [String: String] = [:]
        func root(_ key: String) -> String {
            var key = key
            while let next = group[key] { key = next }
            return key
        }
        for pair in same {
            let (one, other) = (root(pair.one), root(pair.other))
            if one != other { group[one] = other }
        }
        return different.sorted().first { root($0.one) == root($0.other) }
    }
}
