import Language

extension TimeGrammar {
    /// "Monday, 3 February 2025", "Friday the 13th", "Wednesday next week", "Friday after next", "Friday".
    func weekdayed(_ index: Int) -> TimeMatch? {
        guard let (weekday, end) = weekday(index) else { return nil }
        var next = end
        // "Sun., March 6" where the tokenizer cuts the point off.
        if word(next) == ".", words.isGlued(next), has(.shortday, index), word(next + 1) == "," { next += 1 }
        if word(next) == "," { next += 1 }
        let isBare = next == end
        if gloss(next) == .the { next += 1 }
        if let inner = dated(next), case .calendar(let year, let month?, let day?) = inner.value {
            let value = year == nil ? .weekdayDay(weekday, month: month, day: day) : inner.value
            return TimeMatch(index..<inner.words.upperBound, value)
        }
        if gloss(next - 1) == .the || isBare, let inner = bareDay(next) {
            guard case .calendar(nil, nil, let day?) = inner.value else {
                return inner.spanning(index..<inner.words.upperBound)
            }
            return TimeMatch(index..<inner.words.upperBound, .weekdayDay(weekday, month: nil, day: day))
        }
        return weekdayMatch(index, weekday, end)
    }

    /// The day of the week, and the word after it.
    private func weekday(_ index: Int) -> (Int, Int)? {
        if let weekday = number(.weekday, index) { return (weekday, index + 1) }
        // The tokenizer cuts "Wed" as it does "we'd".
        let isCut = gloss(index) == .we && gloss(index + 1) == .d && words.isGlued(index + 1)
        guard let weekday = isCut ? 3 : number(.shortday, index), words.isCapitalised(index),
            !words.isCapitalised(index - 1)
        else { return nil }
        let end = isCut ? index + 2 : index + 1
        var next = end
        if word(next) == "." { next += 1 }
        if word(next) == "," { next += 1 }
        let isDated = month(next) != nil || day(next) != nil && (month(next + 1) != nil || word(next + 1) == "/")
        return isDated || [.at, .on].contains(gloss(index - 1)) ? (weekday, end) : nil
    }

    private func weekdayMatch(_ index: Int, _ weekday: Int, _ end: Int) -> TimeMatch {
        var next = end
        if [.of, .from].contains(gloss(next)) { next += 1 }
        if let week = relative(next), isWeek(week.value) {
            return TimeMatch(index..<week.words.upperBound, .weekdayIn(weekday, week.value))
        }
        if gloss(end) == .after, gloss(end + 1) == .next, !tag(end + 2).hasPrefix("N") {
            return TimeMatch(index..<end + 2, .weekday(weekday, .afterNext))
        }
        // "Friday the 13th" without a month was taken above; what is left is the weekday.
        return TimeMatch(index..<end, .weekday(weekday, .context))
    }

    /// "Next week Monday", "last week's Sunday", "this week on Friday".
    func weekThenDay(_ index: Int) -> TimeMatch? {
        guard let week = relative(index), isWeek(week.value) else { return nil }
        var next = week.words.upperBound
        if has(.genitive, next) || has(.weekdayLinks, next) { next += 1 }
        guard let day = weekdayed(next), case .weekday(let weekday, .context) = day.value else { return nil }
        return TimeMatch(index..<day.words.upperBound, .weekdayIn(weekday, week.value))
    }

    private func isWeek(_ value: TimeValue) -> Bool {
        switch value {
        case .relative(_, .week), .narrative(_, .week): true
        default: false
        }
    }

    /// "The weekend of 5 July", and "over the weekend", which is the last or the next by the clause.
    private func weekend(_ index: Int, _ start: Int) -> TimeMatch? {
        if gloss(start + 1) == .of, let day = plain(start + 2), isDay(day.value) {
            return TimeMatch(index..<day.words.upperBound, .weekendOf(day.value))
        }
        guard start > index, has(.weekendLead, index - 1), gloss(start + 1) != .of, !tag(start + 1).hasPrefix("N")
        else {
            return nil
        }
        return TimeMatch(index..<start + 1, .weekend(nil))
    }

    /// "The week of May 5", "the week ended 3 June", "the week beginning on Monday", "the week of the 18th".
    func weekOf(_ index: Int) -> TimeMatch? {
        let start = gloss(index) == .the ? index + 1 : index
        if gloss(start) == .weekend { return weekend(index, start) }
        guard gloss(start) == .week, has(.weekLinks, start + 1) else { return nil }
        var next = start + 2
        if gloss(next) == .on { next += 1 }
        if let day = calendar(next), isDay(day.value) {
            return TimeMatch(index..<day.words.upperBound, .weekOf(day.value))
        }
        guard gloss(next) == .the, let day = day(next + 1), number(next + 1) == nil, !tag(next + 2).hasPrefix("N")
        else {
            return nil
        }
        return TimeMatch(index..<next + 2, .weekOf(.calendar(year: nil, month: nil, day: day)))
    }
}
