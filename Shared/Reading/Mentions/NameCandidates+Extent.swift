import Language

/// Where a name goes on in words that recognisers leave outside: the year of a contest, the kind of a place written
/// small, a byname between quotation marks, the second half of a coordinated title.
extension NameCandidates {
    /// "2018 Commonwealth Games", "50th Critics Award", "Adlerhof railway station".
    func withEdition(_ name: NameCandidate) -> NameCandidate {
        var whole = name
        let last = words.word(name.tokens.upperBound - 1)
        let before = name.tokens.lowerBound - 1
        if name.tokens.count > 1, lexicon.eventHeads.contains(last) || last == "Award" || name.label == "EVENT",
            before >= 0, !taken[before], words.lineOfToken[before] == words.lineOfToken[name.tokens.lowerBound],
            Self.isYear(words.word(before)) || Self.isOrdinal(words.word(before))
        {
            whole.tokens = before..<name.tokens.upperBound
        }
        if let length = kind(after: name) {
            whole.tokens = whole.tokens.lowerBound..<name.tokens.upperBound + length
            whole.label = "LOC"
        }
        return whole
    }

    private static func isYear(_ word: String) -> Bool {
        guard word.count == 4, let year = Int(word) else { return false }
        return (1800..<2100).contains(year)
    }

    private static let kinds: Set<String> = [
        "river", "sea", "plateau", "mountains", "street", "valley", "peninsula", "desert", "strait", "canal", "avenue",
        "road", "creek", "bay", "gulf",
    ]

    /// How many small words after a name say what kind of place it is and belong to it: "Tagus river".
    private func kind(after name: NameCandidate) -> Int? {
        let end = name.tokens.upperBound
        guard end < words.count, name.label != "NORP", name.tokens.count <= 3,
            words.lineOfToken[end] == words.lineOfToken[end - 1], words.dep(end - 1) == "compound"
        else { return nil }
        // "an Ottawa street" is any of them.
        let before = words.tag(name.tokens.lowerBound - 1)
        if before == "JJ" || ["a", "an"].contains(words.lower(name.tokens.lowerBound - 1)) { return nil }
        var last = end
        if words.word(end) == "railway", ["station", "line"].contains(words.word(end + 1)) {
            last = end + 1
        } else if !Self.kinds.contains(words.word(end)) {
            return nil
        }
        // "the Paris street vendors": the noun goes with what follows.
        guard words.dep(last) != "compound", !words.tag(last + 1).hasPrefix("NN"), words.word(last + 1) != "-",
            gazetteer.entries[words.string(name.tokens)]?.contains(where: { $0.kind == .country || $0.kind == .demonym }
            )
                != true
        else { return nil }
        return last + 1 - end
    }

    /// "Anton \"Tiger\" Weber" is one person.
    func bynames() -> [NameCandidate] {
        var found: [NameCandidate] = []
        var open: Int?
        for index in 0..<words.count where Self.quotationMarks.contains(words.word(index)) {
            defer { open = index }
            guard let first = open, (2...4).contains(index - first), first > 0, index + 1 < words.count,
                words.lineOfToken[first - 1] == words.lineOfToken[index + 1]
            else { continue }
            let inside = first + 1..<index
            guard inside.allSatisfy({ words.isCapitalised($0) }), words.isCapitalised(index + 1),
                words.isProper(index + 1), words.isCapitalised(first - 1),
                gazetteer.givenNames[words.word(first - 1)] != nil
            else { continue }
            var end = index + 2
            while end < words.count, end < index + 4, words.isCapitalised(end), words.isProper(end),
                words.lineOfToken[end] == words.lineOfToken[index]
            { end += 1 }
            var start = first - 1
            while start > 0, words.isCapitalised(start - 1), words.isProper(start - 1),
                gazetteer.givenNames[words.word(start - 1)] != nil,
                words.lineOfToken[start - 1] == words.lineOfToken[index]
            { start -= 1 }
            found.append(NameCandidate(tokens: start..<end, origin: .sequence, label: "PERSON"))
        }
        return found
    }

    private static let quotationMarks: Set<String> = ["\"", "“", "”", "``", "''"]

    /// How many tokens of "and Diving Championships" go on with "National Swimming": both halves are ordinary words.
    func jointHead(of range: Range<Int>, at index: Int) -> Int? {
        guard words.word(index) == "and" || words.word(index) == "&", let last = range.last,
            isOrdinary(last), !lexicon.organisationHeads.contains(words.word(last)), isOrdinary(index + 1)
        else { return nil }
        var end = index + 1
        while end < words.count, end - index <= 4, words.isCapitalised(end), !taken[end], !words.startsSentence(end) {
            end += 1
        }
        let head = words.word(end - 1)
        guard end > index + 2, words.isProper(end - 1),
            lexicon.organisationHeads.contains(head) || lexicon.eventHeads.contains(head)
                || lexicon.placeHeads.contains(head) || head == "Express",
            !NameBoundaries.pluralHeads.contains(head)
        else { return nil }
        return end - index
    }

    private func isOrdinary(_ index: Int) -> Bool {
        words.isCapitalised(index) && gazetteer.entries[words.word(index)] == nil
            && gazetteer.givenNames[words.word(index)] == nil
            && CommonWords.shared.contains(words.lower(index))
    }
}
