import Shared

/// One article's record for people: who is in it, when, who says what, and the claims with their sources.
enum RecordSheet {
    static func sheet(_ draft: DocumentDraft, _ analysis: DocumentAnalysis) -> String {
        var lines: [String] = []
        if let title = draft.title { lines.append(Card.bold(title)) }
        let origin = [draft.publisher, draft.published?.day.description].compactMap { $0 }.joined(separator: ", ")
        if !origin.isEmpty { lines.append(Card.dim(origin)) }
        lines.append("")
        lines.append(Card.bold("Who and what"))
        for chain in analysis.chains where !chain.names.isEmpty {
            let count = analysis.mentions.count { $0.chain == chain.index }
            let titles = chain.titles.isEmpty ? "" : ", " + chain.titles.prefix(3).joined(separator: ", ")
            let country = chain.country.map { " (\($0))" } ?? ""
            lines.append("  \(chain.name)  \(Card.dim("\(chain.type)\(titles)\(country), \(count)×"))")
        }
        if !analysis.expressions.isEmpty {
            lines.append(Card.bold("When"))
            for expression in analysis.expressions {
                lines.append("  \(expression.text)  \(Card.dim(expression.value ?? expression.unresolved ?? "?"))")
            }
        }
        if !analysis.quotations.isEmpty {
            let scalars = Array(draft.text.unicodeScalars)
            lines.append(Card.bold("Who says what"))
            lines += analysis.quotations.map { line($0, scalars) }
        }
        if !analysis.statements.isEmpty {
            lines.append(Card.bold("Claims"))
            lines += analysis.statements.map(Card.line)
        }
        return lines.joined(separator: "\n")
    }

    /// "  Ann Lee told Reuters: “We will go.”": the name, the words of saying as written, and what is said; quotations within
    /// others stand further in.
    private static func line(_ quotation: Quotation, _ scalars: [Unicode.Scalar]) -> String {
        func words(_ spans: [Span]) -> String {
            spans.map { span in
                guard span.start >= 0, span.start < span.end, span.end <= scalars.count else { return "" }
                return String(String.UnicodeScalarView(scalars[span.start..<span.end]))
            }.joined(separator: " … ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        var cue = words(quotation.cue)
        if cue.isEmpty { cue = "says" }
        if quotation.polarity == .negated { cue = "not: " + cue }
        if let addressee = quotation.addressee?.name { cue += " → \(addressee)" }
        let content = words(quotation.content)
        let isDirect = quotation.type == .direct
        return (quotation.inside == nil ? "  " : "    ") + Card.bold(quotation.speakerName ?? "somebody")
            + Card.dim("  \(cue)  ") + (isDirect ? "“\(content)”" : content)
    }
}
