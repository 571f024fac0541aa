/// The regular expressions of a tokenizer, made ready to run in linear time.
struct TokenizerPatterns: Sendable {
    private let prefixes: AlternativesTable
    private let suffixes: AlternativesTable
    private let infixes: AlternativesTable
    private let tokenMatch: WholeMatch?
    private let urlMatch: WholeMatch?

    /// Python's `match`, asked only whether there is one.
    private struct WholeMatch: Sendable {
        let program: PatternProgram
        /// Characters without which there is none.
        let required: [UInt32]

        init(_ source: String) throws(PatternError) {
            let node = try PatternParser.parse(source)
            program = try PatternProgram(node, backward: false)
            required = node.required.sorted()
        }

        func matches(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
            required.allSatisfy { value in text.contains { $0.value == value } }
                && program.match(text, at: text.startIndex, .any) != nil
        }
    }

    /// - Parameters are sources of Python regular expressions; each branch of `prefix` begins with `^`, each of
    ///   `suffix` ends with `$`. Throws `PatternError` for what cannot be run.
    init(
        prefix: String?, suffix: String?, infix: String?, tokenMatch: String?, urlMatch: String?
    ) throws(PatternError) {
        prefixes = try AlternativesTable(
            try Self.branches(prefix).map { (node) throws(PatternError) in
                guard let bare = node.withoutAnchor(last: false) else {
                    throw PatternError(reason: "a prefix that is not held to the beginning", offset: 0)
                }
                return bare
            }, backward: false)
        suffixes = try AlternativesTable(
            try Self.branches(suffix).map { (node) throws(PatternError) in
                guard let bare = node.withoutAnchor(last: true) else {
                    throw PatternError(reason: "a suffix that is not held to the end", offset: 0)
                }
                return bare
            }, backward: true)
        infixes = try AlternativesTable(try Self.branches(infix), backward: false)
        self.tokenMatch = try tokenMatch.map { (source) throws(PatternError) in try WholeMatch(source) }
        self.urlMatch = try urlMatch.map { (source) throws(PatternError) in try WholeMatch(source) }
    }

    private static func branches(_ source: String?) throws(PatternError) -> [PatternNode] {
        guard let source else { return [] }
        return try PatternParser.parse(source).alternatives
    }

    /// Length of the prefix to cut off, or 0.
    func prefixLength(_ text: ArraySlice<Unicode.Scalar>) -> Int {
        guard !text.isEmpty, let end = prefixes.firstMatch(text, at: text.startIndex) else { return 0 }
        return end - text.startIndex
    }

    /// Length of the suffix to cut off, or 0.
    func suffixLength(_ text: ArraySlice<Unicode.Scalar>) -> Int {
        guard let start = suffixes.longestMatchAtEnd(text) else { return 0 }
        return text.endIndex - start
    }

    /// The infixes from left to right, none overlapping another.
    func infixRanges(_ text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = text.startIndex
        while position < text.endIndex {
            if let end = infixes.firstMatch(text, at: position) {
                ranges.append(position..<end)
                position = end
            } else {
                position += 1
            }
        }
        return ranges
    }

    func isToken(_ text: ArraySlice<Unicode.Scalar>) -> Bool { tokenMatch?.matches(text) ?? false }

    func isURL(_ text: ArraySlice<Unicode.Scalar>) -> Bool { urlMatch?.matches(text) ?? false }
}

extension PatternNode {
    /// The pattern less the anchor at its edge, or nothing if there is none.
    fileprivate func withoutAnchor(last: Bool) -> PatternNode? {
        guard case .sequence(var nodes) = self, nodes.count > 1 else { return nil }
        switch last ? nodes.removeLast() : nodes.removeFirst() {
        case .start where !last: break
        case .end where last: break
        default: return nil
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }
}
