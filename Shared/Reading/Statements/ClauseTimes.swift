import Language
import Shared

/// The time expressions of a document by where they stand in its clauses.
struct ClauseTimes: Sendable {
    let tree: ParseTree
    /// Those with a place on the calendar, their values in EDTF.
    private let expressions: [(value: String, start: Int)]
    private let published: String?

    init(tree: ParseTree, discourse: Discourse) {
        self.tree = tree
        expressions = discourse.expressions.compactMap { expression in
            expression.edtf.flatMap { $0.hasPrefix("X") ? nil : (value: $0, start: expression.start) }
        }
        .sorted { $0.start < $1.start }
        published = discourse.context.published.map { "\($0)" }
    }

    /// The first date or time among these tokens.
    func time(in range: Range<Int>) -> String? { values(in: range).first?.value }

    func values(in range: Range<Int>) -> [(value: String, start: Int)] {
        guard !range.isEmpty, !expressions.isEmpty else { return [] }
        let span = tree.span(range)
        var low = 0
        var high = expressions.count
        while low < high {
            let middle = (low + high) / 2
            if expressions[middle].start < span.start { low = middle + 1 } else { high = middle }
        }
        var found: [(value: String, start: Int)] = []
        while low < expressions.count, expressions[low].start < span.end {
            found.append(expressions[low])
            low += 1
        }
        return found
    }

    /// The time that modifies the verb of a claim: among the verb's own adjuncts, else at the head of its sentence.
    func time(of verb: Int) -> String? {
        for child in tree.children(verb) where ["prep", "npadvmod", "advmod", "dobj"].contains(tree.dep(child)) {
            if tree.dep(child) == "dobj", tree.pos(child) != "PROPN" { continue }
            let range = tree.subtree(child)
            if range.count < 12, let time = time(in: range) { return time }
        }
        if tree.isNoun(verb), let beside = time(behind: verb) { return beside }
        let governor = tree.head(verb)
        if governor != verb, ["conj", "xcomp"].contains(tree.dep(verb)), tree.isVerb(governor) {
            return time(of: governor, depth: 1)
        }
        return nil
    }

    /// "confirmed their travel to Norway on Friday": what stands right behind a noun phrase dates it, wherever it hangs.
    private func time(behind noun: Int) -> String? {
        let start = tree.phrase(noun).upperBound
        guard start + 1 < tree.tokens.count, ["on", "in", "for", "next"].contains(tree.lower(start)) else { return nil }
        let end = min(start + 4, tree.sentence(of: noun).upperBound)
        guard start < end, let first = values(in: start..<end).first,
            first.start == tree.tokens[start].start || first.start == tree.tokens[start + 1].start
        else { return nil }
        return first.value
    }

    private func time(of verb: Int, depth: Int) -> String? {
        guard depth < 4 else { return nil }
        for child in tree.children(verb) where ["prep", "npadvmod", "advmod"].contains(tree.dep(child)) {
            let range = tree.subtree(child)
            if range.count < 12, let time = time(in: range) { return time }
        }
        return nil
    }

    func isFuture(_ time: String) -> Bool {
        guard let published else { return false }
        let day = String(published.prefix(10))
        let start = String(time.prefix { $0 != "/" && $0 != "T" })
        guard start.count >= 4, start.count <= day.count else { return start > day }
        return start > String(day.prefix(start.count))
    }
}
