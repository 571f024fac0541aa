import Language

/// Reads from tense and context on which side of publication a date lies.
///
/// The verb that governs the date decides: a modal, an infinitive of purpose, a present that schedules ("talks begin
/// Friday", "is flying on Monday") and words such as "scheduled" look ahead; all else in a clause with a verb looks
/// back, as news does. What is announced lies ahead of its announcement ("confirmed their travel on Friday").
struct TimeDirections: Sendable {
    private let text: AnalysedText
    private let lexicon = TimeLexicon.english
    private struct Helpers: Sendable {
        var modal = false
        var infinitive = false
        var perfect = false
        var past = false
        var present = false
    }
    /// What the auxiliaries of each token say.
    private var helpers: [Helpers]

    init(_ text: AnalysedText) {
        self.text = text
        helpers = [Helpers](repeating: Helpers(), count: text.tokens.count)
        for token in text.tokens where helpers.indices.contains(token.head) {
            guard token.dep.hasPrefix("aux") || token.tag == "MD" || token.tag == "TO" && token.dep == "aux" else {
                continue
            }
            if token.tag == "MD" { helpers[token.head].modal = true }
            if token.tag == "TO" { helpers[token.head].infinitive = true }
            if token.lemma == "have" { helpers[token.head].perfect = true }
            if token.tag == "VBD" { helpers[token.head].past = true }
            if token.tag == "VBZ" || token.tag == "VBP" { helpers[token.head].present = true }
        }
    }

    func direction(of token: Int) -> TimeDirection {
        guard text.tokens.indices.contains(token) else { return .untold }
        if isLedAhead(token) { return .future }
        if isLedBack(token) { return .past }
        var node = token
        for _ in 0..<10 {
            let head = text.tokens[node].head
            guard text.tokens.indices.contains(head), head != node else { break }
            node = head
            if lexicon.has(.ahead, text.tokens[node].norm), text.tokens[node].tag != "VBD" { return .future }
            if ["VERB", "AUX"].contains(text.tokens[node].pos) { return direction(verb: node, token: token, depth: 0) }
        }
        return .untold
    }

    /// "Ahead of Friday's vote".
    private func isLedAhead(_ token: Int) -> Bool {
        (max(0, token - 4)..<token).contains {
            lexicon.gloss(text.tokens[$0].norm) == .ahead && $0 + 1 < token
                && lexicon.gloss(text.tokens[$0 + 1].norm) == .of
        }
    }

    /// "Since August", "since early last week".
    private func isLedBack(_ token: Int) -> Bool {
        (max(0, token - 2)..<token).contains { lexicon.has(.since, text.tokens[$0].norm) }
    }

    /// "(The shops reopen) in two weeks": a preposition whose amount counts from now. Its verb looks ahead, or its
    /// sentence has no verb to tell otherwise ("Trial in three weeks").
    func isAhead(of preposition: Int) -> Bool {
        guard text.tokens.indices.contains(preposition) else { return false }
        let head = text.tokens[preposition].head
        guard text.tokens.indices.contains(head) else { return false }
        let verb = text.tokens[head]
        guard head != preposition, ["VERB", "AUX"].contains(verb.pos) else {
            return direction(of: preposition) == .untold && isFragment(preposition)
        }
        // "The first loss in ten years", "the worst in two": what it is the first of lies behind.
        let between = head < preposition ? max(head + 1, preposition - 8)..<preposition : 0..<0
        let ranks = between.contains {
            let token = text.tokens[$0]
            return token.tag == "JJS" || token.tag == "RBS" || lexicon.has(.ordinal, token.norm)
        }
        if ranks { return false }
        switch direction(verb: head, token: preposition, depth: 0) {
        case .future: return true
        case .present: return lexicon.has(.begin, verb.lemma)
        default: return false
        }
    }

    private func isFragment(_ token: Int) -> Bool {
        var start = token
        while start > 0, token - start < 12, !text.tokens[start].sentenceStart { start -= 1 }
        let end = min(text.tokens.count, token + 12)
        var last = token + 1
        while last < end, !text.tokens[last].sentenceStart { last += 1 }
        return !text.tokens[start..<last].contains { ["VERB", "AUX"].contains($0.pos) }
    }

    private func direction(verb: Int, token: Int, depth: Int) -> TimeDirection {
        let node = text.tokens[verb]
        let helper = helpers[verb]
        if isAnnounced(verb: verb, token: token) { return .future }
        if helper.perfect { return .past }
        if helper.modal { return .future }
        if helper.infinitive, depth < 3 {
            let head = node.head
            guard text.tokens.indices.contains(head), head != verb else { return .future }
            let above = text.tokens[head]
            if lexicon.has(.announce, above.lemma) || lexicon.has(.ahead, above.norm) || above.lemma == "be" {
                return .future
            }
            guard ["VERB", "AUX"].contains(above.pos) else { return .future }
            return direction(verb: head, token: token, depth: depth + 1) == .past ? .past : .future
        }
        if helper.past || node.tag == "VBD" { return .past }
        switch node.tag {
        case "VBG": return helper.present ? .future : above(verb, token, depth)
        case "VBZ", "VBP": return lexicon.has(.report, node.lemma) ? .untold : .present
        case "VBN": return helper.present ? .future : .past
        default: return above(verb, token, depth)
        }
    }

    private func above(_ verb: Int, _ token: Int, _ depth: Int) -> TimeDirection {
        var head = text.tokens[verb].head
        for _ in 0..<6 {
            guard text.tokens.indices.contains(head), depth < 3 else { return .past }
            if ["VERB", "AUX"].contains(text.tokens[head].pos), head != verb {
                return direction(verb: head, token: token, depth: depth + 1)
            }
            if text.tokens[head].head == head { return .past }
            head = text.tokens[head].head
        }
        return .past
    }

    /// "Announced talks Friday", "confirmed their travel to Turkey on Friday": the event between verb and date.
    private func isAnnounced(verb: Int, token: Int) -> Bool {
        guard lexicon.has(.announce, text.tokens[verb].lemma), verb < token, token - verb < 12 else { return false }
        return text.tokens[verb..<token].contains {
            $0.dep == "dobj" && (lexicon.has(.appointment, $0.lemma) || lexicon.has(.appointment, $0.norm))
        }
    }
}
