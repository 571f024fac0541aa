import Shared

/// A document's text, to take stretches out of by their offsets in Unicode scalars.
struct DocumentText: Sendable {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    subscript(span: Span) -> String {
        let range = span.start.clamped(to: scalars.count)..<max(span.start, span.end).clamped(to: scalars.count)
        return String(String.UnicodeScalarView(scalars[range]))
    }

    /// The sentence around a span, as far as full stops and line ends tell, and 300 scalars to each side at most.
    func context(of span: Span) -> String {
        var start = span.start.clamped(to: scalars.count)
        var end = span.end.clamped(to: scalars.count)
        while start > 0, span.start - start < 300, !endsSentence(at: start - 1) { start -= 1 }
        while end < scalars.count, end - span.end < 300 {
            if scalars[end] == "\n" { break }
            end += 1
            if endsSentence(at: end - 1) { break }
        }
        while start < span.start, scalars[start].properties.isWhitespace { start += 1 }
        return self[Span(start: start, end: end)]
    }

    /// A line end, or a stop that white space follows and that no single capital letter precedes, as in "J. Smith".
    private func endsSentence(at index: Int) -> Bool {
        if scalars[index] == "\n" { return true }
        guard ".!?".unicodeScalars.contains(scalars[index]) else { return false }
        guard index + 1 < scalars.count, scalars[index + 1].properties.isWhitespace else {
            return index + 1 == scalars.count
        }
        let isInitial =
            index > 0 && scalars[index - 1].properties.isUppercase
            && (index == 1 || !scalars[index - 2].properties.isAlphabetic)
        return !isInitial
    }
}

extension Int {
    fileprivate func clamped(to count: Int) -> Int { Swift.min(Swift.max(self, 0), count) }
}
