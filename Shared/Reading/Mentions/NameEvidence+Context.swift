import Language
import Shared

/// What the words around a name tell of its class.
extension NameEvidence {
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

    func addContext(_ name: NameCandidate, to scores: inout ClassScores) {
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
