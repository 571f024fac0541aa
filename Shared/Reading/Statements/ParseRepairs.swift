import Language
import Shared

/// Corrects attachments that the parser is known to get wrong and that would give words to the wrong speaker.
enum ParseRepairs {
    /// "He noted that X did not sign, and mentioned Y": a second verb of saying in the same tense goes with the first,
    /// not with the clause that the first one reports.
    static func reattach(_ heads: inout [Int], tokens: [Token], lemmas: [String]) {
        for verb in tokens.indices where tokens[verb].dep == "conj" && ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag)
        {
            guard TriggerLexicon.shared.isClaiming(lemmas[verb]) else { continue }
            // Its own subject would make it a clause of its own.
            let first = max(0, verb - 4)
            guard
                let conjunction = (first..<verb).last(where: { ["and", "but"].contains(tokens[$0].text.lowercased()) }),
                conjunction > 0, tokens[conjunction - 1].text == ",",
                !(conjunction..<verb).contains(where: { heads[$0] == verb && tokens[$0].dep.hasPrefix("nsubj") })
            else { continue }
            var current = heads[verb]
            for _ in 0..<6 {
                let next = heads[current]
                guard next != current else { break }
                if tokens[current].dep == "ccomp", next < verb, tokens[next].tag == tokens[verb].tag,
                    TriggerLexicon.shared.reporting.contains(lemmas[next])
                {
                    heads[verb] = next
                    break
                }
                guard ["ccomp", "conj", "xcomp"].contains(tokens[current].dep) else { break }
                current = next
            }
        }
    }
}
