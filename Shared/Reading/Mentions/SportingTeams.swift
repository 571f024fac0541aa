import Language

/// Tells where the name of a country or town is that of its team: "Sweden defeated South Korea 1–0".
///
/// Only texts about sport are looked at, and in them only places where somebody plays.
struct SportingTeams {
    private let words: DocumentWords
    /// Whether the text is about a contest at all.
    private let isSport: Bool

    init(words: DocumentWords) {
        self.words = words
        var count = 0
        for token in words.tokens where Self.signs.contains(token.lemma.lowercased()) { count += 1 }
        isSport = count >= 3 && count * 120 >= words.count
    }

    func isTeam(_ range: Range<Int>) -> Bool {
        guard isSport else { return false }
        let next = words.word(range.upperBound)
        // A score stands right after a name: "Sweden 1 – 0 Korea".
        if isScore(range.upperBound) || range.lowerBound > 2 && isScore(range.lowerBound - 3, before: true) {
            return true
        }
        let before = words.lower(range.lowerBound - 1)
        if before == "against" || before == "vs" || before == "v" || before == "versus" { return true }
        let head = words.head(of: range)
        var first = head
        for _ in 0..<4 where words.dep(first) == "conj" { first = words.tokens[first].head }
        let governor = words.tokens[first].head
        switch words.dep(first) {
        case "nsubj", "nsubjpass", "dobj": return Self.verbs.contains(words.lemma(governor))
        case "pobj":
            let verb = words.tokens[governor].head
            switch words.lower(governor) {
            case "for":
                return ["play", "cap", "debut", "appear", "sign", "score", "goal", "start"].contains(words.lemma(verb))
            case "to": return ["lose", "loss", "defeat"].contains(words.lemma(verb))
            case "by": return ["beat", "defeat", "score", "win"].contains(words.lemma(verb))
            case "over": return ["win", "victory", "triumph"].contains(words.lemma(verb))
            default: return false
            }
        case "poss": return next.hasSuffix("s") && Self.parts.contains(words.lemma(governor))
        default: return false
        }
    }

    /// "1 – 0", "3-1": two small numbers with a dash, in one token or three.
    private func isScore(_ index: Int, before: Bool = false) -> Bool {
        if !before, words.word(index).split(whereSeparator: { "-–".contains($0) }).count == 2,
            words.word(index).allSatisfy({ $0.isNumber || "-–".contains($0) }), words.word(index).count <= 5
        {
            return true
        }
        guard isSmallNumber(index), ["-", "–", "—", ":"].contains(words.word(index + 1)) else { return false }
        return isSmallNumber(index + 2)
    }

    private func isSmallNumber(_ index: Int) -> Bool {
        let word = words.word(index)
        return !word.isEmpty && word.count <= 2 && word.allSatisfy(\.isNumber)
    }

    private static let signs: Set<String> = [
        "match", "goal", "score", "penalty", "striker", "goalkeeper", "midfielder", "defender", "coach", "team", "cup",
        "league", "tournament", "championship", "season", "football", "soccer", "rugby", "cricket", "wicket", "innings",
        "basketball", "hockey", "tennis", "quarterfinal", "semifinal", "final", "playoff", "half", "kick", "player",
        "referee", "stadium", "try", "draw", "game", "win", "defeat", "medal", "fixture", "squad",
    ]
    private static let verbs: Set<String> = [
        "defeat", "beat", "win", "lose", "draw", "score", "play", "face", "equalise", "equalize", "concede", "trail",
        "lead", "qualify", "thrash", "dominate", "substitute", "award", "attack", "finish", "advance", "tie", "miss",
        "earn", "host", "knock", "hammer", "edge", "stun", "eliminate", "field",
    ]
    private static let parts: Set<String> = [
        "goal", "goalkeeper", "keeper", "striker", "captain", "coach", "defender", "midfielder", "team", "squad",
        "player", "defence", "defense", "attack", "win", "victory", "defeat", "lead", "penalty", "forward", "side",
        "manager", "batsman", "bowler",
    ]
}
