import Language
import Shared

/// The words that name a speaker, and whom they stand for.
struct SpeakerPhrase: Sendable {
    let tree: ParseTree
    let discourse: Discourse

    /// A noun phrase with its titles, its coordinated members, what restricts it, and the name beside a description.
    func tokens(_ head: Int) -> Range<Int> {
        // "Bolden to the crowd": what a name is followed by belongs to the verb.
        let isPlain =
            discourse.mention(headedBy: head).map { $0.named && $0.type == .person } == true
            && tree.children(head, "prep").contains {
                $0 > head && !["of", "for", "from", "at"].contains(tree.lower($0))
            }
        var range = tree.phrase(head, complements: !isPlain)
        if range.isEmpty { range = head..<head + 1 }
        let sentence = tree.sentence(of: head)
        for child in tree.children(head) where child > head {
            let subtree = tree.subtree(child)
            guard subtree.count < 30, subtree.upperBound <= sentence.upperBound else { continue }
            let hasComma = (range.upperBound..<max(range.upperBound, subtree.lowerBound)).contains {
                tree.tokens[$0].text == ","
            }
            switch tree.dep(child) {
            case "relcl", "acl":
                if !hasComma, tree.tokens[subtree.lowerBound].text != "," { range = joined(range, subtree) }
            case "conj": if !tree.isVerb(child) { range = joined(range, tree.phrase(child)) }
            case "appos":
                // "the prosecutor, Mark Tedeschi": the name is the better part of it.
                if tree.tag(head) == "NN" || tree.tag(head) == "NNS", tree.tag(child) == "NNP" {
                    range = joined(range, tree.phrase(child))
                }
            default: break
            }
        }
        if let end = range.first(where: { $0 > head && tree.endsParagraph($0) }) { range = range.lowerBound..<end }
        return tree.trimmed(range)
    }

    private func joined(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        guard !right.isEmpty, right.upperBound > left.upperBound else { return left }
        return left.lowerBound..<right.upperBound
    }

    /// The mention that a speaker's head token stands for.
    func mention(_ head: Int) -> DiscourseMention? {
        if tree.tag(head) == "NN" || tree.tag(head) == "NNS" {
            // The name beside a description tells who it is.
            for child in tree.children(head, "appos") {
                if let name = own(child), name.named { return name }
            }
        }
        let found = own(head)
        // "Earlier statements from the minister": who makes them speaks.
        if found?.named != true, AttributionLexicon.shared.holds(tree.lemma(head), .noun),
            let owner = tree.possessor(of: head).flatMap(own), owner.type == .person || owner.type == .organisation
        {
            return owner
        }
        return found
    }

    private func own(_ head: Int) -> DiscourseMention? {
        if let mention = discourse.mention(headedBy: head) { return isThing(mention) ? mention : nil }
        guard let mention = discourse.mention(covering: head), mention.named, isThing(mention) else { return nil }
        return mention
    }

    private func isThing(_ mention: DiscourseMention) -> Bool { mention.type != .date && mention.type != .time }
}
