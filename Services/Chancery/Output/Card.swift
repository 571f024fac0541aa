import Shared

/// Entities, statements and their evidence in a few lines for people.
enum Card {
    static func heading(_ entity: Entity) -> String {
        var text = bold(entity.name) + "  \(entity.type)"
        if let title = entity.titles.first { text += ", \(title)" }
        if let country = entity.country { text += " (\(country))" }
        text +=
            "  \(entity.documents) \(entity.documents == 1 ? "document" : "documents")  \(dim(entity.id.description))"
        let others = entity.names.map(\.text).filter { $0 != entity.name }.prefix(6)
        if !others.isEmpty { text += "\n  also: " + others.joined(separator: ", ") }
        return text
    }

    static func line(_ evidence: MentionEvidence) -> String {
        let source = [evidence.publisher, evidence.published?.day.description].compactMap { $0 }.joined(separator: ", ")
        return "  “\(evidence.context)”" + (source.isEmpty ? "" : dim("  \(source)"))
    }

    /// What one knowledge base tells; names stand in the heading.
    static func lines(_ record: EntityKnowledge) -> String {
        let names: Set<String> = ["name", "alias", "previousName", "weakAlias"]
        let values = record.properties.filter { !names.contains($0.key) && !$0.value.isEmpty }.sorted {
            $0.key < $1.key
        }
        var lines = [bold("\(record.source)") + dim("  \(record.record)")]
        lines += values.map { "  \($0.key): \($0.value.prefix(6).joined(separator: ", "))" }
        lines += record.offices.map { office in
            let term = [office.start ?? "", office.end ?? ""].joined(separator: " – ")
            return "  \(office.title)" + (term == " – " ? "" : dim("  \(term)"))
        }
        return lines.joined(separator: "\n")
    }

    static func line(_ statement: Statement) -> String {
        var words = [statement.subject?.name ?? statement.speaker ?? "somebody", statement.predicate.rawValue]
        if statement.polarity == .negated { words.insert("not", at: 1) }
        if let title = statement.title { words.append(title) }
        if let object = statement.object?.name { words.append(object) }
        if let event = statement.event?.name { words.append("(\(event))") }
        if let place = statement.place?.name { words.append("in \(place)") }
        if let time = statement.time { words.append("[\(time)]") }
        if statement.modality != .actual { words.append("– \(statement.modality)") }
        let sources = statement.sources.map { $0.entity?.name ?? $0.description ?? $0.kind.rawValue }
        let by = sources.isEmpty ? "" : dim("  according to " + sources.joined(separator: ", who told "))
        return "  \(words.joined(separator: " "))\(by)\n    “\(statement.evidence.text)”"
    }

    static func bold(_ text: String) -> String { Console.hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    static func dim(_ text: String) -> String { Console.hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
