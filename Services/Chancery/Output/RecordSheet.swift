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
        if !analysis.statements.isEmpty {
            lines.append(Card.bold("Claims"))
            lines += analysis.statements.map(Card.line)
        }
        return lines.joined(separator: "\n")
    }
}
