/// The names of two records, and what about them speaks beyond their comparison word by word.
struct RecordNames {
    private(set) var comparison: NameComparison?
    /// The comparison's log-odds.
    private(set) var odds = 0.0
    /// What else was found about the best pair, with its value.
    private(set) var findings: [(feature: RecordFeature, value: Double)] = []

    /// More names than these are not looked at.
    private static let limit = 40

    init(_ left: Record, _ right: Record) {
        let type: NameType = Self.areOfPerson(left) && Self.areOfPerson(right) ? .person : .organisation
        let ours = left.names.prefix(Self.limit).map { Side($0, type) }
        let theirs = right.names.prefix(Self.limit).map { Side($0, type) }
        var best: (Side, Side)?
        for one in ours {
            for other in theirs {
                let found = Names.compare(one.prepared, other.prepared)
                if found.score > comparison?.score ?? -1 {
                    comparison = found
                    best = (one, other)
                }
            }
        }
        guard let comparison, let (one, other) = best else { return }
        odds = Self.odds(comparison)
        if type == .person { lookAtPeople(one, other) } else { lookAtOrganisations(one, other) }
        // Letters of words that changed their places are looked for only where nothing else fits.
        if odds < 0, let mended = Self.mended(one, other, type) {
            let again = Names.compare(mended, other.prepared)
            if Self.odds(again) > 0 {
                self.comparison = again
                odds = Self.odds(again)
                findings.append((.lettersScrambled, 1))
            }
        }
    }

    /// Whether a record's names are to be compared as a person's: it is one, or is taken for an organisation for want of
    /// knowing better, as lists of persons and companies alike do, and has no name but such as people have.
    private static func areOfPerson(_ record: Record) -> Bool {
        record.type == .person
            || !record.names.isEmpty
                && record.names.prefix(limit).allSatisfy { Names.prepare($0, type: .organisation).readsAsPerson }
    }

    private struct Side {
        var name: String
        var prepared: PreparedName
        var words: [String]

        init(_ name: String, _ type: NameType) {
            self.name = type == .organisation ? NumberWords.figures(name) : name
            prepared = Names.prepare(self.name, type: type)
            words = prepared.words
        }

        var numbers: [String] { words.filter { $0.contains(where: \.isNumber) }.sorted() }
    }

    private static func odds(_ comparison: NameComparison) -> Double {
        comparison.intercept + comparison.contributions.reduce(0) { $0 + $1.contribution }
    }

    private mutating func lookAtPeople(_ one: Side, _ other: Side) {
        let (short, long) = one.words.count <= other.words.count ? (one, other) : (other, one)
        if !short.words.isEmpty, short.words.allSatisfy({ $0.count == 1 }), long.words.contains(where: { $0.count > 1 })
        {
            findings.append((.initialsOnly, 1))
        }
        if let left = one.words.last, let right = other.words.last, one.words.first != other.words.first,
            Self.isOtherGender(left, right) || Self.isOtherGender(right, left)
        {
            findings.append((.genderDiffers, 1))
        }
    }

    private mutating func lookAtOrganisations(_ one: Side, _ other: Side) {
        if one.numbers != other.numbers,
            one.words.count != other.words.count || one.numbers.count == other.numbers.count
        {
            findings.append((.numberDiffers, 1))
        }
        if let legal = comparison?.features[.legalConflict], legal >= 0.5 { findings.append((.legalFormDiffers, 1)) }
        // One short word, as an acronym, differs by every letter.
        if let left = one.words.first, let right = other.words.first, min(left.count, right.count) <= 4, left != right,
            one.words.dropFirst() == other.words.dropFirst(), (comparison?.features[.acronym] ?? 0) < 0.5
        {
            findings.append((.acronymDiffers, 1))
        }
    }

    /// Family names of a man and a woman, as Slavic languages tell them: Baranov and Baranova.
    private static func isOtherGender(_ woman: String, _ man: String) -> Bool {
        [("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("skaya", "sky"), ("skaia", "skii"), ("ska", "ski")].contains {
            woman.hasSuffix($0.0) && man.hasSuffix($0.1)
        }
    }

    /// The first name with each word that has the very letters of a word of the other put in that word's place.
    private static func mended(_ one: Side, _ other: Side, _ type: NameType) -> PreparedName? {
        var open = other.words
        var found = false
        let words = one.words.map { word -> String in
            if let same = open.firstIndex(of: word) {
                open.remove(at: same)
                return word
            }
            let letters = word.sorted()
            guard word.count >= 5,
                let match = open.firstIndex(where: { $0.count == word.count && $0.sorted() == letters })
            else { return word }
            found = true
            return open.remove(at: match)
        }
        return found ? Names.prepare(words.joined(separator: " "), type: type) : nil
    }
}
