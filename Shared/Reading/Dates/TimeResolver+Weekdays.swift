import Language
import Shared

extension TimeResolver {
    mutating func weekday(_ weekday: Int, _ choice: WeekdayChoice) -> String? {
        guard let published else { return nil }
        let back = (published.weekday - weekday + 7) % 7
        let ahead = back == 0 ? 0 : 7 - back
        let days =
            switch choice {
            case .context: [TimeDirection.future, .present].contains(direction) ? ahead : -back
            case .last: back == 0 ? -7 : -back
            case .coming: ahead == 0 ? 7 : ahead
            case .this: weekday - published.weekday
            case .next: weekday - published.weekday + 7
            case .afterNext: (ahead == 0 ? 7 : ahead) + 7
            }
        return remember(published.adding(days: days))
    }

    /// A weekday of the week that another expression tells.
    mutating func weekday(_ weekday: Int, in week: TimeValue) -> String? {
        guard resolve(week) != nil, let date = story?.date ?? monday(of: week) else { return nil }
        return remember(date.adding(days: weekday - date.weekday))
    }

    private func monday(of week: TimeValue) -> CivilDate? {
        guard case .relative(let count, .week) = week else { return nil }
        return published?.adding(days: count * 7)
    }

    /// The day of a month that is such a weekday: where the nearest is none ("Friday, July 18" in February 2013), the
    /// year (or month, where none is named) next to it in which it is.
    mutating func weekday(_ weekday: Int, month: Int?, day: Int) -> String? {
        guard let told = calendar(nil, month, day) else { return nil }
        guard let date = story?.date, date.description == told, date.weekday != weekday else { return told }
        // A weekday comes back to its date within eleven years, and to its day within fourteen months.
        let distances = (1...14).map { $0 * (month == nil ? 1 : 12) }
        var sides =
            switch direction {
            case .past: distances.map { -$0 } + distances
            case .future, .present: distances + distances.map { -$0 }
            case .untold: distances.flatMap { [-$0, $0] }
            }
        // A neighbouring year is likelier than a far one on the side that the clause looks to.
        if month != nil { sides.insert(-sides[0], at: 1) }
        for months in sides {
            let total = date.year * 12 + date.month - 1 + months
            guard total > 0 else { continue }
            let other = CivilDate(year: total / 12, month: total % 12 + 1, day: day)
            if let other, other.weekday == weekday { return remember(other) }
        }
        return told
    }

    /// "Two Sundays ago": the day of publication does not count.
    mutating func nthWeekday(_ weekday: Int, _ place: Int) -> String? {
        guard let published, place != 0 else { return nil }
        let back = (published.weekday - weekday + 7) % 7
        let days = place < 0 ? -(back == 0 ? 7 : back) + (place + 1) * 7 : 7 - back + (place - 1) * 7
        return remember(published.adding(days: days))
    }

    func weekend(_ shift: Int?) -> String? {
        guard let published else { return nil }
        let isAhead = [TimeDirection.future, .present].contains(direction)
        let shift = shift ?? (isAhead || published.weekday > 5 ? 0 : -1)
        return Self.week(of: published.adding(days: shift * 7)).map { $0 + "-WE" }
    }

    mutating func ordinalWeekday(_ place: Int, _ weekday: Int, _ whole: TimeValue) -> String? {
        guard let month = month(whole) else { return nil }
        let day = FeastRule.weekday(weekday, place: place, month: month.month, year: month.year)
        return day.flatMap { remember($0) }
    }

    /// The weekend of a month's n-th Saturday.
    mutating func ordinalWeekend(_ place: Int, _ whole: TimeValue) -> String? {
        guard let month = month(whole) else { return nil }
        let saturday = FeastRule.weekday(6, place: place, month: month.month, year: month.year)
        return saturday.flatMap { Self.week(of: $0) }.map { $0 + "-WE" }
    }

    mutating func weekend(of day: TimeValue) -> String? {
        guard resolve(day) != nil, let date = story?.date else { return nil }
        // Mondays and Tuesdays lengthen the weekend before them.
        let days = date.weekday < 3 ? -1 - date.weekday : 6 - date.weekday
        return Self.week(of: date.adding(days: days)).map { $0 + "-WE" }
    }

    mutating func week(of day: TimeValue) -> String? {
        guard resolve(day) != nil, let date = story?.date else { return nil }
        return Self.week(of: date)
    }
}
