import Language
import Shared

/// Gives matches their values, in the order of the text, remembering the date it last spoke of.
struct TimeResolver: Sendable {
    let words: TimeWords
    let publication: PublicationTime?
    var published: CivilDate? { publication?.day }
    let directions: TimeDirections
    /// Most years written lie well before publication and hardly anything is told from the day of publication:
    /// months and days take the year of the story.
    let isHistory: Bool
    /// The date at which the story stands: what months and days without a year belong to.
    var story: StoryTime? { didSet { mention = story } }
    /// The date last spoken of, in passing or not: what "that year" and "two days later" count from.
    var mention: StoryTime?
    /// Hardly anything is told from the day of publication.
    let isTimeless: Bool
    /// The word at which the expression being resolved begins.
    var position = 0

    init(words: TimeWords, directions: TimeDirections, published: PublicationTime?, matches: [TimeMatch]) {
        self.words = words
        publication = published
        self.directions = directions
        let deictic = matches.count { Self.isDeictic($0.value) }
        // "Flights leave on Thursday morning and Saturday": of no Saturday in particular.
        let usual = matches.count { match in
            guard case .weekday(_, .context) = match.value else { return false }
            return directions.direction(of: words.words[match.words.lowerBound].token) == .present
        }
        isTimeless = deictic - usual < 2
        isHistory = Self.isHistory(matches, deictic, published: published?.day)
    }

    private static func isDeictic(_ value: TimeValue) -> Bool {
        switch value {
        case .weekday, .day, .weekend, .weekdayIn: true
        case .relative(_, let unit): unit != .year
        default: false
        }
    }

    private static func isHistory(_ matches: [TimeMatch], _ deictic: Int, published: CivilDate?) -> Bool {
        guard let now = published?.year else { return true }
        let years = matches.compactMap { if case .calendar(let year?, _, _) = $0.value { year } else { nil } }
        let old = years.count { $0 < now - 1 }
        return years.count >= 4 && old * 3 > years.count * 2 && deictic * 8 < matches.count
    }

    func reason(for match: TimeMatch) -> String {
        switch match.value {
        case .narrative, .storyDay: "no date before it"
        case .relative(_, let unit) where unit.isClock && publication != nil: "no time of publication"
        default: published == nil ? "no publication date" : "no date it could mean"
        }
    }

    static func kind(of match: TimeMatch) -> TimeExpression.Kind {
        switch match.value {
        case .duration: .duration
        case .set: .set
        case .range: .range
        case .relative(_, let unit), .narrative(_, let unit): unit.isClock ? .time : match.isTimed ? .time : .date
        default: match.isTimed ? .time : .date
        }
    }

    mutating func resolve(_ match: TimeMatch) -> String? {
        position = match.words.lowerBound
        if case .storyDay = match.value {
            guard let clock = match.clock else {
                return storyDay().flatMap { day in match.part.map { day + "T" + $0 } }
            }
            return (storyDay() ?? "") + "T" + clock.written
        }
        guard let value = resolve(match.value) else { return nil }
        guard value.utf8.count == 10, value.utf8.first != UInt8(ascii: "P") else { return value }
        if let clock = match.clock { return value + "T" + clock.written }
        return match.part.map { value + "T" + $0 } ?? value
    }

    mutating func resolve(_ value: TimeValue) -> String? {
        switch value {
        case .calendar(let year, let month, let day): return calendar(year, month, day)
        case .ancient(let year, let month, let day): return "BC" + Self.format(year, month, day)
        case .years(let prefix): return prefix
        case .decade(let tens): return decade(tens)
        case .range(let first, let last): return range(first, last)
        case .day(let days): return day(days)
        case .relative(let count, let unit): return relative(count, unit)
        case .narrative(let count, let unit): return narrative(count, unit)
        case .shifted(let count, let unit, let from): return shifted(count, unit, from: from)
        case .ongoing(let unit): return isHistory ? narrative(0, unit) : relative(0, unit)
        case .storyDay: return storyDay()
        case .weekday(let weekday, let choice): return self.weekday(weekday, choice)
        case .weekdayIn(let weekday, let week): return self.weekday(weekday, in: week)
        case .nthWeekday(let weekday, let place): return nthWeekday(weekday, place)
        case .weekdayDay(let weekday, let month, let day): return self.weekday(weekday, month: month, day: day)
        case .weekend(let shift): return weekend(shift)
        case .weekendOf(let day): return weekend(of: day)
        case .ordinalWeekend(let place, let whole): return ordinalWeekend(place, whole)
        case .weekOf(let day): return week(of: day)
        case .feast(let rule, let year, let shift): return feast(rule, year, shift)
        case .newYear: return newYear()
        case .ordinalWeekday(let place, let weekday, let whole): return ordinalWeekday(place, weekday, whole)
        case .ordinalUnit(let place, let unit, let whole): return ordinal(place, unit, whole)
        case .halfIn(let half, let whole): return self.half(half, in: whole)
        case .within(let month, let day, let whole): return within(month, day, whole)
        case .season(let season, let year): return self.season(season, year)
        case .quarter(let quarter, let year): return self.quarter(quarter, year)
        case .half(let half, let year): return self.half(half, year)
        case .shiftedMonth(let month, let shift): return shiftedMonth(month, shift)
        case .shiftedSeason(let season, let shift): return shiftedSeason(season, shift)
        case .duration(let amount): return amount.written
        case .set(let value), .reference(let value): return value
        }
    }

