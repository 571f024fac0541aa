import Language
import Shared

/// The names of a document: where they are and what class each has.
enum NameFinder {
    static func find(in words: DocumentWords) -> [NameCandidate] {
        var names = NameCandidates(words).found
        let vote = NameVote(words: words)
        vote.decide(&names)
        names += NameRecurrence(words: words).find(names)
        vote.decide(&names)
        return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
