import Language

/// All that a document has between quotation marks.
///
/// Typographic marks tell which way they face; straight ones are judged by the spaces beside them, and taken in turn where
/// these do not tell. A quotation goes on over a paragraph's end where the next paragraph opens with a mark (the usual way)
/// or where the next mark ahead is a closing one.
struct QuotedPassages: Sendable {
    let all: [QuotedPassage]
    private let ofToken: [Int?]

    init(_ tree: ParseTree) {
        var scanner = Scanner(tree: tree)
        scanner.scanDouble()
        scanner.scanSingle()
        all = scanner.passages.sorted { $0.start < $1.start }
        var ofToken = [Int?](repeating: nil, count: tree.tokens.count)
        for (number, passage) in all.enumerated() {
            for part in passage.parts { for token in part { ofToken[token] = number } }
        }
        self.ofToken = ofToken
    }

    /// The passage that a token stands in.
    func index(of token: Int) -> Int? { ofToken.indices.contains(token) ? ofToken[token] : nil }

    /// Those that share tokens with the range, in order.
    func within(_ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for token in range {
            if let index = index(of: token), index != found.last { found.append(index) }
        }
        return found
    }

    /// The words between double marks that share tokens with the range, paragraph by paragraph.
    func words(within range: Range<Int>) -> [Range<Int>] {
        within(range).map { all[$0] }.filter { !$0.isSingle }.flatMap { $0.parts.filter { $0.overlaps(range) } }
    }

    private struct Scanner {
        enum Facing { case opening, closing, either }

        let tree: ParseTree
        var passages: [QuotedPassage] = []
        /// Tokens inside of double marks.
        var inside: [Bool]
        /// How far ahead the closing mark of a quotation without one in its paragraph may stand.
        static let reach = 400

        init(tree: ParseTree) {
            self.tree = tree
            inside = [Bool](repeating: false, count: tree.tokens.count)
        }

        mutating func scanDouble() {
            var open: Int?
            var parts: [Range<Int>] = []
            func part(_ start: Int, _ end: Int) -> [Range<Int>] { end > start ? [start..<end] : [] }
            var index = 0
            while index < tree.tokens.count {
                defer { index += 1 }
                if let start = open, breaksLine(index) {
                    switch continuation(after: index) {
                    case .none:
                        keep(parts + part(start, index), isClosed: false)
                        open = nil
                        parts = []
                    case .some(let next):
                        parts += part(start, index)
                        open = next
                        index = next - 1
                    }
                    continue
                }
                guard let facing = facing(index) else { continue }
                switch (open, facing) {
                case (nil, .opening), (nil, .either): open = index + 1
                case (nil, .closing): break
                case (let start?, .closing), (let start?, .either):
                    keep(parts + part(start, index), isClosed: true)
                    open = nil
                    parts = []
                case (let start?, .opening):
                    // Two opening marks in a row: a typographic one is a quotation within, a straight one closes.
                    if tree.tokens[index].text != "\"" { continue }
                    keep(parts + part(start, index), isClosed: true)
                    open = nil
                    parts = []
                }
            }
            if let start = open { keep(parts + part(start, tree.tokens.count), isClosed: false) }
        }

        private mutating func keep(_ parts: [Range<Int>], isClosed: Bool) {
            let parts = parts.filter { !$0.isEmpty }
            // A mark that nothing closes is kept where it holds more than a word or two.
            guard !parts.isEmpty, isClosed || parts.reduce(0, { $0 + $1.count }) > 3 else { return }
            passages.append(QuotedPassage(parts: parts))
            for part in parts { for token in part { inside[token] = true } }
        }

        private func breaksLine(_ token: Int) -> Bool { tree.endsParagraph(token) }

        /// Where the quotation goes on after a line's end; nil where it ends with the line.
        private func continuation(after token: Int) -> Int? {
            var next = token + 1
            while next < tree.tokens.count, tree.pos(next) == "SPACE" { next += 1 }
            guard next < tree.tokens.count else { return nil }
            if facing(next) == .opening { return next + 1 }
            let isParagraph = tree.tokens[token].text.count { $0.isNewline } > 1
            for ahead in next..<min(tree.tokens.count, next + Self.reach) {
                guard let facing = facing(ahead) else { continue }
                return facing == .closing || facing == .either && !isParagraph ? next : nil
            }
            return nil
        }

        private func facing(_ token: Int) -> Facing? {
            switch tree.tokens[token].text {
            case "“", "``", "«", "„": return .opening
            case "”", "''", "»": return .closing
            case "\"":
                let (before, after) = spaces(beside: token)
                if before && !after { return .opening }
                if !before && after { return .closing }
                return .either
            default: return nil
            }
        }

        /// Whether a space, a bracket, a dash or the text's end is right before and after a mark.
        private func spaces(beside token: Int) -> (before: Bool, after: Bool) {
            let start = tree.tokens[token].start
            let end = tree.tokens[token].end
            let before = start == 0 || Self.isOpen(tree.scalars[start - 1])
            let after =
                end >= tree.scalars.count || tree.scalars[end].properties.isWhitespace
                || ",.;:!?)]—–".unicodeScalars.contains(tree.scalars[end])
            return (before, after)
        }

        private static func isOpen(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || "([—–".unicodeScalars.contains(scalar)
        }

        mutating func scanSingle() {
            var open: Int?
            for index in tree.tokens.indices {
                if inside[index] || breaksLine(index) {
                    open = nil
                    continue
                }
                let text = tree.tokens[index].text
                guard text == "'" || text == "‘" || text == "’" else { continue }
                let (before, after) = spaces(beside: index)
                if let start = open {
                    // "the officials' cars": an apostrophe, not a mark.
                    guard text != "‘", after, tree.tag(index) != "POS" || !tree.isNoun(index - 1), index > start else {
                        continue
                    }
                    passages.append(QuotedPassage(parts: [start..<index], isSingle: true))
                    open = nil
                } else if text != "’", before, !after {
                    open = index + 1
                }
            }
        }
    }
}
