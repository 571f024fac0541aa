import Language
import Shared

extension TimeResolver {
    /// A month of a year, a day of a month, that another expression tells.
    mutating func within(_ month: Int?, _ day: Int?, _ whole: TimeValue) -> String? {
        guard let value = resolve(whole), let year = Int(value.prefix(4)),
            let month = month ?? Int(value.dropFirst(5).prefix(2))
        else { return nil }
        story = StoryTime(year, month, day, at: position)
        guard let day else { return Self.format(year, month) }
        return CivilDate(year: year, month: month, day: day)?.description
    }

    mutating func half(_ half: Int, in whole: TimeValue) -> String? {
        resolve(whole).map { $0 + "-H\(half)" }
    }

    mutating func newYear() -> String? {
        let rule = FeastRule.date(month: 1, day: 1)
        return feast(rule, isHistory ? story.map { $0.year + 1 } : nil, nil)
    }

    mutating func feast(_ rule: FeastRule, _ year: Int?, _ shift: Int?) -> String? {
        if let year { return rule.day(in: year).flatMap { remember($0) } }
        if isHistory, shift == nil { return story.flatMap { rule.day(in: $0.year) }.flatMap { remember($0) } }
        guard let published, let now = rule.day(in: published.year) else { return nil }
        var year = published.year
        switch shift {
        case 0: break
        case -2, 2: year += (shift ?? 0) / 2
        case -1: year -= now < published ? 0 : 1
        case 1: year += now > published ? 0 : 1
        default:
            switch direction {
            case .past: year -= now > published ? 1 : 0
            case .future, .present: year += now < published ? 1 : 0
            case .untold:
                let gap = now.daysSince1970 - published.daysSince1970
                year += gap > 183 ? -1 : gap < -183 ? 1 : 0
            }
        }
        return rule.day(in: year).flatMap { remember($0) }
    }

    mutating func month(_ whole: TimeValue) -> (year: Int, month: Int)? {
        guard let value = resolve(whole), value.utf8.count == 7, let year = Int(value.prefix(4)),
            let month = Int(value.suffix(2))
        else { return nil }
        return (year, month)
    }

    mutating func ordinal(_ place: Int, _ unit: TimeUnit, _ whole: TimeValue) -> String? {
        guard let value = resolve(whole), let year = Int(value.prefix(4)) else { return nil }
        let month = value.utf8.count == 7 ? Int(value.suffix(2)) : nil
        guard value.utf8.count == 4 || month != nil else { return nil }
        let length = month.map { CivilDate.length(ofMonth: $0, in: year) }
        switch unit {
        case .day:
            guard let month, let length else {
                let first = CivilDate(year: year, month: place < 0 ? 12 : 1, day: place < 0 ? 31 : 1)
                return first?.adding(days: place < 0 ? place + 1 : place - 1).description
            }
            return CivilDate(year: year, month: month, day: place < 0 ? length + 1 + place : place).flatMap {
                remember($0)
            }
        case .month:
            let number = place < 0 ? 13 + place : place
            guard (1...12).contains(number) else { return nil }
            story = StoryTime(year, number, nil, at: position)
            return Self.format(year, number)
        case .quarter: return Self.padded(year, 4) + "-Q\(place)"
        case .week:
            // The weeks of a month or year are those whose Thursday lies in it (ISO 8601).
            let edge = CivilDate(year: year, month: month ?? (place < 0 ? 12 : 1), day: place < 0 ? length ?? 31 : 1)
            guard let edge, abs(place) < 54 else { return nil }
            let days = place > 0 ? (11 - edge.weekday) % 7 : -((edge.weekday + 3) % 7)
            return Self.week(of: edge.adding(days: days + (place > 0 ? place - 1 : place + 1) * 7))
        default: return nil
        }
    }
}
