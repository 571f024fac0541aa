import Language
import Shared

/// Speech that the quotations stage found and the rules of this one did not: inverted verbs of saying, asides, clauses
/// that the parser hung elsewhere.
extension ReportFinder {
    mutating func add(_ attributions: [Attribution]) {
        let known = Set(reports.map(\.cue))
        let reported = reports.flatMap(\.quotes).reduce(into: Set<Int>()) { $0.insert($1.lowerBound) }
        for attribution in attributions where !attribution.content.isEmpty {
            guard let speaker = attribution.speaker, let cue = attribution.cue?.lowerBound, !known.contains(cue),
                !attribution.isNegated, isSpeech(cue)
            else { continue }
            let content = attribution.extent
            let inner = quotes.words(within: content)
            // A quotation that has its speaker already.
            if let first = inner.first, reported.contains(first.lowerBound) { continue }
            var words = attribution.content.count == 1 ? content : longest(attribution.content)
            if let first = words.first, words.count > 1, tree.lower(first) == "that", tree.dep(first) == "mark" {
                words = first + 1..<words.upperBound
            }
            let phrase = tree.phrase(speaker)
            reports.append(
                Report(
                    cue: cue, speakers: participants.participants(speaker),
                    addressee: attribution.addressee.map(participants.participant), content: words,
                    quotes: quotes.words(within: words),
                    evidence: min(
                        cue, phrase.lowerBound, content.lowerBound)..<max(
                            cue + 1, phrase.upperBound, content.upperBound),
                    factuality: Factuality.of(cue, in: tree), rule: "says: \(tree.lemma(cue)), attributed"))
        }
    }

    private func longest(_ parts: [Range<Int>]) -> Range<Int> {
        parts.max { $0.count < $1.count } ?? 0..<0
    }

    /// Not a verb that makes a claim of another kind: who denies or agrees does not say it.
    private func isSpeech(_ cue: Int) -> Bool {
        let lemma = tree.lemma(cue)
        return tree.isVerb(cue) && AttributionLexicon.shared.holds(lemma, .speech, .told)
            && !AttributionLexicon.shared.holds(lemma, .negated)
            && !TriggerLexicon.shared.triggers(lemma, .verb).contains {
                [.agrees, .rejects, .demands].contains($0.predicate) && $0.companions.isEmpty
            }
    }
}
