/// Splits a piece of text that has no white space at its affixes. Linear in its length.
struct PieceSplitter {
    let vocabulary: Vocabulary
    let patterns: TokenizerPatterns
    let exceptions: [ScalarKey: [TokenForm]]
    let longestException: Int

    func forms(of piece: ArraySlice<Unicode.Scalar>) -> [TokenForm] {
        var prefixes: [TokenForm] = []
        var suffixes: [TokenForm] = []
        let rest = strip(piece, &prefixes, &suffixes)
        if !rest.isEmpty { append(rest, to: &prefixes) }
        return prefixes + suffixes.reversed()
    }

    private func exception(_ text: ArraySlice<Unicode.Scalar>) -> [TokenForm]? {
        text.isEmpty || text.count > longestException ? nil : exceptions[ScalarKey(text)]
    }

    private func form(_ text: ArraySlice<Unicode.Scalar>) -> TokenForm { TokenForm(vocabulary.lexeme(text)) }

    /// Takes a prefix and a suffix in each round, until an exception is left or nothing more comes off.
    private func strip(
        _ piece: ArraySlice<Unicode.Scalar>, _ prefixes: inout [TokenForm], _ suffixes: inout [TokenForm]
    ) -> ArraySlice<Unicode.Scalar> {
        var rest = piece
        while !rest.isEmpty, !patterns.isToken(rest), exception(rest) == nil {
            let prefix = patterns.prefixLength(rest)
            let afterPrefix = rest.dropFirst(prefix)
            if prefix > 0, exception(afterPrefix) != nil {
                prefixes.append(form(rest.prefix(prefix)))
                return afterPrefix
            }
            let suffix = patterns.suffixLength(afterPrefix)
            let beforeSuffix = rest.dropLast(suffix)
            if suffix > 0, exception(beforeSuffix) != nil {
                suffixes.append(form(rest.suffix(suffix)))
                return beforeSuffix
            }
            if prefix == 0, suffix == 0 { break }
            if prefix > 0 { prefixes.append(form(rest.prefix(prefix))) }
            if suffix > 0 { suffixes.append(form(rest.suffix(suffix))) }
            rest = afterPrefix.dropLast(suffix)
        }
        return rest
    }

    /// An exception, a URL, or what lies between infixes, and these.
    private func append(_ text: ArraySlice<Unicode.Scalar>, to forms: inout [TokenForm]) {
        if let exception = exception(text) {
            forms += exception
            return
        }
        let infixes = patterns.isToken(text) || patterns.isURL(text) ? [] : patterns.infixRanges(text)
        var start = text.startIndex
        for infix in infixes where infix.lowerBound != text.startIndex {
            if start < infix.lowerBound { forms.append(form(text[start..<infix.lowerBound])) }
            forms.append(form(text[infix]))
            start = infix.upperBound
        }
        if start < text.endIndex { forms.append(form(text[start...])) }
    }
}
