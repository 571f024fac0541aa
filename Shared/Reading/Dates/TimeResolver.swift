import Language
import Shared

/// Gives matches their values, in the order of the text, remembering the date it last spoke of.
struct TimeResolver: Sendable {
    let text: AnalysedText
    let published: CivilDate?
    /// Most years written lie well before publication: months take the year of the narrative.
    private let isHistory: Bool
    private var last: (year: Int, month: Int?, day: Int?)?

    init(text: AnalysedText, published: PublicationTime?, matches: [TimeMatch]) {
        self.text = text
        self.published = published?.day
        let years = matches.compactMap { if case .calendar(let year?, _, _) = $0.value { year } else { nil } }
        if let now = published?.day.year {
            isHistory = years.count >= 4 && years.count { $0 < now - 1 } * 3 > years.count * 2
        } else {
            isHistory = true
        }
    }

    func reason(for match: TimeMatch) -> String {
        switch match.value {
        case .narrative: "no date before it"
        default: published == nil ? "no publication date" : "no date it could mean"
        }
    }

    static func kind(of match: TimeMatch, value: String?) -> TimeExpression.Kind {
        switch match.value {
        case .duration: .duration
        case .set: .set
        case .clock: .time
        case .months: .range
        default: match.time != nil ? .time : value?.contains("/") == true ? .range : .date
        }
    }

    mutating func resolve(_ match: TimeMatch, token: Int) -> String? {
        guard let value = resolve(match.value, token) else { return nil }
        guard let time = match.time, value.utf8.count == 10 else { return value }
        return value + "T" + time
    }

    private mutating func resolve(_ value: TimeValue, _ token: Int) -> String? {
        switch value {
        case .calendar(let year, let month, let day): return calendar(year, month, day, token)
        case .months(let year, let first, let end):
            guard let year = year ?? self.year(ofMonth: end, token) else { return nil }
            last = (year, end, nil)
            return Self.format(first > end ? year - 1 : year, first) + "/" + Self.format(year, end)
        case .ancient(let year): return "BC" + Self.padded(year, 4)
        case .years(let prefix): return prefix
        case .season(let season, let year):
            guard let year = year ?? (isHistory ? last?.year : nil) ?? published?.year else { return nil }
            return Self.padded(year, 4) + "-" + season
        case .quarter(let quarter, let year):
            guard let year = year ?? published?.year else { return nil }
            return Self.padded(year, 4) + "-Q\(quarter)"
        case .weekday(let weekday, let shift): return self.weekday(weekday, shift, token)
        case .day(let days):
            guard let day = published?.adding(days: days) else { return nil }
            return remember(day)
        case .relative(let count, let unit):
            guard let published else { return nil }
            return shifted((published.year, published.month, published.day), by: count, unit)
        case .narrative(let count, let unit):
            let start = last ?? (isHistory ? nil : published.map { ($0.year, $0.month, $0.day) })
            return start.flatMap { shifted($0, by: count, unit) }
        case .shiftedMonth(let month, let shift):
            guard let published else { return nil }
            let passed = published.month > month
            let year = published.year + (shift < 0 ? (passed ? 0 : -1) : (published.month < month ? 0 : 1))
            last = (year, month, nil)
            return Self.format(year, month)
        case .duration(let count, let unit): return Self.duration(count, unit)
        case .set(let value), .reference(let value): return value
        case .clock(let time):
            guard !isHistory, let published else { return "T" + time }
            return published.description + "T" + time
        }
    }

    private mutating func calendar(_ year: Int?, _ month: Int?, _ day: Int?, _ token: Int) -> String? {
        guard let year = year ?? month.flatMap({ self.year(ofMonth: $0, token) }) else {
            return month.map { "XXXX-" + Self.padded($0, 2) + (day.map { "-" + Self.padded($0, 2) } ?? "") }
        }
        last = (year, month, day)
        return Self.format(year, month, day)
    }

