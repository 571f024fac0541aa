import Language
import Shared

/// Gives each name one class through the document: its mentions vote, and surnames follow the full name.
struct NameVote {
    let words: DocumentWords

    func decide(_ names: inout [NameCandidate]) {
        let evidence = NameEvidence(words: words)
        var totals: [String: ClassScores] = [:]
        var guesses: [String: ClassScores] = [:]
        var counts: [String: Double] = [:]
        for name in names {
            let key = Self.key(words.string(name.tokens))
            totals[key, default: ClassScores()] += evidence.scores(of: name)
            guesses[key, default: ClassScores()] += evidence.guess(of: name)
            counts[key, default: 0] += 1
        }
        for (key, guess) in guesses {
            var guess = guess
            guess.scale(by: min(1, Self.independent / (counts[key] ?? 1)))
            totals[key]? += guess
        }
        shareWithAcronyms(names, &totals)
        // A last name is what the full name is: each full name adds its own vote to it.
        var persons: [String: Double] = [:]
        for name in names where name.tokens.count > 1 {
            guard let scores = totals[Self.key(words.string(name.tokens))] else { continue }
            let winner = scores.winner
            guard winner.type == .person else { continue }
            // "Caroline of Nassau" makes no Nassau a person.
            let isReign = name.tokens.contains { words.word($0) == "of" }
            for token in isReign ? [name.tokens.lowerBound] : [surname(of: name.tokens), name.tokens.lowerBound] {
                let key = Self.key(words.word(token))
                persons[key] = max(persons[key] ?? 0, token == name.tokens.lowerBound ? 1.2 : 3)
            }
        }
        for (key, weight) in persons {
            guard let count = counts[key] else { continue }
            totals[key]?[.person] += weight * count
        }
        shareAmongConjuncts(names, &totals)
        for index in names.indices {
            guard let winner = totals[Self.key(words.string(names[index].tokens))]?.winner else { continue }
            names[index].type = winner.score > 0 ? winner.type : .miscellaneous
            names[index].margin = winner.margin
        }
    }

    /// So many mentions count in full for the recogniser's guess; more repeat what it said before.
    private static let independent = 4.0

    /// "the Kennedy Space Center (KSC)": the letters are of the long name's class.
    private func shareWithAcronyms(_ names: [NameCandidate], _ totals: inout [String: ClassScores]) {
        var byStart: [Int: NameCandidate] = [:]
        for name in names where name.tokens.count == 1 { byStart[name.tokens.lowerBound] = name }
        for long in names where long.tokens.count > 1 && words.word(long.tokens.upperBound) == "(" {
            guard let short = byStart[long.tokens.upperBound + 1], words.word(short.tokens.upperBound) == ")",
                let winner = totals[Self.key(words.string(long.tokens))]?.winner, winner.type != .miscellaneous
            else { continue }
            let letters = words.word(short.tokens.lowerBound)
            guard letters.first == words.word(long.tokens.lowerBound).first,
                letters.dropFirst().contains(where: \.isUppercase)
            else { continue }
            totals[Self.key(letters)]?[winner.type] += 4
        }
    }

    /// "Abington, Morden and Tadlow": what stands in one list is of one kind.
    private func shareAmongConjuncts(_ names: [NameCandidate], _ totals: inout [String: ClassScores]) {
        var byToken: [Int: Int] = [:]
        for (index, name) in names.enumerated() where name.origin != .inner {
            for token in name.tokens { byToken[token] = index }
        }
        for name in names where name.origin != .inner {
            let head = words.head(of: name.tokens)
            guard words.dep(head) == "conj", let other = byToken[words.tokens[head].head] else { continue }
            let key = Self.key(words.string(name.tokens))
            let otherKey = Self.key(words.string(names[other].tokens))
            guard key != otherKey, let a = totals[key]?.winner, let b = totals[otherKey]?.winner else { continue }
            if b.type != .miscellaneous { totals[key]?[b.type] += min(1, b.margin) }
            if a.type != .miscellaneous { totals[otherKey]?[a.type] += min(1, a.margin) * 0.7 }
        }
    }

    private func surname(of range: Range<Int>) -> Int {
        var last = range.upperBound - 1
        while last > range.lowerBound,
            DocumentWords.suffixes.contains(words.word(last)) || words.word(last) == ","
                || DocumentWords.isRoman(words.word(last))
        {
            last -= 1
        }
        return last
    }

    /// Names that differ only in case, full stops or an apostrophe's shape are one.
    static func key(_ name: String) -> String {
        String(name.lowercased().filter { $0 != "." && $0 != "'" && $0 != "’" })
    }
}
