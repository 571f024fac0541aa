import Language

/// Gathers what may be a name: the recogniser's spans with their boundaries corrected, listed phrases, and runs of
/// capitalised proper nouns that the recogniser passed over.
struct NameCandidates {
    let words: DocumentWords
    let boundaries: NameBoundaries
    let gazetteer = Gazetteer.shared
    let lexicon = NameWords.shared
    var found: [NameCandidate] = []
    /// Tokens already part of a candidate.
    var taken: [Bool]
    private let entityStarts: Set<Int>

    init(_ words: DocumentWords) {
        self.words = words
        entityStarts = Set(words.text.entities.lazy.filter { Self.nameLabels.contains($0.label) }.map(\.start))
        boundaries = NameBoundaries(words: words)
        taken = [Bool](repeating: false, count: words.count)
        for name in species() + bynames() + quotedTitles() + coordinatedBodies() { add(name) }
        addModelNames()
        addListedNames()
        addSequences()
        addHeadlinePersons()
        addSmallNames()
        addInnerNames()
        found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    mutating func add(_ candidate: NameCandidate) {
        guard !candidate.tokens.contains(where: { taken[$0] }) else { return }
        for token in candidate.tokens { taken[token] = true }
        found.append(candidate)
    }

    // MARK: the recogniser's names

    private static let nameLabels: Set<String> = [
        "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW",
    ]

    private mutating func addModelNames() {
        for entity in words.text.entities where Self.nameLabels.contains(entity.label) && entity.start < entity.end {
            guard words.style(at: entity.start) == .prose else { continue }
            for name in boundaries.names(in: entity.start..<entity.end, label: entity.label, origin: .model) {
                add(withEdition(extended(name)))
            }
        }
    }

    /// A name that the recogniser cut short, with the proper nouns that belong to it.
    func extended(_ name: NameCandidate) -> NameCandidate {
        let original = name
        var name = withGenus(name)
        let person = name.label == "PERSON"
        if gazetteer.entries[words.string(name.tokens)] != nil, !person { return withinBody(name) }
        var start = name.tokens.lowerBound
        var end = name.tokens.upperBound
        while canJoin(start - 1), !taken[start - 1], !isListed(start - 1), !words.startsSentence(start),
            !(words.startsSentence(start - 1) && words.lowercase.contains(words.lower(start - 1)))
        {
            start -= 1
        }
        while end < words.count, !words.startsSentence(end) {
            let word = words.word(end)
            if canJoin(end)
                || DocumentWords.isRoman(word) && (word != "I" || words.isProper(end)) && name.label != "ORG"
            {
                end += 1
            } else if word == "-", end > start, joinsByHyphen(end),
                name.label == "PERSON" || name.label == nil
                    || !isKnown(end + 1) && gazetteer.entries[words.string(start..<end)] == nil
            {
                end += 2
            } else if let length = complement(of: start..<end, at: end) {
                end += length
            } else if !person, let length = jointHead(of: start..<end, at: end) {
                end += length
            } else if person, isSmallSurname(after: start..<end) {
                end += 1
            } else if person, word == ",", DocumentWords.suffixes.contains(words.word(end + 1)) {
                end += 2
            } else if person, word.hasPrefix("d'") || word.hasPrefix("d’"), word.dropFirst(2).first?.isUppercase == true
            {
                end += 1
            } else if name.label != "ORG", word == "of", isReign(start..<end), canJoin(end + 1), !taken[end + 1] {
                end += 2
                name.label = "PERSON"
            } else if person || name.label == "GPE" && words.word(end) == "de", let length = particles(at: end) {
                end += length
            } else if word == "'s" || word == "’s", let length = possession(of: start..<end, at: end) {
                end += length
            } else if person, word == "the", words.isProper(end + 1), words.isCapitalised(end + 1), end - start <= 2 {
                end += 2
            } else {
                break
            }
        }
        if start > 0, Self.units.contains(words.word(end - 1)), Self.isOrdinal(words.word(start - 1)), !taken[start - 1]
        {
            start -= 1
        }
        guard start < name.tokens.lowerBound || end > name.tokens.upperBound else { return name }
        name.tokens = start..<end
        let again = boundaries.names(in: name.tokens, label: name.label, origin: .model)
        guard again.count == 1, var whole = again.first else { return original }
        whole.titles = name.titles + whole.titles
        return whole
    }

    /// "Caroline of Zweibrücken", "Louis IX of Hesse": who is named after what he rules.
    private func isReign(_ range: Range<Int>) -> Bool {
        let first = words.word(range.lowerBound)
        guard gazetteer.givenNames[first] != nil, gazetteer.entries[first] == nil else { return false }
        guard !words.word(range.upperBound + 1).allSatisfy(\.isUppercase) else { return false }
        return range.count == 1 || range.count == 2 && DocumentWords.isRoman(words.word(range.lowerBound + 1))
    }

    /// How many tokens of "'s College" belong to "St Munchin".
    private func possession(of range: Range<Int>, at index: Int) -> Int? {
        guard range.count <= 2, gazetteer.entries[words.string(range)] == nil,
            range.count == 1 || words.word(range.lowerBound).hasPrefix("St")
        else { return nil }
        var end = index + 1
        while end < words.count, end - index <= 3, canJoin(end), !taken[end] { end += 1 }
        let last = words.word(end - 1)
        guard end > index + 1,
            lexicon.placeHeads.contains(last)
                || ["College", "School", "Hospital", "Church", "Club", "University"].contains(last)
        else { return nil }
        return end - index
    }

    /// Whether another name is known to start here.
    private func isKnown(_ index: Int) -> Bool {
        gazetteer.entries[words.word(index)] != nil || entityStarts.contains(index)
    }

    /// "65th Air Division": the number belongs to the unit.
    private static let units: Set<String> = [
        "Division", "Battalion", "Brigade", "Regiment", "Squadron", "Wing", "Army", "Corps", "Fleet", "Infantry",
        "Artillery", "Company", "Congress", "Legion", "Group",
    ]

    static func isOrdinal(_ word: String) -> Bool {
        let digits = word.prefix { $0.isNumber }
        return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    }

    /// "Environment Canada", "Montreal Hockey Club": a listed place inside of the name of a body.
    func withinBody(_ name: NameCandidate) -> NameCandidate {
        guard let entry = gazetteer.entries[words.string(name.tokens)]?.first, entry.kind != .demonym,
            entry.kind != .organisation
        else { return name }
        var end = name.tokens.upperBound
        while end < words.count, end - name.tokens.upperBound < 4, canJoin(end), !taken[end], !words.startsSentence(end)
        {
            end += 1
        }
        let last = words.word(end - 1)
        if end > name.tokens.upperBound {
            guard
                lexicon.organisationHeads.contains(last) || lexicon.placeHeads.contains(last)
                    || lexicon.eventHeads.contains(last) || Self.clubs.contains(last)
            else { return name }
            var whole = name
            whole.tokens = name.tokens.lowerBound..<end
            whole.label =
                lexicon.placeHeads.contains(last) ? "FAC" : lexicon.eventHeads.contains(last) ? "EVENT" : "ORG"
            return whole
        }
        let before = name.tokens.lowerBound - 1
        if canJoin(before), !taken[before], gazetteer.entries[words.word(before)] == nil,
            gazetteer.givenNames[words.word(before)] == nil, !Self.directions.contains(words.word(before)),
            words.dep(before) == "compound", name.tokens.contains(words.tokens[before].head),
            words.tag(before) == "NNP", words.lineOfToken[before] == words.lineOfToken[name.tokens.lowerBound],
            !words.isProper(before - 1) || words.startsSentence(before), words.tokens[before].text.count > 2,
            !words.word(before).allSatisfy({ $0.isUppercase || $0 == "." })
        {
            var whole = name
            whole.tokens = before..<name.tokens.upperBound
            whole.label = "ORG"
            return whole
        }
        return name
    }

    private static let clubs: Set<String> = [
        "HC", "SC", "AC", "AFC", "CF", "RFC", "CC", "BC", "City", "Town", "United",
    ]
    private static let directions: Set<String> = [
        "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Upper", "Lower",
        "New", "Old", "Greater", "Downtown", "Mainland", "Continental", "Ancient", "Modern", "Nazi", "Soviet", "Lake",
        "Mount", "Fort", "Port", "Cape",
    ]

    func canJoin(_ index: Int) -> Bool {
        guard index >= 0, index < words.count, words.isCapitalised(index), words.isProper(index) else { return false }
        let word = words.word(index)
        return !NameBoundaries.calendar.contains(word) && !lexicon.honorifics.contains(word)
            && (!lexicon.ranks.contains(word) || gazetteer.givenNames[word] != nil) && word != "I"
    }

    /// "Hui Chi-fung", "Jean-Claude Juncker", but not "Trump-era".
    private func joinsByHyphen(_ hyphen: Int) -> Bool {
        let next = hyphen + 1
        guard next < words.count, words.tokens[hyphen - 1].end == words.tokens[hyphen].start,
            words.tokens[hyphen].end == words.tokens[next].start
        else { return false }
        let word = words.word(next)
        if word.first?.isUppercase == true { return words.isProper(next) }
        return words.word(hyphen - 1).count <= 5 && word.count <= 6 && word.allSatisfy(\.isLetter)
            && !(words.word(hyphen - 1).allSatisfy(\.isUppercase) && CommonWords.shared.contains(word))
            && !["era", "led", "style", "like", "backed", "held", "run", "based", "born", "owned"].contains(word)
    }

    /// How many tokens of "of the Soviet Union" belong to "the Communist Party".
    private func complement(of range: Range<Int>, at index: Int) -> Int? {
        guard let last = range.last,
            lexicon.organisationHeads.contains(words.word(last)) || words.word(last) == "Centre"
                || words.word(last) == "Center"
        else { return nil }
        let preposition = words.word(index)
        guard
            preposition == "of"
                || preposition == "for" && !["Party", "Company", "Corporation", "Inc."].contains(words.word(last))
        else { return nil }
        var end = index + 1
        if words.word(end) == "the" { end += 1 }
        let start = end
        while end < words.count, words.isCapitalised(end), words.isProper(end), !words.startsSentence(end),
            !taken[end] || words.word(index) == "of"
        { end += 1 }
        return end > start ? end - index : nil
    }

    func isListed(_ index: Int) -> Bool {
        gazetteer.entries[words.word(index)]?.contains { $0.kind == .demonym || $0.kind == .country } ?? false
    }

    // MARK: names inside of names

    /// The places that a longer name says it is of or in: "Helsinki" of "University of Helsinki".
    private mutating func addInnerNames() {
        for name in found
        where name.tokens.count > 1 && name.label != "WORK_OF_ART"
            && Self.genera[words.word(name.tokens.lowerBound)] != "GPE"
            && gazetteer.givenNames[words.word(name.tokens.lowerBound)] == nil
            && gazetteer.entries[words.string(name.tokens)] == nil && name.label != "PERSON"
        {
            var index = name.tokens.lowerBound + 1
            while index < name.tokens.upperBound {
                defer { index += 1 }
                guard ["of", "in", "at"].contains(words.word(index - 1)) else { continue }
                for length in stride(from: min(4, name.tokens.upperBound - index), to: 0, by: -1) {
                    let range = index..<index + length
                    guard let entries = gazetteer.entries[words.string(range)],
                        entries.contains(where: { $0.kind == .country || $0.kind == .capital || $0.kind == .place }),
                        gazetteer.givenNames[words.word(index)] == nil
                    else { continue }
                    found.append(NameCandidate(tokens: range, origin: .inner))
                    index = range.upperBound - 1
                    break
                }
            }
        }
    }
}
