import Language
import Shared

/// The sieves over descriptions: appositions, predicates, and role nouns that go back to somebody named.
extension ChainBuilder {
    /// "Igor Kostyukov, the head of …", "a biologist, Nick Bos", "Bos is a biologist".
    mutating func joinAppositions() {
        for index in mentions.indices where mentions[index].form == .nominal {
            let head = mentions[index].head
            let dep = words.dep(head)
            if dep == "appos", let other = mentionAt(words.tokens[head].head), fits(index, other) {
                describe(other, by: index)
                continue
            }
            // A name in apposition to the description: "the magician, David Gish".
            if let name = nameAfter(index), fits(index, name) {
                describe(name, by: index)
                continue
            }
            // The comma alone, where the parser saw something else: "Kostyukov, the head of".
            let start = mentions[index].tokens.lowerBound
            if words.word(start - 1) == ",",
                ["the", "a", "an"].contains(words.lower(start)) || lexicon.roles.contains(words.lower(start)),
                let name = nameOfToken[start - 2],
                words.sentenceOfToken[start] == words.sentenceOfToken[start - 2], dep != "nsubj", dep != "conj",
                mentions[name].type == .person, fits(index, name)
            {
                describe(name, by: index)
                continue
            }
            if dep == "attr", let subject = subject(of: words.tokens[head].head), fits(index, subject),
                !isNegated(words.tokens[head].head)
            {
                describe(subject, by: index)
            }
        }
    }

    func mentionAt(_ token: Int) -> Int? { nameOfToken[token] ?? mentionOfHead[token] }

    private mutating func describe(_ named: Int, by nominal: Int) {
        guard join(named, nominal), mentions[named].type == .person else { return }
        let phrase = title(from: nominal)
        if !mentions[named].titleTokens.contains(phrase) {
            mentions[named].titleTokens.append(phrase)
            mentions[named].titles.append(words.string(phrase))
        }
    }

    /// The description without its article, with the "of" or "for" phrase after it.
    private func title(from nominal: Int) -> Range<Int> {
        let range = mentions[nominal].tokens
        var start = range.lowerBound
        while start < range.upperBound - 1, ["DT", "PRP$"].contains(words.tag(start)) { start += 1 }
        var end = range.upperBound
        if ["of", "for", "to"].contains(words.word(end)) {
            end += 1
            while end < words.count, end - start < 12, !words.tag(end).hasPrefix("V"),
                ![",", ".", ";", ":", "(", ")", "who", "which", "and", "—", "–"].contains(words.word(end)),
                !words.isSpace(end)
            { end += 1 }
        }
        return start..<end
    }

    private func nameAfter(_ index: Int) -> Int? {
        let end = mentions[index].tokens.upperBound
        let next = words.word(end) == "," ? end + 1 : end
        guard next < words.count, let name = nameOfToken[next], mentions[name].tokens.lowerBound == next else {
            return nil
        }
        let dep = words.dep(mentions[name].head)
        return dep == "appos" && words.tokens[mentions[name].head].head == mentions[index].head ? name : nil
    }

    func subject(of verb: Int) -> Int? {
        guard words.tokens.indices.contains(verb) else { return nil }
        for token in stride(from: verb - 1, through: max(0, verb - 15), by: -1)
        where words.tokens[token].head == verb && words.dep(token).hasPrefix("nsubj") {
            return mentionAt(token)
        }
        return nil
    }

    private func isNegated(_ verb: Int) -> Bool {
        (verb + 1..<min(words.count, verb + 3)).contains { words.dep($0) == "neg" } || words.dep(verb - 1) == "neg"
    }

    /// Whether a description can be of a name: persons by persons, groups by organisations, places by places.
    private func fits(_ nominal: Int, _ other: Int) -> Bool {
        guard nominal != other else { return false }
        let type = mentions[nominal].type
        let target = cluster(other)
        if words.tag(mentions[nominal].head).hasSuffix("NS"), target.type == .person || target.type == .country {
            return false
        }
        if isConjoined(mentions[other].head) && words.tag(mentions[nominal].head).hasSuffix("NS") { return false }
        switch type {
        case .person: return target.type == .person
        case .organisation: return target.type == .organisation || target.type == .delegation
        case .geopolitical: return target.type == .place || target.type == .country
        case .event: return target.type == .event
        default: return false
        }
    }

