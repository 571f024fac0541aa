package import Shared

/// The last stage of the reading: the statements that an article makes, with who says so, when, and how sure.
package enum StatementExtractor {
    package static func find(in discourse: Discourse) -> [Statement] {
        let tree = ParseTree(discourse.text)
        return find(in: discourse, tree: tree, quotations: QuotationFinder(discourse: discourse, tree: tree))
    }

    static func find(in discourse: Discourse, tree: ParseTree, quotations: QuotationFinder) -> [Statement] {
        guard !tree.tokens.isEmpty else { return [] }
        var participants = Participants(discourse: discourse, tree: tree)
        let roles = RoleRules(tree: tree, participants: participants).find()
        participants.holders = roles.holders
        var finder = ReportFinder(tree: tree, quotes: quotations.passages, participants: participants)
        finder.find()
        finder.add(quotations.attributions)
        participants = finder.participants
        let times = ClauseTimes(tree: tree, discourse: discourse)
        var claims = ReportClaims(tree: tree, participants: participants, reports: finder.reports).find()
        claims += roles.claims
        claims += RoleRules(tree: tree, participants: participants).clauses()
        claims += FrameRules(tree: tree, quotes: quotations.passages, participants: participants).find()
        claims += HeadlineRules(tree: tree, participants: participants).find()
        let venues = Venues(tree: tree, participants: participants)
        SpeechSettings(tree: tree, participants: participants, venues: venues).apply(to: &claims)
        for index in claims.indices where claims[index].predicate == .says && claims[index].event == nil {
            claims[index].event = participants.events.event(before: claims[index].contentStart ?? claims[index].token)
        }
        claims += RequestRules(tree: tree, participants: participants).find()
        claims += EventRules(tree: tree, participants: participants, times: times).find()
        claims += DerivedClaims(tree: tree, participants: participants, times: times, venues: venues).find(from: claims)
        return StatementWriter(
            tree: tree, participants: participants, times: times,
            sources: SourceChains(tree: tree, reports: finder.reports)
        ).write(claims)
    }
}
