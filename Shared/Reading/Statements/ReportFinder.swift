import Language
import Shared

/// Finds who says what: quotations and reported speech with their speakers.
///
/// A light reading of its own over the same tokens, for sources and `says`; spans with fine edges are the quotations stage's.
struct ReportFinder: Sendable {
    let tree: ParseTree
    let quotes: QuotedPassages
    var participants: Participants
    var reports: [Report] = []

    init(tree: ParseTree, quotes: QuotedPassages, participants: Participants) {
        self.tree = tree
        self.quotes = quotes
        self.participants = participants
    }

    mutating func find() {
        var used: Set<Int> = []
        findQuotations(&used)
        for report in reports where !report.quotes.isEmpty {
            guard let speaker = report.speakers.first else { continue }
            for quote in report.quotes { participants.voices.append((quote, speaker)) }
        }
        for token in tree.tokens.indices where tree.pos(token) == "VERB" || tree.tag(token).hasPrefix("VB") {
            addClause(token)
            addAside(token)
        }
        for token in tree.tokens.indices where tree.pos(token) == "NOUN" { addNoun(token) }
        for token in tree.tokens.indices where tree.lower(token) == "according" { addAccording(token) }
    }

    private mutating func addClause(_ token: Int) {
        for trigger in TriggerLexicon.shared.triggers(tree.lemma(token), .verb) where trigger.predicate == .says {
            guard !trigger.marks.contains(.quoted) else { continue }
            let parts = ClauseParts(tree: tree, quotes: quotes, token: token, trigger: trigger)
            guard parts.hasCompanions, let functions = trigger.slots[.content],
                let content = parts.part(functions), let subject = parts.subjectHead
            else { continue }
            if let quote = quotes.index(of: token), ["i", "we"].contains(tree.lower(subject)),
                participants.participant(subject).reference != nil, quotes.index(of: subject) == quote,
                // "I told him that …" is another occasion.
                tree.tag(token) != "VBD" || addresseeless(parts)
            {
                // "I can tell you …" inside of a quotation is no second statement.
                return
            }
            let direct = reports.contains { $0.cue == token && $0.content.overlaps(content.range) }
            if direct { return }
            var speakers = speakers(subject)
            // Courts, studies and the like find; people who find something tell nothing.
            if trigger.types[.subject] == "finder" {
                speakers = speakers.filter {
                    $0.type != .person
                        && ($0.type != nil || RoleLexicon.shared.kind(tree.lemma($0.head)) == .collective)
                }
                if speakers.isEmpty { continue }
            }
            // "issued a statement, saying …": the participle tells what was said.
            if functions == [.object], !trigger.companions.isEmpty,
                tree.children(token, "advcl").contains(where: {
                    TriggerLexicon.shared.reporting.contains(tree.lemma($0))
                })
            {
                continue
            }
            if functions == [.object], let head = content.head, isOtherClaim(head) { continue }
            if functions == [.object], let head = content.head,
                participants.discourse.mention(headedBy: head)?.type == .person
            {
                continue
            }
            var range = content.range
            for quote in quotes.words(within: range)
            where quote.upperBound > range.upperBound && quote.lowerBound > token {
                range = range.lowerBound..<quote.upperBound
            }
            let addressee = trigger.slots[.object].flatMap { parts.part($0)?.head }.map(participants.participant)
            let inner = quotes.words(within: range)
            let asks = TriggerLexicon.shared.triggers(tree.lemma(token), .verb).contains {
                $0.slots[.content] == [.subjunctive]
                    && ClauseParts(tree: tree, quotes: quotes, token: token, trigger: $0).part(.subjunctive) != nil
            }
            let start = min(tree.phrase(subject).lowerBound, token, range.lowerBound)
            reports.append(
                Report(
                    cue: token, speakers: speakers, addressee: addressee, content: range, quotes: inner,
                    evidence: start..<max(range.upperBound, token + 1), factuality: Factuality.of(token, in: tree),
                    rule: trigger.rule, isStatement: !asks))
            return
        }
    }

    private func addresseeless(_ parts: ClauseParts) -> Bool {
        parts.trigger.slots[.object].flatMap { parts.part($0) } == nil
    }

