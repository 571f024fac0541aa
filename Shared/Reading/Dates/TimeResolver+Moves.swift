import Language
import Shared

extension TimeResolver {
    mutating func day(_ days: Int) -> String? {
        guard let day = published?.adding(days: days) else { return nil }
        return isHistory ? day.description : remember(day)
    }

    /// Units from the day of publication.
    mutating func relative(_ count: Int, _ unit: TimeUnit) -> String? {
        guard let published else { return nil }
        if unit.isClock { return clock(count, unit) }
        let before = story
        let result = shifted(StoryTime(published, at: position), count, unit)
        if isHistory { story = before }
        return result
    }

    /// Units from the date last spoken of.
    mutating func narrative(_ count: Int, _ unit: TimeUnit) -> String? {
        if let mention {
            let before = story
            let result = shifted(mention, count, unit)
            let reached = self.mention
            // "The previous year" looks back without going there.
            if count < 0 { story = before }
            self.mention = reached
            return result
        }
        guard !isHistory, let published else { return nil }
        return shifted(StoryTime(published, at: position), count, unit)
    }

    /// Units from another date.
    mutating func shifted(_ count: Int, _ unit: TimeUnit, from: TimeValue) -> String? {
        guard resolve(from) != nil, let date = mention?.date else { return nil }
        switch unit {
        case .week: return remember(date.adding(days: count * 7))
        case .fortnight: return remember(date.adding(days: count * 14))
        default: return shifted(StoryTime(date, at: position), count, unit)
        }
    }

    /// The day that the story has reached, in news only where it was named shortly before; else that of publication.
    func storyDay() -> String? {
        if isHistory { return mention?.date?.description }
        if let mention, let date = mention.date, position - mention.position < 60 { return date.description }
        return published?.description
    }

    private func clock(_ count: Int, _ unit: TimeUnit) -> String? {
        guard let published, let second = publication?.secondOfDay, abs(count) < 100_000 else { return nil }
        let size = unit == .hour ? 3600 : unit == .minute ? 60 : 1
        let total = second + count * size
        let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
        let rest = total - days * 86_400
        let time = ClockTime(hour: rest / 3600, minute: rest / 60 % 60)
        return published.adding(days: days).description + "T" + time.written
    }

    mutating func shifted(_ from: StoryTime, _ count: Int, _ unit: TimeUnit) -> String? {
        guard abs(count) < 100_000 else { return nil }
        switch unit {
        case .second, .minute, .hour: return nil
        case .day, .week, .fortnight:
            guard let start = from.date else { return nil }
            let moved = start.adding(days: unit == .day ? count : count * (unit == .week ? 7 : 14))
            if unit == .day { return remember(moved) }
            story = StoryTime(moved, at: position)
            return Self.week(of: moved)
        case .month:
            guard let month = from.month else { return nil }
            let total = from.year * 12 + month - 1 + count
            guard total > 0 else { return nil }
            story = StoryTime(total / 12, total % 12 + 1, nil, at: position)
            return Self.format(total / 12, total % 12 + 1)
        case .quarter:
            guard let month = from.month else { return nil }
            let total = from.year * 4 + (month - 1) / 3 + count
            return total > 0 ? Self.padded(total / 4, 4) + "-Q\(total % 4 + 1)" : nil
        case .year:
            guard from.year + count > 0 else { return "BC" + Self.padded(1 - from.year - count, 4) }
            story = StoryTime(from.year + count, nil, nil, at: position)
            return Self.padded(from.year + count, 4)
        case .decade, .century:
            let start = from.year / (unit == .decade ? 10 : 100) + count
            return start > 0 ? Self.padded(start, unit == .decade ? 3 : 2) : nil
        }
    }

    /// The ISO week of a day.
    static func week(of day: CivilDate) -> String? {
        let thursday = day.adding(days: 4 - day.weekday)
        guard let first = CivilDate(year: thursday.year, month: 1, day: 1) else { return nil }
        let week = (thursday.daysSince1970 - first.daysSince1970) / 7 + 1
        return padded(thursday.year, 4) + "-W" + padded(week, 2)
    }
}