    /// The narrative's year in a history; else the nearest past one, or the nearest coming one where the verb says so.
    private func year(ofMonth month: Int, _ token: Int) -> Int? {
        if isHistory, let last { return last.year }
        guard let published else { return last?.year }
        if isFuture(token) { return month < published.month ? published.year + 1 : published.year }
        return month > published.month ? published.year - 1 : published.year
    }

    private mutating func weekday(_ weekday: Int, _ shift: Int, _ token: Int) -> String? {
        guard let published else { return nil }
        let back = (published.weekday - weekday + 7) % 7
        let days =
            if shift > 0 || shift == 0 && isFuture(token) {
                back == 0 ? (shift > 0 ? 7 : 0) : 7 - back
            } else {
                back == 0 && shift < 0 ? -7 : -back
            }
        return remember(published.adding(days: days))
    }

    private mutating func remember(_ day: CivilDate) -> String? {
        last = (day.year, day.month, day.day)
        return (1...9999).contains(day.year) ? day.description : nil
    }

    private mutating func shifted(_ from: (year: Int, month: Int?, day: Int?), by count: Int, _ unit: TimeUnit)
        -> String?
    {
        guard abs(count) < 100_000 else { return nil }
        switch unit {
        case .second, .minute, .hour: return nil
        case .day, .week:
            guard let month = from.month, let day = from.day,
                let start = CivilDate(year: from.year, month: month, day: day)
            else { return nil }
            let moved = start.adding(days: unit == .day ? count : count * 7)
            if unit == .week {
                let thursday = moved.adding(days: 4 - moved.weekday)
                guard let first = CivilDate(year: thursday.year, month: 1, day: 1) else { return nil }
                let week = (thursday.daysSince1970 - first.daysSince1970) / 7 + 1
                return Self.padded(thursday.year, 4) + "-W" + Self.padded(week, 2)
            }
            return remember(moved)
        case .month:
            guard let month = from.month else { return nil }
            let total = from.year * 12 + month - 1 + count
            guard total > 0 else { return nil }
            last = (total / 12, total % 12 + 1, nil)
            return Self.format(total / 12, total % 12 + 1)
        case .year:
            guard from.year + count > 0 else { return "BC" + Self.padded(1 - from.year - count, 4) }
            last = (from.year + count, nil, nil)
            return Self.padded(from.year + count, 4)
        case .decade, .century:
            let width = unit == .decade ? 10 : 100
            let start = from.year / width + count
            return start > 0 ? Self.padded(start, unit == .decade ? 3 : 2) : nil
        }
    }

    /// Whether the verb over a token speaks of what is to come, or the clause has a word that does ("scheduled for").
    private func isFuture(_ token: Int) -> Bool {
        var node = token
        for _ in 0..<8 {
            let head = text.tokens[node].head
            guard text.tokens.indices.contains(head), head != node else { break }
            node = head
            if ["VERB", "AUX"].contains(text.tokens[node].pos) { break }
        }
        let near = max(0, min(node, token) - 4)..<min(text.tokens.count, max(node + 1, min(token, node + 8)))
        let verbIsPast = ["VBD"].contains(text.tokens[node].tag)
        return !verbIsPast && near.contains { TimeLexicon.english.has("future", text.tokens[$0].norm) }
            || node + 12 > token && TimeLexicon.english.has("future", text.tokens[node].norm)
                && text.tokens[node].tag == "VBN"
    }

    static func duration(_ count: Int?, _ unit: TimeUnit) -> String {
        let amount = count.map { String($0) } ?? "X"
        switch unit {
        case .month: return "P\(amount)M"
        case .second, .minute, .hour: return "PT\(amount)\(unit.rawValue)"
        default: return "P\(amount)\(unit.rawValue)"
        }
    }

    static func format(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> String {
        let parts = [padded(year, 4)] + [month, day].compactMap { $0 }.map { padded($0, 2) }
        return parts.joined(separator: "-")
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
