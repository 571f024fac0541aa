import Language
import Shared

/// The last sieve: pronouns go to the nearest thing that number, gender, class and syntax allow.
extension ChainBuilder {
    mutating func joinPronouns() {
        for index in mentions.indices where mentions[index].form == .pronoun {
            guard let kind = PronounMentions.kind(of: mentions[index].text) else { continue }
            switch kind {
            case .speaker, .speakers: joinSpeaker(index, kind)
            default:
                if let target = antecedent(ofPronoun: index, kind) { join(target, index) }
            }
        }
    }

    private func antecedent(ofPronoun index: Int, _ kind: PronounMentions.Kind) -> Int? {
        let token = mentions[index].head
        let sentence = words.sentenceOfToken[token]
        if kind == .plural, hasJointSubject(before: token) { return nil }
        let reach = kind == .male || kind == .female ? 4 : 2
        var best: (mention: Int, score: Double)?
        var steps = 0.0
        for other in stride(from: index - 1, through: 0, by: -1) {
            steps += 1
            let distance = sentence - words.sentenceOfToken[mentions[other].head]
            if distance > reach || steps > 80 { break }
            guard mentions[other].form != .pronoun || cluster(other).mentions.count > 1, allows(other, kind),
                !isBound(index, other)
            else { continue }
            let score = score(other, for: index, kind, distance: Double(distance), steps: steps)
            if score > (best?.score ?? -.infinity) { best = (other, score) }
        }
        return best?.mention
    }

    /// "Witkoff and Rubio confirmed their travel": two together are no one chain.
    private func hasJointSubject(before token: Int) -> Bool {
        for other in stride(from: token - 1, through: max(0, token - 25), by: -1) {
            guard words.sentenceOfToken[other] == words.sentenceOfToken[token] else { return false }
            if words.dep(other) == "conj", words.dep(words.tokens[other].head).hasPrefix("nsubj"),
                words.pos(other) == "PROPN" || words.pos(other) == "PRON"
            {
                return true
            }
        }
        return false
    }

    private func allows(_ other: Int, _ kind: PronounMentions.Kind) -> Bool {
        let target = cluster(other)
        if mentions[other].type == .date || mentions[other].type == .time { return false }
        switch kind {
        case .male: return target.type == .person && target.gender != .female && target.number == .one
        case .female: return target.type == .person && target.gender != .male && target.number == .one
        case .neuter: return target.type != .person && target.type != .group && target.number != .many
        case .plural: return target.number != .one || target.type == .group
        default: return false
        }
    }

    /// Syntax forbids: a phrase that holds the pronoun, and the subject of the verb whose object it is.
    private func isBound(_ index: Int, _ other: Int) -> Bool {
        let pronoun = mentions[index].head
        if mentions[other].tokens.contains(pronoun) { return true }
        let word = words.lower(pronoun)
        if word.hasSuffix("self") || word.hasSuffix("selves") || words.dep(pronoun) == "poss" { return false }
        let head = mentions[other].head
        let governor = words.tokens[pronoun].head
        var verb = governor
        if words.dep(pronoun) == "pobj" { verb = words.tokens[governor].head }
        return verb != pronoun && words.tokens[head].head == verb && words.dep(head) != "poss"
            && words.dep(head) != "conj"
    }

    private func score(_ other: Int, for index: Int, _ kind: PronounMentions.Kind, distance: Double, steps: Double)
        -> Double
    {
        let target = cluster(other)
        let head = mentions[other].head
        let pronoun = mentions[index].head
        var score = -distance - steps * 0.03
        switch words.dep(head) {
        case "nsubj", "nsubjpass": score += 0.8
        case "dobj": score += 0.2
        case "compound", "amod", "nmod": score -= kind == .neuter ? 0.6 : 0.5
        case "poss": score += 0.1
        default: break
        }
        if words.dep(head) == words.dep(pronoun) { score += 0.2 }
        // "he considers nobody his equal": the possessor is the subject of its clause.
        if words.dep(pronoun) == "poss", words.dep(head).hasPrefix("nsubj"), governs(words.tokens[head].head, pronoun) {
            score += 0.6
        }
        if target.isNamed { score += 0.4 }
        score += 0.12 * Double(min(target.mentions.count, 6))
        if kind == .male || kind == .female, target.gender == nil { score -= 0.4 }
        if kind == .neuter {
            if target.type == .place, words.dep(head) == "pobj" { score -= 0.5 }
            if target.type == .other { score -= 0.6 }
        }
        // Who speaks is "I" inside of the quotation, not "he".
        if words.quoted[pronoun] != words.quoted[head] { score -= 0.5 }
        return score
    }

    private func governs(_ verb: Int, _ token: Int) -> Bool {
        var node = token
        for _ in 0..<4 {
            node = words.tokens[node].head
            if node == verb { return true }
            if words.pos(node) == "VERB" { return false }
        }
        return false
    }

    /// "I" is whoever speaks in this paragraph, or the same as the last "I" of it.
    private mutating func joinSpeaker(_ index: Int, _ kind: PronounMentions.Kind) {
        let token = mentions[index].head
        let line = words.lineOfToken[token]
        for other in stride(from: index - 1, through: max(0, index - 60), by: -1) where mentions[other].form == .pronoun
        {
            guard words.lineOfToken[mentions[other].head] == line else { break }
            if PronounMentions.kind(of: mentions[other].text) == kind,
                words.quoted[mentions[other].head] == words.quoted[token]
            {
                join(other, index)
                return
            }
        }
        guard kind == .speaker, words.quoted[token], let speaker = speaker(inLine: line) else { return }
        join(speaker, index)
    }

    /// The person outside of quotation marks who is the subject of a verb of saying in this paragraph.
    private func speaker(inLine line: Int) -> Int? {
        for token in words.lines[line].tokens where !words.quoted[token] && words.dep(token) == "nsubj" {
            let verb = words.tokens[token].head
            guard
                [
                    "say", "tell", "add", "explain", "state", "write", "note", "continue", "recall", "reply", "ask",
                    "tweet", "comment",
                ].contains(words.lemma(verb))
            else { continue }
            if let mention = mentionAt(token), cluster(mention).type == .person { return mention }
        }
        return nil
    }
}