    /// Both ends, the second of which may tell the year of the first.
    private mutating func range(_ first: TimeValue, _ last: TimeValue) -> String? {
        guard let end = resolve(last) else { return nil }
        let after = story
        var start = first
        if case .calendar(nil, let startMonth, let day) = first, let year = Int(end.prefix(4)) {
            let isEarlier = (startMonth ?? 0) > (Int(end.dropFirst(5).prefix(2)) ?? 12)
            start = .calendar(year: isEarlier ? year - 1 : year, month: startMonth, day: day)
        }
        let begin = resolve(start)
        story = after
        return begin.map { $0 + "/" + end }
    }

    mutating func calendar(_ year: Int?, _ month: Int?, _ day: Int?) -> String? {
        if let year {
            if let month, let day, !(1...CivilDate.length(ofMonth: month, in: year)).contains(day) { return nil }
            mention = StoryTime(year, month, day, at: position)
            if month != nil || tellsStory(year) { story = mention }
            return Self.format(year, month, day)
        }
        guard let month else { return bareDay(day) }
        // "The monsoon comes in July", in a text that tells no news: any July.
        let isUsual = !isHistory && isTimeless && day == nil && direction == .present
        guard !isUsual, let year = self.year(month, day) else {
            return "--" + Self.padded(month, 2) + (day.map { "-" + Self.padded($0, 2) } ?? "")
        }
        story = StoryTime(year, month, day, at: position)
        return Self.format(year, month, day)
    }

    /// A year alone moves the story where it is its next or opens a sentence; elsewhere it is said in passing.
    private func tellsStory(_ year: Int) -> Bool {
        guard let story else { return true }
        if (story.year...story.year + 3).contains(year) { return true }
        return abs(story.year - year) <= 50 && (max(0, position - 2)...position).contains { words.startsSentence($0) }
    }

    /// "The 5th": in the story's month, else in the latest or the next month that has begun by then.
    private mutating func bareDay(_ day: Int?) -> String? {
        guard let day else { return nil }
        if let story = mention, let month = story.month, isHistory || position - story.position < 80 {
            guard let date = CivilDate(year: story.year, month: month, day: day) else { return nil }
            return remember(date)
        }
        guard let published else { return nil }
        let isAhead = [TimeDirection.future, .present].contains(direction)
        var (year, month) = (published.year, published.month)
        if isAhead && day < published.day { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
        if !isAhead && day > published.day { (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1) }
        return CivilDate(year: year, month: month, day: day).flatMap { remember($0) }
    }

    var direction: TimeDirection { directions.direction(of: words.words[position].token) }

    /// The story's year in a history; else the nearest past one, the nearest coming one where the clause looks ahead,
    /// and the nearest of both where nothing tells.
    func year(_ month: Int, _ day: Int?) -> Int? {
        if isHistory, let story {
            guard let last = story.month else { return story.year }
            return month + 8 < last ? story.year + 1 : story.year
        }
        guard let published else { return story?.year }
        let (now, then) = (published.month * 31 + published.day, month * 31 + (day ?? 1))
        let isLater = day == nil ? month > published.month : then > now
        let isEarlier = day == nil ? month < published.month : then < now
        switch direction {
        case .future, .present: return isEarlier ? published.year + 1 : published.year
        case .past: return isLater ? published.year - 1 : published.year
        case .untold:
            let gap = month - published.month
            return gap > 6 ? published.year - 1 : gap < -6 ? published.year + 1 : published.year
        }
    }

    /// "The twenties": those that have begun by the day of publication.
    private func decade(_ tens: Int) -> String? {
        guard let now = published?.year ?? story?.year else { return nil }
        let century = tens * 10 > now % 100 ? now / 100 - 1 : now / 100
        return Self.padded(century * 10 + tens, 3)
    }

    mutating func remember(_ day: CivilDate) -> String? {
        story = StoryTime(day.year, day.month, day.day, at: position)
        return (1...9999).contains(day.year) ? day.description : nil
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
