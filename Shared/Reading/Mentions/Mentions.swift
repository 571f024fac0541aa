import Language
import Shared

/// The second stage of the reading: names with their classes and titles, dates, descriptions and pronouns.
enum Mentions {
    static func find(in words: DocumentWords, expressions: [TimeExpression]) -> [DiscourseMention] {
        var mentions = DateParts.split(DateMentions.find(in: words, expressions: expressions), in: words)
        let names = NameFinder.find(in: words)
        // "the Winter Olympics" is no winter.
        var lengthOfName = [Int](repeating: 0, count: words.count)
        for name in names {
            for token in name.tokens { lengthOfName[token] = max(lengthOfName[token], name.tokens.count) }
        }
        mentions.removeAll { date in
            !date.named
                && date.tokens.allSatisfy {
                    words.lower($0) == "the" || lengthOfName[$0] > 1 && words.isCapitalised($0)
                }
        }
        var taken = [Bool](repeating: false, count: words.count)
        for mention in mentions { for token in mention.tokens { taken[token] = true } }
        var persons = [Bool](repeating: false, count: words.count)
        for name in names where name.type == .person { for token in name.tokens { persons[token] = true } }
        let titles = NameTitles(words: words, persons: persons, names: lengthOfName.map { $0 > 0 })
        for name in names where !name.tokens.contains(where: { taken[$0] }) || holdsYear(name, taken, words) {
            let head = words.head(of: name.tokens)
            let form: Mention.Form = name.type == .group && isAdjective(name.tokens, head, words) ? .adjective : .name
            var mention = DiscourseMention(
                tokens: name.tokens, head: head, span: words.span(name.tokens), text: words.string(name.tokens),
                type: name.type, named: true, form: form)
            if name.type == .person, let title = titles.title(before: name.tokens.lowerBound) {
                mention.titles = [words.string(title)]
                mention.titleTokens = [title]
            }
            mentions.append(mention)
        }
        var nameTokens = taken
        for mention in mentions {
            for token in mention.tokens {
                taken[token] = true
                nameTokens[token] = true
            }
            for title in mention.titleTokens { for token in title { taken[token] = true } }
        }
        mentions += NominalMentions(words: words, named: taken, nameTokens: nameTokens).find()
        mentions += PronounMentions.find(in: words, named: taken)
        return mentions.sorted { $0.span < $1.span }
    }

    /// "2018 Commonwealth Games": the year is a date and part of the name.
    private static func holdsYear(_ name: NameCandidate, _ taken: [Bool], _ words: DocumentWords) -> Bool {
        let first = name.tokens.lowerBound
        return name.tokens.count > 2 && taken[first] && words.word(first).first?.isNumber == true
            && !(first > 0 && taken[first - 1]) && !name.tokens.dropFirst().contains { taken[$0] }
    }

    /// "Russian" in "Russian troops", not in "a Russian" or "the Russians".
    private static func isAdjective(_ tokens: Range<Int>, _ head: Int, _ words: DocumentWords) -> Bool {
        if words.pos(head) == "ADJ" { return true }
        guard words.pos(head) == "PROPN", words.tag(head) != "NNPS" else { return false }
        return ["amod", "compound", "nmod"].contains(words.dep(head)) && words.pos(tokens.upperBound) != "PUNCT"
    }

    /// Whether a mention counts as a proper name in the output: names do, demonyms used as adjectives do not, and a
    /// capitalised office does ("the Foreign Secretary").
    static func isProperName(_ mention: DiscourseMention, in words: DocumentWords) -> Bool {
        switch mention.form {
        case .adjective: return false
        case .nominal:
            guard mention.type == .person || mention.type == .organisation, words.isCapitalised(mention.head),
                words.style(at: mention.head) == .prose
            else { return false }
            return mention.tokens.count > 1 || !words.startsSentence(mention.head)
        default: return mention.named
        }
    }
}