    /// "statements from Russian officials indicated": who makes the statements is the speaker.
    private func speakers(_ subject: Int) -> [Participant] {
        let isUtterance = TriggerLexicon.shared.triggers(tree.lemma(subject), .noun).contains { $0.predicate == .says }
        if isUtterance, let owner = tree.possessor(of: subject) { return participants.participants(owner) }
        return participants.participants(subject)
    }

    /// "expressed opposition": the noun makes a claim of another kind.
    private func isOtherClaim(_ head: Int) -> Bool {
        TriggerLexicon.shared.triggers(tree.lemma(head), .noun).contains {
            $0.predicate == .rejects || $0.predicate == .agrees
        }
    }

    /// "…, as the court found", "as indicated by a directive": who says what the clause around says.
    private mutating func addAside(_ token: Int) {
        guard tree.dep(token) == "advcl", TriggerLexicon.shared.reporting.contains(tree.lemma(token)),
            tree.children(token, "mark", "advmod").contains(where: { tree.lower($0) == "as" && $0 < token }),
            tree.child(token, "ccomp", "dobj") == nil, let subject = tree.subject(of: token)
        else { return }
        let passive = tree.isPassive(token)
        let own = tree.child(token, "nsubj", "nsubjpass")
        if passive, own != nil || tree.agent(of: token) == nil { return }
        if !passive, own == nil { return }
        let main = tree.head(token)
        let clause = tree.subtree(main)
        let aside = tree.subtree(token)
        let content = tree.trimmed(
            aside.lowerBound > main ? clause.lowerBound..<aside.lowerBound : aside.upperBound..<clause.upperBound)
        guard content.count > 1 else { return }
        reports.append(
            Report(
                cue: token, speakers: participants.participants(subject), content: content, quotes: [],
                evidence: min(content.lowerBound, aside.lowerBound)..<max(content.upperBound, aside.upperBound),
                factuality: Factuality(), rule: "says: as \(tree.lemma(token))", isStatement: !passive))
    }

    private mutating func addNoun(_ token: Int) {
        for trigger in TriggerLexicon.shared.triggers(tree.lemma(token), .noun) where trigger.predicate == .says {
            let parts = ClauseParts(tree: tree, quotes: quotes, token: token, trigger: trigger)
            guard let functions = trigger.slots[.content], let content = parts.part(functions),
                let subject = tree.possessor(of: token), content.range.lowerBound > token
            else { continue }
            reports.append(
                Report(
                    cue: token, speakers: participants.participants(subject), content: content.range,
                    quotes: quotes.words(within: content.range),
                    evidence: tree.subtree(token).lowerBound..<content.range.upperBound,
                    factuality: Factuality.of(token, in: tree), rule: trigger.rule))
            return
        }
    }

    /// "According to X, …": the source of the clause, and a statement of its own where the clause has no speaker.
    private mutating func addAccording(_ token: Int) {
        guard let source = tree.prepositional(token, "to"), source < tree.tokens.count else { return }
        let phrase = tree.subtree(token)
        guard
            let main = tree.ancestors(token).first(where: {
                tree.isVerb($0) && !["acl", "relcl"].contains(tree.dep($0))
            })
        else { return }
        let clause = tree.subtree(main)
        var content =
            phrase.lowerBound <= clause.lowerBound + 1
            ? phrase.upperBound..<clause.upperBound : clause.lowerBound..<phrase.lowerBound
        if phrase.lowerBound > clause.lowerBound, phrase.upperBound < clause.upperBound - 1 { content = clause }
        content = tree.trimmed(content)
        guard !content.isEmpty else { return }
        let reported = reports.contains {
            $0.cue == main || content.contains($0.cue) && $0.content.count * 2 > content.count && $0.isStatement
        }
        reports.append(
            Report(
                cue: token, speakers: participants.participants(source), content: content,
                quotes: quotes.words(within: content),
                evidence: min(phrase.lowerBound, content.lowerBound)..<max(phrase.upperBound, content.upperBound),
                factuality: Factuality(), rule: "says: according to", isStatement: !reported))
    }
}