    private func isConjoined(_ head: Int) -> Bool {
        words.dep(head) == "conj"
            || (head + 1..<min(words.count, head + 8)).contains {
                words.dep($0) == "conj" && words.tokens[$0].head == head
            }
    }

    /// "the president", "the company", "the country": back to the last thing that the words describe.
    mutating func joinDescriptions() {
        var phrases: [String: Int] = [:]
        for index in mentions.indices where mentions[index].form == .nominal && mentions[index].type != .event {
            let mention = mentions[index]
            let first = words.lower(mention.tokens.lowerBound)
            let definite =
                ["the", "this", "that", "these", "those", "his", "her", "its", "their"].contains(first)
                || words.isCapitalised(mention.head) && lexicon.ranks.contains(words.word(mention.head))
            let phrase = mention.tokens.dropFirst(definite && !words.isCapitalised(mention.tokens.lowerBound) ? 1 : 0)
                .map { words.lower($0) }.joined(separator: " ")
            if cluster(index).mentions.count == 1, definite {
                if let target = antecedent(of: index) {
                    join(target, index)
                } else if let same = phrases[phrase], first == "the" {
                    join(same, index)
                }
            }
            if !["a", "an"].contains(first) || phrases[phrase] == nil { phrases[phrase] = index }
        }
    }

    private func antecedent(of index: Int) -> Int? {
        let mention = mentions[index]
        let first = words.lower(mention.tokens.lowerBound)
        // "Prime Minister" alone, capitalised within a sentence, is "the Prime Minister".
        let isOffice =
            mention.type == .person && words.isCapitalised(mention.head) && !words.startsSentence(mention.head)
            && lexicon.ranks.contains(words.word(mention.head))
        guard first == "the" || first == "this" || first == "that" || isOffice && first != "a" && first != "an",
            cluster(index).number != .many || mention.type != .miscellaneous
        else { return nil }
        let head = words.lower(mention.head)
        let modifiers = mention.tokens.dropFirst(["the", "this", "that"].contains(first) ? 1 : 0).dropLast().map {
            words.lower($0)
        }
        let sentence = words.sentenceOfToken[mention.head]
        // "the head of the agency" is told by what it is of.
        let hasOf = words.word(mention.tokens.upperBound) == "of"
        var steps = 0
        for other in stride(from: index - 1, through: 0, by: -1) {
            steps += 1
            if steps > 150 { return nil }
            let target = cluster(other)
            if mention.type == .miscellaneous {
                // "a directive … the Kremlin's directive": the last document of that kind.
                if target.type == .document, target.number == .one, words.lower(mentions[other].head) == head {
                    return other
                }
                continue
            }
            guard target.isNamed, compatible(target, cluster(index)) else { continue }
            let distance = sentence - words.sentenceOfToken[mentions[other].head]
            switch mention.type {
            case .person:
                guard target.type == .person, cluster(index).number == .one else { continue }
                if target.roles.contains(head), !hasOf,
                    modifiers.allSatisfy({
                        target.descriptions.contains($0) || $0 == "former" || Self.light.contains($0)
                            || target.country != nil
                                && gazetteer.entries[words.word(mention.tokens.lowerBound + 1)]?.first?.country
                                    == target.country
                    })
                {
                    return other
                }
            case .organisation:
                guard target.type == .organisation, cluster(index).number != .many,
                    modifiers.allSatisfy({ Self.light.contains($0) }), !hasOf
                else { continue }
                if target.roles.contains(head) { return other }
                if target.names.contains(where: { $0.last?.lowercased() == head || $0.first?.lowercased() == head }) {
                    return other
                }
                if [
                    "company", "firm", "group", "organisation", "organization", "agency", "newspaper", "network",
                    "airline", "team", "band", "club",
                ].contains(head), distance <= 2, mentions[other].named {
                    return other
                }
            case .geopolitical:
                guard modifiers.allSatisfy({ Self.light.contains($0) }), !hasOf, distance <= 3, mentions[other].named
                else { continue }
                if target.roles.contains(head) { return other }
                if ["country", "nation", "state", "kingdom", "republic"].contains(head)
                    ? target.type == .country && head != "state"
                    : target.type == .place
                        && [
                            "city", "town", "village", "capital", "region", "province", "island", "municipality",
                            "district",
                        ].contains(head)
                {
                    return other
                }
            default: return nil
            }
        }
        return nil
    }

    private static let light: Set<String> = [
        "former", "new", "then", "current", "own", "entire", "whole", "same", "late", "young", "old",
    ]
}
