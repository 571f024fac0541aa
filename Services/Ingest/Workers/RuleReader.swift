public import Shared

/// The reader of a set without a language model: runs of capitalised words are names, and nothing else is found.
///
/// It keeps documents moving and searchable; its version is 0, so that `reread` with a model replaces what it found.
public struct RuleReader: DocumentReader {
    public init() {}

    public func read(_ document: DocumentDraft) async throws -> DocumentAnalysis {
        let scalars = Array(document.text.unicodeScalars)
        var analysis = DocumentAnalysis(version: 0, language: document.language)
        var chains: [String: Int] = [:]
        for span in Self.names(in: scalars) {
            let name = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
            let chain = chains[name] ?? analysis.chains.count
            if chain == analysis.chains.count {
                chains[name] = chain
                analysis.chains.append(Chain(index: chain, type: .other, name: name, names: [name]))
            }
            analysis.mentions.append(
                Mention(
                    start: span.start, end: span.end, text: name, type: .miscellaneous, named: true, form: .name,
                    chain: chain))
        }
        return analysis
    }

    /// Runs of capitalised words within a line. One word alone at the beginning of a sentence is no name by its capital.
    private static func names(in scalars: [Unicode.Scalar]) -> [Span] {
        var found: [Span] = []
        var run: Span?
        var words = 0
        var beginsSentence = true
        var runBeginsSentence = false
        func close() {
            if let run, words > 1 || !runBeginsSentence { found.append(run) }
        }
        var at = 0
        while at < scalars.count {
            guard scalars[at].properties.isAlphabetic else {
                if scalars[at] != " " {
                    close()
                    run = nil
                }
                if "\n.!?".unicodeScalars.contains(scalars[at]) { beginsSentence = true }
                at += 1
                continue
            }
            var end = at
            while end < scalars.count, isInWord(scalars[end]) { end += 1 }
            if scalars[at].properties.isUppercase {
                if let begun = run {
                    run = Span(start: begun.start, end: end)
                    words += 1
                } else {
                    run = Span(start: at, end: end)
                    words = 1
                    runBeginsSentence = beginsSentence
                }
            } else {
                close()
                run = nil
            }
            beginsSentence = false
            at = end
        }
        close()
        return found
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
            || scalar.properties.generalCategory == .nonspacingMark
    }
}
