import Language
import Shared

/// What speaks for each class of one name at one place: the recogniser, the lists, the name's own words, its context.
///
/// The weights order the kinds of evidence: a list entry beats a context, a context beats the recogniser's guess at a
/// single unknown word.
struct NameEvidence {
    let words: DocumentWords
    let lexicon = NameWords.shared
    let gazetteer = Gazetteer.shared
    let sport: SportingTeams

    init(words: DocumentWords) {
        self.words = words
        sport = SportingTeams(words: words)
    }

    func scores(of name: NameCandidate) -> ClassScores {
        var scores = ClassScores()
        addLists(name, to: &scores)
        addWords(name, to: &scores)
        addContext(name, to: &scores)
        return scores
    }

    // MARK: the recogniser

    private static let labels: [String: MentionType] = [
        "PERSON": .person, "ORG": .organisation, "GPE": .geopolitical, "LOC": .location, "FAC": .location,
        "NORP": .group, "EVENT": .event, "PRODUCT": .miscellaneous, "WORK_OF_ART": .miscellaneous,
        "LAW": .miscellaneous,
    ]

    /// The recogniser's guess; kept apart, since it repeats its mistakes at each mention.
    func guess(of name: NameCandidate) -> ClassScores {
        var scores = ClassScores()
        if words.isInformal, name.tokens.count == 1, name.label == "ORG",
            gazetteer.entries[words.string(name.tokens)] == nil
        {
            // Where people write to each other, the recogniser takes nicknames for firms.
            scores[.person] += 0.9
            scores[.organisation] += 0.6
        } else if let label = name.label, let type = Self.labels[label] {
            scores[type] += name.tokens.count > 1 ? 1.6 : 1.0
        } else {
            scores[.miscellaneous] += 0.3
        }
        return scores
    }

    // MARK: the lists

    private static let familyEndings = [
        "sky", "skyy", "skyi", "skiy", "skyj", "skij", "skaya", "enko", "ovich", "evich", "ovych", "evych", "wski",
        "wska",
        "ńska", "ński", "shvili", "adze", "escu", "ssen", "sson", "dottir", "dóttir", "opoulos", "akis", "oğlu", "oglu",
    ]

    private func addLists(_ name: NameCandidate, to scores: inout ClassScores) {
        let phrase = words.string(name.tokens)
        let first = words.word(name.tokens.lowerBound)
        let isGivenName = gazetteer.givenNames[first] != nil
        for entry in gazetteer.entries[phrase] ?? [] {
            // "Jordan" and "Chad" are people too, "Shell" and "Labour" ordinary words.
            let weight = name.tokens.count == 1 && isGivenName ? 1.5 : 4.0
            switch entry.kind {
            case .country, .capital: scores[.geopolitical] += weight
            case .demonym: scores[.group] += weight
            case .seat: scores[.organisation] += weight
            case .place: scores[entry.country == nil ? .location : .geopolitical] += weight * 0.8
            case .organisation: scores[.organisation] += weight
            }
        }
        if isGivenName, gazetteer.entries[phrase] == nil {
            if name.tokens.count == 1 {
                scores[.person] += 1.2
            } else if name.tokens.count <= 4 {
                scores[.person] += 2.2
            }
        }
        // "Zelenskiy", "Tymoshenko": endings that hardly anything but family names has.
        if let last = name.tokens.last, gazetteer.entries[phrase] == nil, words.word(last).count > 6,
            Self.familyEndings.contains(where: words.word(last).hasSuffix)
        {
            scores[.person] += 1.6
        }
        if let last = name.tokens.last, gazetteer.surnames.contains(words.word(last)),
            gazetteer.entries[phrase] == nil, name.tokens.count <= 4
        {
            scores[.person] += name.tokens.count == 1 ? 0.9 : 0.8
        }
    }

    // MARK: the name's own words

    private func addWords(_ name: NameCandidate, to scores: inout ClassScores) {
        let range = name.tokens
        // "University of X": the head stands before "of".
        let of = range.dropFirst().first { ["of", "for", "on", "de", "du", "del"].contains(words.word($0)) }
        var last = of.map { $0 - 1 } ?? range.upperBound - 1
        // "Group F", "Task Force 50": the head stands before a letter or number.
        if last > range.lowerBound, words.word(last).count == 1 || words.word(last).allSatisfy(\.isNumber) { last -= 1 }
        let head = words.word(last)
        if range.count > 1 {
            if lexicon.organisationHeads.contains(head) { scores[.organisation] += 2.6 }
            if lexicon.placeHeads.contains(head) { scores[.location] += 2.6 }
            if let genus = NameCandidates.genera[words.word(range.lowerBound)], of == range.lowerBound + 1 {
                scores[
                    genus == "GPE"
                        ? .geopolitical : genus == "EVENT" ? .event : genus == "LAW" ? .miscellaneous : .location] +=
                    3.5
            }
            if lexicon.eventHeads.contains(head) { scores[.event] += 2.6 }
            if lexicon.workHeads.contains(head) { scores[.miscellaneous] += 2.2 }
            let first = words.word(range.lowerBound)
            if Self.isModel(first) || Self.vessels.contains(first)
                || first == "Space" && words.word(range.lowerBound + 1) == "Shuttle"
            {
                scores[.miscellaneous] += 3
            }
            if [
                "Mount", "Lake", "Fort", "Port", "Camp", "Cape", "San", "Santa", "Saint", "St.", "Los", "Las", "El",
                "River", "Isle", "North", "South", "East", "West", "New", "Al",
            ].contains(first) {
                scores[.location] += 0.9
            }
            if of == nil,
                (range).contains(where: {
                    DocumentWords.particles.contains(words.word($0))
                        || words.word($0).count == 2 && words.word($0).hasSuffix(".")
                })
            {
                scores[.person] += 0.8
            }
            if DocumentWords.suffixes.contains(words.word(range.upperBound - 1))
                || DocumentWords.isRoman(words.word(range.upperBound - 1))
            {
                scores[.person] += 1.5
            }
            if range.contains(where: { words.word($0) == "&" }) { scores[.organisation] += 1.0 }
        } else {
            let word = words.word(range.lowerBound)
            if word.count >= 2, word.count <= 6,
                word.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "." || $0 == "-" }),
                words.style(at: range.lowerBound) == .prose, !words.isInformal
            {
                scores[.organisation] += 0.8
                scores[.person] -= 0.8
            }
            if word.hasSuffix("shire") || word.hasSuffix("stan") || word.hasSuffix("burg") || word.hasSuffix("ville")
                || word.hasSuffix("grad") || word.hasSuffix("istan")
            {
                scores[.geopolitical] += 0.8
            }
        }
        if range.contains(where: { $0 != range.upperBound - 1 && words.word($0).first?.isNumber == true }) {
            scores[.miscellaneous] += 0.5
        }
    }

    /// Before the names of ships.
    private static let vessels: Set<String> = [
        "HMS", "USS", "RMS", "SS", "MV", "HMAS", "HMCS", "INS", "RFA", "USNS", "USCGC", "HMC",
    ]

    /// "F-86", "P-51", "A380": a letter or two and a number name a thing that is made.
    private static func isModel(_ word: String) -> Bool {
        let letters = word.prefix { $0.isUppercase }
        let digits = word.dropFirst(letters.count).drop { $0 == "-" }
        return (1...3).contains(letters.count) && !digits.isEmpty && digits.allSatisfy(\.isNumber)
    }
}
