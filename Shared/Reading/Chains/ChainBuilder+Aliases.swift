import Language
import Shared

/// The sieve over names that the text itself gives as one: "Elbing, also known as Elbląg", "Zaire (now Congo)".
extension ChainBuilder {
    mutating func joinOtherNames() {
        var last: (alias: Int, anchor: Int)?
        var before: [Int] = []
        var sentence = -1
        for index in mentions.indices where isName(index) && mentions[index].type != .date {
            let start = mentions[index].tokens.lowerBound
            if words.sentenceOfToken[start] != sentence {
                sentence = words.sentenceOfToken[start]
                before = []
                last = nil
            }
            let joint = ["and", "or", ","].contains(words.word(start - 1)) ? last : nil
            if let joint, mentions[joint.alias].tokens.upperBound == start - 1, isAlias(index, of: joint.anchor) {
                join(joint.anchor, index)
                last = (index, joint.anchor)
            } else if let reach = reach(before: start),
                let anchor = before.reversed().prefix(3).first(where: { isAlias(index, of: $0) }),
                start - mentions[anchor].tokens.upperBound <= reach, join(anchor, index)
            {
                last = (index, anchor)
            }
            before.append(index)
        }
    }

    /// Where the words before say that a further name follows: how many words may stand between the two.
    private func reach(before start: Int) -> Int? {
        var end = start - 1
        if ["the", "\"", "“"].contains(words.lower(end)) { end -= 1 }
        switch words.lower(end) {
        case "as":
            guard ["known", "romanized", "romanised", "transliterated"].contains(words.lower(end - 1)),
                words.dep(end - 1) != "ROOT" || Self.ways.contains(words.lower(end - 2)) || words.lower(end - 2) == "is"
            else { return nil }
            // "the hangar, known as …": without "also", only the name right before it.
            return Self.ways.contains(words.lower(end - 2)) || words.lower(end - 1) != "known" ? 16 : start - end + 2
        case "formerly", "aka", "a.k.a.", "née", "alias", "originally":
            return ["(", ","].contains(words.word(end - 1)) ? start - end + 1 : nil
        case "now": return words.word(end - 1) == "(" ? start - end + 1 : nil
        default: return nil
        }
    }

    private static let ways: Set<String> = [
        "also", "better", "popularly", "commonly", "formerly", "previously", "sometimes", "locally", "widely", "now",
        "officially", "once", "then",
    ]

    private func isAlias(_ index: Int, of other: Int) -> Bool {
        let type = cluster(index).type
        guard type == cluster(other).type, type != .country, type != .group else { return false }
        return root(index) != root(other)
    }
}
