import Shared

/// `says`: one claim for each report and speaker.
struct ReportClaims: Sendable {
    let tree: ParseTree
    let participants: Participants
    let reports: [Report]

    func find() -> [Claim] {
        var claims: [Claim] = []
        for report in reports where report.isStatement && !report.factuality.isDemanded {
            for speaker in report.speakers where participants.acts(speaker) || speaker.type == .event {
                var claim = Claim(
                    predicate: .says, token: report.cue, subject: speaker, object: report.addressee?.reference,
                    content: tree.string(
                        tree.trimmed(report.quotes.isEmpty ? tree.core(report.content) : report.content)),
                    factuality: report.factuality,
                    evidence: tree.trimmed(report.evidence),
                    rule: report.rule)
                claim.quote =
                    report.quotes.isEmpty ? nil : report.quotes.map { tree.string($0) }.joined(separator: " … ")
                claim.contentStart = report.content.lowerBound
                claim.event = event(of: report)
                claims.append(claim)
            }
        }
        return claims
    }

    /// The event that the content names, else one named beside it in the sentence.
    private func event(of report: Report) -> EntityReference? {
        if let inside = participants.events.event(in: report.content) { return inside }
        if let beside = participants.events.event(in: report.evidence) { return beside }
        return nil
    }
}
