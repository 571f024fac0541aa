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

    // MARK: the context

    private static let speech: Set<String> = [
        "say", "tell", "add", "state", "explain", "note", "argue", "claim", "insist", "admit", "reply", "ask", "answer",
        "believe", "think", "know", "want", "hope", "feel", "write", "tweet", "recall", "remember", "warn", "joke",
        "deny",
    ]
    private static let life: Set<String> = [
        "marry", "die", "bear", "retire", "study", "graduate", "resign", "divorce", "sing", "play", "star", "teach",
        "wed",
        "smile", "laugh", "sit", "walk", "wear", "love", "sleep", "cry", "born", "tweet", "appoint", "succeed",
    ]
    private static let kin: Set<String> = [
        "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "family", "lawyer", "death",
        "life",
        "career", "career", "widow", "parents", "friend", "friends", "hand", "face", "body", "arrest", "book", "speech",
        "campaign", "envoy", "aide", "spokesman", "spokeswoman",
    ]

    private func addContext(_ name: NameCandidate, to scores: inout ClassScores) {
        let range = name.tokens
        let before = range.lowerBound - 1
        let after = range.upperBound
        if !name.titles.isEmpty { scores[.person] += 3 }
        addBefore(before, of: range, to: &scores)
        addAfter(after, of: range, to: &scores)
        addSyntax(name, to: &scores)
        if isPlace(name), sport.isTeam(range) { scores[.organisation] += 9 }
    }

    /// Whether the lists or the recogniser take it for a country, region or town.
    private func isPlace(_ name: NameCandidate) -> Bool {
        guard let entries = gazetteer.entries[words.string(name.tokens)] else {
            return (name.label == "GPE" || name.label == "LOC")
                && gazetteer.givenNames[words.word(name.tokens.lowerBound)] == nil
                && !gazetteer.surnames.contains(words.word(name.tokens.upperBound - 1))
        }
        return entries.contains { $0.kind == .country || $0.kind == .place || $0.kind == .capital }
    }

    private func addBefore(_ before: Int, of range: Range<Int>, to scores: inout ClassScores) {
        guard before >= 0, words.lineOfToken[before] == words.lineOfToken[range.lowerBound] else { return }
        let word = words.lower(before)
        // "hey Zoltan", "thanks Mika"
        if words.isInformal, CommonWords.shared.chat.contains(word) { scores[.person] += 1.5 }
        switch word {
        case "in", "near", "at", "from", "to", "into", "across", "outside", "throughout":
            // "in Xanten" is a place; "in 2014" and "in Chapter 3" are not.
            if words.word(range.upperBound - 1).last?.isNumber == true { break }
            switch word {
            case "in", "near", "across", "outside", "throughout":
                scores[.location] += word == "in" ? 1.6 : 2
                scores[.person] -= 0.8
            case "at":
                scores[.location] += 0.5
                scores[.organisation] += 0.4
                scores[.person] -= 0.5
            case "from": scores[.location] += 0.7
            default: scores[.location] += 0.4
            }
        case "by", "with": scores[.person] += 0.3
        case "the":
            scores[.person] -= 1.5
            scores[.organisation] += 0.5
            let prep = words.lower(before - 1)
            if prep == "in" || prep == "near" || prep == "across" { scores[.location] += 0.6 }
        case "of":
            let noun = words.lemma(before - 1)
            if lexicon.placeNouns.contains(noun), words.tag(before - 1).hasPrefix("NN") { scores[.geopolitical] += 3 }
            if lexicon.groupNouns.contains(noun), noun == "member" || noun == "leader" { scores[.organisation] += 0.6 }
            if ["member", "leader", "chairman", "director", "founder", "head", "official", "employee", "president"]
                .contains(noun)
            {
                scores[.organisation] += 0.6
            }
        default:
            if lexicon.placeNouns.contains(word), words.tag(before) == "NN" { scores[.geopolitical] += 1.2 }
            if lexicon.groupNouns.contains(word), words.tag(before) == "NN" { scores[.organisation] += 1.2 }
            if lexicon.roles.contains(word), words.tag(before).hasPrefix("NN") { scores[.person] += 2.2 }
        }
    }

    private func addAfter(_ after: Int, of range: Range<Int>, to scores: inout ClassScores) {
        guard after < words.count, words.lineOfToken[after] == words.lineOfToken[range.lowerBound] else { return }
        let word = words.lower(after)
        switch word {
        case "'s", "’s":
            let next = words.lemma(after + 1)
            if Self.kin.contains(next) { scores[.person] += 1.2 }
            if [
                "government", "president", "capital", "parliament", "population", "economy", "army", "military",
                "prime", "foreign", "ministry",
            ].contains(next) {
                scores[.geopolitical] += 1.2
            }
        case ",":
            let next = after + 1
            if words.word(next).count <= 3, words.tag(next) == "CD", words.word(next + 1) == ",", range.count <= 3,
                Int(words.word(next)) != nil
            {
                scores[.person] += 2
            }
            if let entries = gazetteer.entries[words.word(next)]
                ?? gazetteer.entries[words.string(next..<min(next + 2, words.count))],
                entries.contains(where: { $0.kind == .country || $0.kind == .place }), words.dep(next) != "conj"
            {
                let before = words.lower(range.lowerBound - 1)
                scores[.geopolitical] += before == "," || before == "and" ? 0.8 : 2
            }
            if words.lower(next) == "who" || words.lower(next) == "whose" { scores[.person] += 1.5 }
            if ["a", "an", "the"].contains(words.lower(next)), let noun = appositive(after: next) {
                if lexicon.roles.contains(noun) { scores[.person] += 2 }
                if lexicon.groupNouns.contains(noun) { scores[.organisation] += 1.5 }
                if lexicon.placeNouns.contains(noun) { scores[.geopolitical] += 1.5 }
            }
        case "who": scores[.person] += 1.5
        case "railway", "station": if words.word(after) == word { scores[.location] += 1.2 }
        case "river", "street", "county", "region", "area", "village", "province", "district", "island", "coast",
            "peninsula",
            "border", "airport", "plateau", "valley", "suburb", "neighborhood", "neighbourhood", "city", "town":
            if words.word(after) == word { scores[.location] += 2.2 }
        case "company", "group", "party", "newspaper", "agency", "officials", "executives", "organisation",
            "organization",
            "militants", "fighters", "website", "spokesman", "spokeswoman", "employees", "shares", "stock":
            if words.word(after) == word { scores[.organisation] += 1 }
        case "(":
            let inside = words.word(after + 1)
            if inside.count >= 2, inside.count <= 7, inside.allSatisfy({ $0.isUppercase || $0 == "-" }),
                range.count > 1, words.word(after + 2) == ")",
                !lexicon.placeHeads.contains(words.word(range.upperBound - 1))
            {
                scores[.organisation] += 1.2
            }
            if words.lower(after + 1) == "born" { scores[.person] += 2.5 }
        case "is", "was":
            let article = words.lower(after + 1)
            if ["a", "an", "the"].contains(article), let noun = appositive(after: after + 1) {
                if lexicon.roles.contains(noun) { scores[.person] += 2 }
                if lexicon.groupNouns.contains(noun) { scores[.organisation] += 1.5 }
                if lexicon.placeNouns.contains(noun) { scores[.geopolitical] += 2 }
            }
            if words.lower(after + 1) == "born" { scores[.person] += 2.5 }
        default: break
        }
    }

    /// The head noun of the noun phrase whose article is this token.
    private func appositive(after article: Int) -> String? {
        var index = article + 1
        var noun: String?
        while index < words.count, index - article < 8 {
            let tag = words.tag(index)
            if tag.hasPrefix("NN") {
                noun = words.lower(index)
            } else if tag == "CC", noun != nil {
                break
            } else if !(tag.hasPrefix("JJ") || tag == "HYPH" || tag == "CC" || tag == "POS" || tag == "VBN"
                || tag == "CD")
            {
                break
            }
            index += 1
        }
        return noun
    }

    private func addSyntax(_ name: NameCandidate, to scores: inout ClassScores) {
        let head = words.head(of: name.tokens)
        let dep = words.dep(head)
        let governor = words.tokens[head].head
        if dep == "nsubj" {
            let verb = words.lemma(governor)
            if Self.speech.contains(verb) {
                scores[.person] += 1
                scores[.organisation] += 0.3
            }
            if Self.life.contains(verb) { scores[.person] += 1.2 }
        }
        if dep == "nsubjpass", Self.life.contains(words.lemma(governor)) || words.lemma(governor) == "arrest" {
            scores[.person] += 1
        }
        if dep == "dobj", ["tell", "marry", "meet", "interview", "arrest", "ask"].contains(words.lemma(governor)) {
            scores[.person] += 0.7
        }
        if dep == "pobj", words.lower(governor) == "according" || words.lemma(words.tokens[governor].head) == "accord" {
            scores[.organisation] += 0.5
            scores[.person] += 0.5
        }
    }
}
