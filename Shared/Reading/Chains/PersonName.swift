/// Compares the names of persons within one document.
enum PersonName {
    private static func bare(_ name: [String]) -> [String] {
        name.filter { !DocumentWords.suffixes.contains($0) && $0 != "Jr" && $0 != "Sr" }.map { $0.lowercased() }
    }

    /// Whether two names can belong to one person: one's words are found in the other in order, initials stand for
    /// names, and full names agree in the last and do not differ in the first.
    static func compatible(_ left: [String], _ right: [String]) -> Bool {
        let roman = (left.last.map(DocumentWords.isRoman) ?? false, right.last.map(DocumentWords.isRoman) ?? false)
        if roman.0, roman.1, left.last != right.last { return false }
        let a = bare(left)
        let b = bare(right)
        guard let lastA = a.last, let lastB = b.last, let firstA = a.first, let firstB = b.first else { return true }
        if a.count == 1 { return b.contains(lastA) }
        if b.count == 1 { return a.contains(lastB) }
        if lastA == lastB {
            return agree(firstA, firstB) || a.dropLast().contains(firstB) || b.dropLast().contains(firstA)
        }
        return contains(a, b) || contains(b, a)
    }

    private static func agree(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        let x = a.filter { $0 != "." }
        let y = b.filter { $0 != "." }
        if x.count == 1 || y.count == 1 { return x.first == y.first }
        return x.count >= 3 && y.count >= 3 && (x.hasPrefix(y) || y.hasPrefix(x))
    }

    private static func contains(_ long: [String], _ short: [String]) -> Bool {
        var rest = short[...]
        for word in long where rest.first == word { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
