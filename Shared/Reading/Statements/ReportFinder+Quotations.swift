import Language
import Shared

/// Quotations and their speakers, by the verb of saying before or behind them, or by the quotation that goes before.
extension ReportFinder {
    mutating func findQuotations(_ used: inout Set<Int>) {
        var previous: (report: Report, quote: Range<Int>)?
        for (passage, quote) in quotes.all.enumerated().flatMap({ index, passage in
            passage.isSingle ? [] : passage.parts.map { (index, $0) }
        }) {
            let words = quote.count { tree.pos($0) != "PUNCT" && tree.pos($0) != "SPACE" }
            guard words > 0 else { continue }
            let opens = opensSentence(quote.lowerBound - 1)
            if let last = previous,
                isListed(last.quote, quote) || quotes.index(of: last.quote.lowerBound) == passage
            {
                var report = last.report
                report.content = quote
                report.quotes = [quote]
                report.evidence = min(report.evidence.lowerBound, quote.lowerBound)..<quote.upperBound
                reports.append(report)
                previous = (report, quote)
                continue
            }
            var cue = opens ? cueAfter(quote) ?? cueBefore(quote) : cueBefore(quote) ?? cueAfter(quote)
            if let verb = cue, verb < quote.lowerBound,
                quote.lowerBound < 2 || tree.tokens[quote.lowerBound - 2].text != ":",
                hasOwnContent(verb, before: quote.lowerBound - 1)
            {
                cue = nil; if !opens { continue }
            }
            if let verb = cue {
                let trigger = Self.quoteTrigger(tree.lemma(verb))
                let parts = trigger.map { ClauseParts(tree: tree, quotes: quotes, token: verb, trigger: $0) }
                guard let subject = speakerHead(of: verb, outside: quote) else { continue }
                var content = quote
                if let naming = namingStart(verb, before: quote) { content = naming..<quote.upperBound }
                let addressee = trigger.flatMap { $0.slots[.object] }.flatMap { parts?.part($0)?.head }.map(
                    participants.participant)
                let evidence =
                    min(quote.lowerBound, tree.phrase(subject).lowerBound, verb)..<max(quote.upperBound, verb + 1)
                let report = Report(
                    cue: verb, speakers: participants.participants(subject), addressee: addressee, content: content,
                    quotes: [quote], evidence: evidence, factuality: Factuality.of(verb, in: tree),
                    rule: "says: \(tree.lemma(verb)) with a quotation")
                reports.append(report)
                previous = (report, quote)
            } else if let last = previous,
                opens && words > 3 && continues(last.quote, quote) || isListed(last.quote, quote)
            {
                // A quotation goes on after its attribution: "…", he said. "…".
                var report = last.report
                report.content = quote
                report.quotes = [quote]
                report.evidence = quote
                report.rule = "says: the quotation before goes on"
                reports.append(report)
                previous = (report, quote)
            }
        }
    }

    private func opensSentence(_ mark: Int) -> Bool {
        var before = mark - 1
        while before >= 0, tree.pos(before) == "SPACE" {
            if tree.tokens[before].text.contains("\n") { return true }
            before -= 1
        }
        guard before >= 0 else { return true }
        return [".", "!", "?", "\"", "”", "''"].contains(tree.tokens[before].text) || tree.tokens[mark].sentenceStart
    }

    private func isCue(_ token: Int) -> Bool {
        tree.isVerb(token) && tree.dep(token) != "aux" && TriggerLexicon.shared.reporting.contains(tree.lemma(token))
            && quotes.index(of: token) == nil
    }

    private func endsSentence(_ token: Int) -> Bool {
        [".", "!", "?"].contains(tree.tokens[token].text) || tree.tokens[token].text.contains("\n")
    }

    /// The nearest verb of saying before a quotation in its sentence.
    private func cueBefore(_ quote: Range<Int>) -> Int? {
        var token = quote.lowerBound - 2
        var steps = 0
        while token >= 0, steps < 30, !endsSentence(token) {
            if isCue(token), !reportsRelative(token) { return token }
            token -= 1
            steps += 1
        }
        // A colon introduces what the subject of the clause says.
        let mark = quote.lowerBound - 2
        if mark > 0, tree.tokens[mark].text == ":" {
            return tree.sentence(of: mark).prefix(200).first { $0 < mark && tree.dep($0) == "ROOT" && tree.isVerb($0) }
        }
        return nil
    }

