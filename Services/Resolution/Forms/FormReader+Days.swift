import FoundationEssentials
import Shared

/// Days of no known date, such as "Friday" in a document without a publication date, are entered with the names that stand
/// beside them: the same weekday in documents of one story is one day.
extension FormReader {
    /// So many names of each kind are taken, the most often mentioned ones: a form is a key of limited length.
    private static let names = [(EntityType.person, "who:", 8), (.organisation, "what:", 6), (.place, "where:", 4)]
    private static let nameLimit = 40

    /// - Parameter forms: those of the document's other chains.
    func undatedDays(of analysis: DocumentAnalysis, among forms: [Int: NameForm]) -> [Int: NameForm] {
        let expressions = Dictionary(
            analysis.expressions.map { ($0.span, $0) }, uniquingKeysWith: { first, _ in first })
        var days: [Int: (name: String, day: String)] = [:]
        for mention in analysis.mentions where mention.type == .date && days[mention.chain] == nil {
            if let day = expressions[mention.span].flatMap(Self.undatedDay) {
                days[mention.chain] = (mention.text, day)
            }
        }
        guard !days.isEmpty else { return [:] }
        let setting = Self.setting(analysis, forms)
        guard !setting.isEmpty else { return [:] }
        return days.mapValues { NameForm(type: .time, name: $0.name, words: [$0.day] + setting) }
    }

    /// The weekday, or the day of a year that is not told: `friday`, `--12-11`.
    private static func undatedDay(_ expression: TimeExpression) -> String? {
        if let value = expression.value { return value.hasPrefix("--") && value.count == 7 ? value : nil }
        let words = expression.text.lowercased().split { !$0.isLetter }
        // The one that is to come may be another than the one of the other documents.
        guard !words.contains("next") else { return nil }
        let found = weekdays.filter { day in words.contains { $0 == day || $0.count > 2 && $0 == day.prefix($0.count) }
        }
        return found.count == 1 ? found.first : nil
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private static func setting(_ analysis: DocumentAnalysis, _ forms: [Int: NameForm]) -> [String] {
        var counts: [Int: Int] = [:]
        for mention in analysis.mentions { counts[mention.chain, default: 0] += 1 }
        var found: [String: [String: Int]] = [:]
        for (chain, form) in forms {
            let isName = form.type != .person || form.words.count > 1
            guard form.day == nil, !form.words.isEmpty, isName, let kind = Self.kind(form.type) else { continue }
            let name = form.words.joined(separator: "-").prefix(nameLimit)
            found[kind, default: [:]][String(name), default: 0] += counts[chain] ?? 0
        }
        return names.flatMap { _, kind, limit in
            (found[kind] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map { kind + $0.key }
        }.sorted()
    }

    private static func kind(_ type: EntityType) -> String? {
        let type = type == .country ? .place : type == .other ? .organisation : type
        return names.first { $0.0 == type }?.1
    }
}
