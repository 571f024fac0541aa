/// Splits text into tokens as spaCy 3's `Tokenizer` does: at white space, then prefixes and suffixes off each piece,
/// then infixes within what is left, with exceptions and URLs kept whole; last, exceptions that those rules tore apart.
package final class Tokenizer: Sendable {
    let vocabulary: Vocabulary
    let patterns: TokenizerPatterns
    let exceptions: [ScalarKey: [TokenForm]]
    let longestException: Int
    private let phrases: PhraseTrie
    private let pieces = BoundedCache<[TokenForm]>(maximumScalars: 1_000_000)

    /// Reads `tokenizer` of a model. Throws `ModelError`.
    package init(directory: String, vocabulary: Vocabulary) throws {
        let rules = try TokenizerRules(directory: directory)
        self.vocabulary = vocabulary
        patterns = rules.patterns
        var exceptions: [ScalarKey: [TokenForm]] = [:]
        for (text, pieces) in rules.exceptions {
            exceptions[ScalarKey(text)] = pieces.map { piece in
                let lexeme = vocabulary.lexeme(Array(piece.text.unicodeScalars)[...])
                return piece.norm.map { TokenForm(lexeme, norm: $0) } ?? TokenForm(lexeme)
            }
        }
        self.exceptions = exceptions
        longestException = exceptions.keys.lazy.map(\.scalars.count).max() ?? 0
        var phrases = PhraseTrie()
        let splitter = PieceSplitter(vocabulary: vocabulary, patterns: patterns, exceptions: [:], longestException: 0)
        for (text, _) in rules.exceptions {
            let scalars = Array(text.unicodeScalars)[...]
            let isTorn =
                patterns.prefixLength(scalars) > 0 || patterns.suffixLength(scalars) > 0
                || !patterns.infixRanges(scalars).isEmpty || scalars.contains(" ")
            guard isTorn || !rules.fasterHeuristics else { continue }
            let tokens = Self.split(scalars) { splitter.forms(of: $0) }
            phrases.insert(tokens.map(\.form.lexeme.orthID))
        }
        self.phrases = phrases
    }

    package func tokens(_ text: [Unicode.Scalar]) -> [PlacedToken] {
        let tokens = Self.split(text[...]) { forms(of: $0) }
        let matches = phrases.matches(in: tokens)
        return matches.isEmpty ? tokens : rejoin(matches, tokens, text)
    }

    private func forms(of piece: ArraySlice<Unicode.Scalar>) -> [TokenForm] {
        let key = ScalarKey(piece)
        if let forms = exceptions[key] ?? pieces.value(for: key) { return forms }
        let splitter = PieceSplitter(
            vocabulary: vocabulary, patterns: patterns, exceptions: exceptions, longestException: longestException)
        let forms = splitter.forms(of: piece)
        pieces.insert(forms, for: key)
        return forms
    }

    /// Runs of white space and of what is none, less the one space after a token.
    private static func split(
        _ text: ArraySlice<Unicode.Scalar>, _ forms: (ArraySlice<Unicode.Scalar>) -> [TokenForm]
    ) -> [PlacedToken] {
        var tokens: [PlacedToken] = []
        tokens.reserveCapacity(text.count / 5)
        func add(_ range: Range<Int>) {
            var start = range.lowerBound
            for form in forms(text[range]) {
                tokens.append(PlacedToken(form: form, start: start))
                start += form.lexeme.length
            }
        }
        var start = text.startIndex
        var isInSpace = text.first?.isSpace ?? false
        for index in text.indices where text[index].isSpace != isInSpace {
            if start < index { add(start..<index) }
            start = index
            if text[index] == " " {
                tokens[tokens.count - 1].spacy = true
                start += 1
            }
            isInSpace.toggle()
        }
        if start < text.endIndex { add(start..<text.endIndex) }
        return tokens
    }

    /// Puts the exceptions that were found in place of their parts.
    private func rejoin(_ matches: [Range<Int>], _ tokens: [PlacedToken], _ text: [Unicode.Scalar]) -> [PlacedToken] {
        var result: [PlacedToken] = []
        result.reserveCapacity(tokens.count)
        var next = 0
        for match in matches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let (first, last) = (tokens[match.lowerBound], tokens[match.upperBound - 1])
            // Tokens with spaces between them are no exception unless its text has those spaces.
            guard last.end - first.start <= longestException,
                let forms = exceptions[ScalarKey(text[first.start..<last.end])]
            else { continue }
            result += tokens[next..<match.lowerBound]
            var start = first.start
            for form in forms {
                result.append(PlacedToken(form: form, start: start))
                start += form.lexeme.length
            }
            result[result.count - 1].spacy = last.spacy
            next = match.upperBound
        }
        return result + tokens[next...]
    }
}
