import Language
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
                    content: content(of: report),
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

    private func content(of report: Report) -> String {
        guard let last = report.quotes.last else { return tree.string(tree.trimmed(tree.core(report.content))) }
        var range = tree.trimmed(report.content)
        // A mark that opens inside of the content is closed in it.
        if last.lowerBound > range.lowerBound, range.upperBound == last.upperBound,
            range.upperBound < tree.tokens.count, ["\"", "”", "''", "»"].contains(tree.tokens[range.upperBound].text)
        {
            range = range.lowerBound..<range.upperBound + 1
        }
        return tree.string(range)
    }

    /// The event that the content names, else one named beside it in the sentence.
    private func event(of report: Report) -> EntityReference? {
        if let inside = participants.events.event(in: report.content) { return inside }
        if let beside = participants.events.event(in: report.evidence) { return beside }
        return nil
    }
}