    /// "which the paper noted as unusual": the relative pronoun is what the verb reports.
    private func reportsRelative(_ verb: Int) -> Bool {
        guard tree.dep(verb) == "relcl", let subject = tree.child(verb, "nsubj") else { return false }
        return !["WP", "WDT"].contains(tree.tag(subject))
            && tree.children(verb).contains { ["WDT", "WP"].contains(tree.tag($0)) && $0 < subject }
    }

    private func cueAfter(_ quote: Range<Int>) -> Int? {
        var token = quote.upperBound + 1
        var steps = 0
        while token < tree.tokens.count, steps < 12, !endsSentence(token) {
            if quotes.index(of: token) != nil { return nil }
            if isCue(token), tree.child(token, "nsubj") != nil { return token }
            if tree.tokens[token].text == "and" || tree.tokens[token].text == ";" { return nil }
            token += 1
            steps += 1
        }
        return nil
    }

    private func continues(_ last: Range<Int>, _ next: Range<Int>) -> Bool {
        guard next.lowerBound > last.upperBound, next.lowerBound - last.upperBound < 40 else { return false }
        var ends = 0
        for token in last.upperBound..<next.lowerBound {
            if tree.tokens[token].text.contains("\n") { return false }
            if endsSentence(token) { ends += 1 }
        }
        return ends <= 1
    }

    /// "…" and "…": two quotations joined by a conjunction.
    private func isListed(_ last: Range<Int>, _ next: Range<Int>) -> Bool {
        let between = last.upperBound + 1..<max(last.upperBound + 1, next.lowerBound - 1)
        return !between.isEmpty && between.count < 4
            && between.allSatisfy { ["and", "or", "but", ","].contains(tree.lower($0)) }
    }

    /// Whether the verb's clause already has content before the quotation, of which that is a part.
    private func hasOwnContent(_ verb: Int, before mark: Int) -> Bool {
        for clause in tree.children(verb, "ccomp", "xcomp")
        where clause > verb || tree.subtree(clause).lowerBound > verb {
            let start = tree.trimmed(tree.subtree(clause)).lowerBound
            if start > verb, start < mark, let first = (start..<mark).first(where: { tree.pos($0) != "PUNCT" }),
                tree.lower(first) != "that" || mark - first > 1
            {
                return namingStart(verb, before: mark + 1..<mark + 2) == nil
            }
        }
        return false
    }

    private func namingStart(_ verb: Int, before quote: Range<Int>) -> Int? {
        guard verb < quote.lowerBound else { return nil }
        let names = TriggerLexicon.shared.triggers(tree.lemma(verb), .verb).contains { $0.slots[.content] == [.naming] }
        guard names else { return nil }
        var start = verb + 1
        while start < quote.lowerBound - 1, ["punct", "advmod", "prt"].contains(tree.dep(start)) { start += 1 }
        return start < quote.lowerBound - 1 ? start : nil
    }

    private func speakerHead(of verb: Int, outside quote: Range<Int>) -> Int? {
        if let subject = tree.subject(of: verb), !quote.contains(subject) { return subject }
        // A parse that broke at the quotation: the nearest noun before the verb in its sentence, or right behind it.
        if tree.tag(verb) == "VBD", verb + 1 < tree.tokens.count, participants.mention(at: verb + 1)?.type == .person {
            return verb + 1
        }
        let sentence = tree.sentence(of: verb)
        let before = participants.mentions(in: max(sentence.lowerBound, verb - 25)..<verb) {
            $0.named && participants.discourse.chains[$0.chain].type == .person && quotes.index(of: $0.head) == nil
        }
        if ["VBD", "VBZ"].contains(tree.tag(verb)), before.count == 1, let only = before.first { return only.head }
        return nil
    }

    private static func quoteTrigger(_ lemma: String) -> Trigger? {
        TriggerLexicon.shared.triggers(lemma, .verb).first { $0.predicate == .says && $0.companions.isEmpty }
    }
}
