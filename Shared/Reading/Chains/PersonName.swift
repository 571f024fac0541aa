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
            let middleA = a.dropFirst().dropLast().compactMap(\.first)
            let middleB = b.dropFirst().dropLast().compactMap(\.first)
            // "George W. Bush" and "George H. W. Bush" are two.
            if firstA == firstB, !middleA.isEmpty, !middleB.isEmpty, middleA != middleB,
                a.dropFirst().dropLast().contains(where: isInitial), b.dropFirst().dropLast().contains(where: isInitial)
            {
                return false
            }
            return agree(firstA, firstB) || a.dropLast().contains(firstB) || b.dropLast().contains(firstA)
        }
        return contains(a, b) || contains(b, a)
    }

    private static func isInitial(_ word: String) -> Bool { word.filter { $0 != "." }.count == 1 }

    /// Whether two clusters' names can be one person's; a first and a last name alone can where a full name has both.
    static func compatible(_ left: [[String]], _ right: [[String]]) -> Bool {
        for a in left {
            for b in right where !compatible(a, b) {
                guard a.count == 1, b.count == 1, let first = a.first, let second = b.first else { return false }
                let both = (left + right).contains { $0.count > 1 && $0.contains(first) && $0.contains(second) }
                if !both { return false }
            }
        }
        return true
    }

    /// Short forms of given names that news uses for the same person.
    private static let shortForms: [String: String] = {
        var forms: [String: String] = [:]
        for line in [
            "william bill billy will", "robert bob bobby rob", "richard dick rick", "james jim jimmy",
            "john jack johnny",
            "lawrence larry", "thomas tom tommy", "michael mike mick", "joseph joe", "edward ed ted eddie",
            "charles charlie chuck",
            "elizabeth liz beth", "katherine kate kathy", "margaret maggie peggy", "anthony tony",
            "steven steve stephen",
            "daniel dan danny", "david dave", "christopher chris", "nicholas nick", "benjamin ben", "samuel sam",
            "alexander alex sasha", "gregory greg", "andrew andy", "kenneth ken", "ronald ron", "donald don",
            "timothy tim",
            "patricia pat patty", "susan sue", "deborah debbie", "henry harry hank", "jeffrey jeff",
            "matthew matt", "peter pete", "philip phil", "raymond ray", "frederick fred", "albert al", "leonard len",
        ] {
            let words = line.split(separator: " ").map(String.init)
            for word in words { forms[word] = words[0] }
        }
        return forms
    }()

    private static func agree(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        if let long = shortForms[a], long == shortForms[b] { return true }
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
