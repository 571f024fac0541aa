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
            if mention.form == .pronoun { continue }
            covered.insert(mention.head)
            chainCounts[mention.chain, default: 0] += 1
            found.append(
                Occurrence(
                    head: mention.head, tokens: mention.tokens, reference: Self.reference(mention, discourse, tree),
                    weight: mention.chain))
        }
        for index in found.indices { found[index].weight = chainCounts[found[index].weight] ?? 1 }
        // Nouns for happenings that are no mentions: one event for each such noun in a document.
        var nouns: [String: [Int]] = [:]
        for token in tree.tokens.indices where tree.isNoun(token) && !covered.contains(token) {
            let lemma = tree.lemma(token)
            guard EventNouns.isHappening(lemma) || Self.isCall(token, tree) || Self.isTakenUp(token, tree),
                Self.isFree(token, discourse, tree),
                tree.pos(token) == "PROPN" || !["compound", "amod", "nmod"].contains(tree.dep(token))
            else { continue }
            nouns[lemma, default: []].append(token)
        }
        for (_, tokens) in nouns {
            for token in tokens {
                let phrase = tree.phrase(token)
                found.append(
                    Occurrence(
                        head: token, tokens: phrase,
                        reference: EntityReference(
                            name: tree.string(Self.name(phrase, token, discourse, tree)), type: .event),
                        weight: tokens.count))
            }
        }
        occurrences = found.sorted { ($0.head, $0.tokens.count) < ($1.head, $1.tokens.count) }
        var leading: Occurrence?
        var second = 0
        for occurrence in occurrences where occurrence.weight > (leading?.weight ?? 0) { leading = occurrence }
        for occurrence in occurrences
        where occurrence.weight > second && occurrence.reference.chain != leading?.reference.chain
            || occurrence.reference.chain == nil && occurrence.weight != leading?.weight && occurrence.weight > second
        {
            second = occurrence.weight
        }
        topic = leading.flatMap { $0.weight >= 4 && $0.weight >= 2 * second ? $0.reference : nil }
    }

    /// The most prominent event named among these tokens; the first of equals.
    func event(in range: Range<Int>) -> EntityReference? {
        var best: Occurrence?
        for occurrence in slice(range) where occurrence.weight > (best?.weight ?? 0) { best = occurrence }
        return best?.reference
    }

    /// The event that the document names at least four times and twice as often as any other.
    private let topic: EntityReference?

    func event(headedBy token: Int) -> EntityReference? { slice(token..<token + 1).first?.reference }

    /// The nearest event named before a token in its paragraph that the document names more than once, else the one
    /// event that the document is about.
    func event(before token: Int) -> EntityReference? {
        var index = firstIndex(from: token) - 1
        while index >= 0, token - occurrences[index].head < 60 {
            let head = occurrences[index].head
            if (head..<token).contains(where: { tree.tokens[$0].text.contains("\n") }) { break }
            if occurrences[index].weight > 1 || EventNouns.isGathering(tree.lemma(head)) {
                return occurrences[index].reference
            }
            index -= 1
        }
        return topic
    }

    /// "a phone call", "the call with the president"
    private static func isCall(_ token: Int, _ tree: ParseTree) -> Bool {
        ["call", "conversation"].contains(tree.lemma(token))
            && (tree.children(token, "compound").contains {
                ["phone", "telephone", "video", "conference"].contains(tree.lower($0))
            } || tree.children(token, "prep").contains { ["with", "between"].contains(tree.lower($0)) })
    }

    /// "the move", "this step": an action told before.
    private static func isTakenUp(_ token: Int, _ tree: ParseTree) -> Bool {
        ["move", "step"].contains(tree.lemma(token)) && tree.tag(token) == "NN"
            && tree.children(token).allSatisfy { $0 > token || ["the", "this"].contains(tree.lower($0)) }
            && tree.children(token, "det").count == 1
            && !tree.children(token).contains { ["relcl", "acl", "prep"].contains(tree.dep($0)) }
    }

    /// A proper noun names its event alone: "a hasty Brexit" is Brexit. Others go by their whole phrase.
    private static func name(_ phrase: Range<Int>, _ token: Int, _ discourse: Discourse, _ tree: ParseTree) -> Range<
        Int
    > {
        guard tree.tag(token) == "NNP" || tree.tag(token) == "NNPS" else {
            // "a phone call in late July": the time is no part of the name.
            let time = tree.children(token, "prep").first { phrase in
                guard phrase > token, let object = tree.child(phrase, "pobj") else { return false }
                let type = discourse.mention(covering: object)?.type
                return type == .date || type == .time
            }
            return time.map { phrase.lowerBound..<max(token + 1, min(phrase.upperBound, $0)) } ?? phrase
        }
        var start = token
        while start > phrase.lowerBound, tree.tag(start - 1).hasPrefix("NNP") { start -= 1 }
        return start..<token + 1
    }

    /// An event without a name is called by its whole noun phrase.
    private static func reference(_ mention: DiscourseMention, _ discourse: Discourse, _ tree: ParseTree)
        -> EntityReference
    {
        var reference = discourse.reference(to: mention)
        if discourse.chains[mention.chain].names.isEmpty, mention.form != .pronoun {
            let phrase = name(tree.phrase(mention.head), mention.head, discourse, tree)
            if phrase.count <= 14,
                !tree.children(mention.head).contains(where: {
                    tree.dep($0) == "mark" || tree.isVerb($0) && $0 < mention.head
                }), phrase.count > reference.name.split(separator: " ").count + 1
            {
                reference.name = tree.string(phrase)
            }
        }
        return reference
    }

    /// Named by a single word that means a happening, whatever class the name got.
    private static func isFree(_ token: Int, _ discourse: Discourse, _ tree: ParseTree) -> Bool {
        guard let mention = discourse.mention(covering: token) else { return true }
        return !mention.named || mention.tokens.count == 1 && tree.pos(token) == "PROPN"
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
