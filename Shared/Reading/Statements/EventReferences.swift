import Language
import Shared

/// Which event a claim concerns: those its words mention, the more prominent in the document the better.
struct EventReferences: Sendable {
    /// One place where an event is named.
    struct Occurrence: Sendable {
        var head: Int
        var tokens: Range<Int>
        var reference: EntityReference
        var weight: Int
    }

    /// In the order of the text.
    let occurrences: [Occurrence]
    private let tree: ParseTree

    init(tree: ParseTree, discourse: Discourse) {
        self.tree = tree
        var found: [Occurrence] = []
        var covered: Set<Int> = []
        var chainCounts: [Int: Int] = [:]
        for mention in discourse.mentions where discourse.chains[mention.chain].type == .event {
            covered.insert(mention.head)
            chainCounts[mention.chain, default: 0] += 1
            found.append(
                Occurrence(
                    head: mention.head, tokens: mention.tokens, reference: discourse.reference(to: mention),
                    weight: mention.chain))
        }
        for index in found.indices { found[index].weight = chainCounts[found[index].weight] ?? 1 }
        // Nouns for happenings that are no mentions: one event for each such noun in a document.
        var nouns: [String: [Int]] = [:]
        for token in tree.tokens.indices where tree.isNoun(token) && !covered.contains(token) {
            let lemma = tree.lemma(token)
            guard EventNouns.isHappening(lemma), discourse.mention(covering: token).map({ !$0.named }) ?? true,
                !["compound", "amod", "nmod"].contains(tree.dep(token))
            else { continue }
            nouns[lemma, default: []].append(token)
        }
        for (_, tokens) in nouns {
            for token in tokens {
                let phrase = tree.phrase(token)
                found.append(
                    Occurrence(
                        head: token, tokens: phrase,
                        reference: EntityReference(name: tree.string(phrase), type: .event), weight: tokens.count))
            }
        }
        occurrences = found.sorted { ($0.head, $0.tokens.count) < ($1.head, $1.tokens.count) }
    }

    /// The most prominent event named among these tokens; the first of equals.
    func event(in range: Range<Int>) -> EntityReference? {
        var best: Occurrence?
        for occurrence in slice(range) where occurrence.weight > (best?.weight ?? 0) { best = occurrence }
        return best?.reference
    }

    func event(headedBy token: Int) -> EntityReference? { slice(token..<token + 1).first?.reference }

    /// The nearest event named before a token in its paragraph or the one before, as "this move" takes one up.
    func event(before token: Int) -> EntityReference? {
        let index = firstIndex(from: token)
        guard index > 0 else { return nil }
        let candidate = occurrences[index - 1]
        guard token - candidate.head < 80 else { return nil }
        return candidate.reference
    }

    private func slice(_ range: Range<Int>) -> ArraySlice<Occurrence> {
        let first = firstIndex(from: range.lowerBound)
        var end = first
        while end < occurrences.count, occurrences[end].head < range.upperBound { end += 1 }
        return occurrences[first..<end]
    }

    private func firstIndex(from token: Int) -> Int {
        var low = 0
        var high = occurrences.count
        while low < high {
            let middle = (low + high) / 2
            if occurrences[middle].head < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
