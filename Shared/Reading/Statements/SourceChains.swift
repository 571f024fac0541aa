import Shared

/// Who says so, for any token: the reports around it, innermost first.
struct SourceChains: Sendable {
    private let reports: [Report]
    /// Reports by the sentence of their content, for long documents.
    private let bySentence: [Int: [Int]]
    private let tree: ParseTree

    init(tree: ParseTree, reports: [Report]) {
        self.tree = tree
        self.reports = reports
        var bySentence: [Int: [Int]] = [:]
        for (index, report) in reports.enumerated() where !report.content.isEmpty {
            let last = min(report.content.upperBound - 1, tree.tokens.count - 1)
            for sentence in tree.sentenceOfToken[report.content.lowerBound]...tree.sentenceOfToken[last] {
                bySentence[sentence, default: []].append(index)
            }
        }
        self.bySentence = bySentence
    }

    /// - Parameter quotedOnly: a name's title answers only to the speaker of a quotation.
    func sources(of token: Int, evidence: Range<Int>, quotedOnly: Bool) -> [StatementSource] {
        let around = (bySentence[tree.sentenceOfToken[token]] ?? []).map { reports[$0] }.filter { report in
            report.content.contains(token) && report.cue != token
                && (!quotedOnly || report.quotes.contains { $0.contains(token) })
        }
        var sources: [StatementSource] = []
        for report in around.sorted(by: { $0.content.count < $1.content.count }) {
            guard let speaker = report.speakers.first, !isPronoun(speaker) else { continue }
            if !sources.contains(speaker.source) { sources.append(speaker.source) }
            if let addressee = report.addressee, addressee.type == .organisation, speaker.reference == nil {
                if !sources.contains(addressee.source) { sources.append(addressee.source) }
            }
        }
        return sources
    }

    private func isPronoun(_ speaker: Participant) -> Bool {
        speaker.reference == nil && ["PRP", "WP", "DT"].contains(tree.tag(speaker.head))
    }
}
