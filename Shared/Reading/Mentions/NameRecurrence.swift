import Shared

/// Finds further places of names that the document has already shown: in headlines, after the recogniser's misses, and
/// persons by their last name.
struct NameRecurrence {
    let words: DocumentWords

    func find(_ names: [NameCandidate]) -> [NameCandidate] {
        var byFirst: [String: [[String]]] = [:]
        var seen: Set<[String]> = []
        func know(_ range: Range<Int>) {
            let list = range.map { words.word($0) }
            guard let first = list.first, first.count > 1 || list.count > 1, seen.insert(list).inserted else { return }
            byFirst[first, default: []].append(list)
        }
        for name in names {
            guard !name.isElliptical, name.tokens.count > 1 || words.isCapitalised(name.tokens.lowerBound) else {
                continue
            }
            know(name.tokens)
            if name.type == .person, name.tokens.count > 1 {
                let last = name.tokens.upperBound - 1
                if words.isCapitalised(last), words.word(last).count > 2,
                    !name.tokens.contains(where: { words.word($0) == "of" })
                {
                    know(last..<last + 1)
                }
            }
        }
        var taken = [Bool](repeating: false, count: words.count)
        for name in names { for token in name.tokens { taken[token] = true } }
        var found: [NameCandidate] = []
        var index = 0
        while index < words.count {
            defer { index += 1 }
            guard !taken[index], let lists = byFirst[words.word(index)] else { continue }
            let match = lists.filter { list in
                index + list.count <= words.count
                    && (0..<list.count).allSatisfy { !taken[index + $0] && words.word(index + $0) == list[$0] }
            }.max { $0.count < $1.count }
            guard let match else { continue }
            let range = index..<index + match.count
            // A word that the text also writes small is no name at the start of a sentence.
            if match.count == 1, words.lowercase.contains(words.lower(index)),
                words.startsSentence(index) || words.style(at: index) != .prose || !words.isProper(index)
            {
                continue
            }
            for token in range { taken[token] = true }
            found.append(NameCandidate(tokens: range, origin: .recurrence))
            index = range.upperBound - 1
        }
        return found
    }
}
