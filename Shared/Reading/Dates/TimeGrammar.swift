import Language

/// The patterns of time expressions over words; each looks at a bounded number of words from its start.
///
/// Order is by precision: what recurs, then a day with its clock time or a clock time with its day, then amounts,
/// then single words. Ends of a range that each stand alone ("from 3 May to 9 June") are two expressions, as TimeML
/// has it; where one end lacks what the other gives ("3 to 9 June") they are one.
struct TimeGrammar: Sendable {
    let words: TimeWords
    let directions: TimeDirections
    let lexicon = TimeLexicon.english

    func match(at index: Int) -> TimeMatch? {
        guard words.canBegin(index) else { return nil }
        return set(index) ?? clocked(index) ?? measured(index) ?? moment(index) ?? single(index)
    }

    /// A clock time with the day before or behind it: "at 3 p.m. on Tuesday", "Friday at 9:30 GMT", "2:30 the next day".
    private func clocked(_ index: Int) -> TimeMatch? {
        guard let (time, end, part) = firstClock(index) ?? clock(index, hinted: false) else { return nil }
        var next = end
        if has(.dayLinks, next) { next += 1 }
        if let day = moment(next) ?? bareDay(next), isDay(day.value), day.clock == nil {
            // "At 5 tomorrow afternoon".
            if !time.isSettled, part == nil, day.part == nil, let (half, after) = partBehind(day.words.upperBound) {
                return TimeMatch(index..<after, day.value, clock: time.on(half))
            }
            return TimeMatch(index..<day.words.upperBound, day.value, clock: time.on(part ?? day.part))
        }
        return TimeMatch(index..<end, .storyDay, clock: time.on(part))
    }

    /// A day or longer stretch, with the part of day and clock time behind it.
    func moment(_ index: Int) -> TimeMatch? {
        guard var match = partOfDay(index) ?? stretch(index) else { return nil }
        guard isDay(match.value) else { return match }
        var end = match.words.upperBound
        if let (time, after) = isoClock(end) { return TimeMatch(index..<after, match.value, clock: time.on(nil)) }
        // "Friday night" is the Friday; its night tells which half of the day a clock time beside it means.
        if match.part == nil, let (part, after) = partBehind(end) {
            match.part = part
            end = after
        }
        var next = end
        if word(next) == "," { next += 1 }
        if has(.clockLinks, next) { next += 1 }
        if has(.approximate, next) { next += 1 }
        if let (time, after, part) = firstClock(next) ?? clock(next, hinted: next > end && word(next - 1) != ",") {
            return TimeMatch(index..<after, match.value, clock: time.on(part ?? match.part))
        }
        if end > match.words.upperBound { match.part = nil }
        return match
    }

    /// "morning", "in the early morning", "night" behind a day.
    private func partBehind(_ index: Int) -> (String, Int)? {
        var next = index
        if gloss(next) == .in, gloss(next + 1) == .the { next += 2 }
        if has(.looseedge, next) { next += 1 }
        return value(.part, next).map { ($0, next + 1) }
    }

    /// "The morning of 28 May", "this morning", "that night", "in the morning", "tonight".
    func partOfDay(_ index: Int) -> TimeMatch? {
        if gloss(index) == .tonight { return TimeMatch(index..<index + 1, .day(0), part: "NI") }
        var next = index
        let leader = gloss(next)
        if [.the, .that, .this, .last, .later].contains(leader) { next += 1 }
        if leader == .later, has(.this, next) { next += 1 }
        if next > index, has(.looseedge, next) { next += 1 }
        guard let part = value(.part, next) else { return nil }
        if [.of, .on, .before].contains(gloss(next + 1)), leader == .the || next == index,
            let day = stretch(next + 2) ?? bareDay(next + 2), isDay(day.value)
        {
            return TimeMatch(index..<day.words.upperBound, day.value, part: part)
        }
        switch leader {
        case .this, .later: return TimeMatch(index..<next + 1, .day(0), part: part)
        case .last: return TimeMatch(index..<next + 1, .day(-1), part: part)
        case .that: return TimeMatch(index..<next + 1, .storyDay, part: part)
        case .the:
            guard [.in, .during].contains(gloss(index - 1)) else { return nil }
            return TimeMatch(index..<next + 1, .storyDay, part: part)
        default: return nil
        }
    }

    /// Calendar dates, relative days and longer stretches, with the word for their edge in front.
    func stretch(_ index: Int) -> TimeMatch? {
        edged(index) ?? amountFrom(index) ?? plain(index)
    }

    func plain(_ index: Int) -> TimeMatch? {
        yearQuarter(index) ?? calendar(index) ?? bareDay(index) ?? nth(index) ?? feast(index) ?? weekThenDay(index)
            ?? weekOf(index) ?? relative(index) ?? quarter(index) ?? today(index)
    }

    /// "Early 2022", "late on Wednesday", "the end of March", "mid-1990s": the value is that of what follows.
    private func edged(_ index: Int) -> TimeMatch? {
        var start = index
        if gloss(start) == .very { start += 1 }
        if gloss(start) == .the { start += 1 }
        guard has(.edge, start) else { return nil }
        var next = start + 1
        let link = gloss(next)
        let isLoose = has(.looseedge, start)
        // "Later in the week", "early in the day".
        if isLoose, link == .in, gloss(next + 1) == .the, let unit = unit(next + 2), isPlainUnit(unit, next + 2) {
            return TimeMatch(index..<next + 3, unit == .day ? .narrative(0, .day) : .ongoing(unit))
        }
        if has(.edgeLinks, start + 1) { next += 1 }
        if next == start + 1, !isLoose, gloss(start) != .mid { return nil }
        if gloss(next) == .the, let inner = plain(next), !isDuration(inner.value) {
            return inner.spanning(index..<inner.words.upperBound)
        }
        if gloss(next) == .the, [.of, .in].contains(link), let unit = unit(next + 1), isPlainUnit(unit, next + 1) {
            return TimeMatch(index..<next + 2, .ongoing(unit))
        }
        if link == .of, let unit = unit(next), isPlainUnit(unit, next), !words.isCapitalised(next),
            !tag(next + 1).hasPrefix("N")
        {
            return TimeMatch(index..<next + 1, .ongoing(unit))
        }
        guard let inner = plain(next), !isDuration(inner.value) else { return nil }
        if start > index, gloss(start - 1) == .the, case .years = inner.value { return nil }
        return inner.spanning(index..<inner.words.upperBound)
    }

    private func today(_ index: Int) -> TimeMatch? {
        if let days = number(.day, index) { return TimeMatch(index..<index + 1, .day(days)) }
        return nil
    }

    /// "Now", "the former president", "in the past", "at that time".
    private func single(_ index: Int) -> TimeMatch? {
        let range = index..<index + 1
        if let value = value(.reference, index) {
            if gloss(index) == .now {
                // At the head of a sentence it is mostly a word of talk, and "now that" is a conjunction.
                let isTalk = words.startsSentence(index) || gloss(index + 1) == .that
                return isTalk ? nil : TimeMatch(range, .reference(value))
            }
            guard tag(index) == "JJ" || tag(index) == "RB" else { return nil }
            return TimeMatch(range, .reference(value))
        }
        if gloss(index) == .the, let value = value(.era, index + 1),
            [.in, .of, .from].contains(gloss(index - 1)), !tag(index + 2).hasPrefix("N"),
            !tag(index + 2).hasPrefix("J"), tag(index + 2) != "CD"
        {
            return TimeMatch(index..<index + 2, .reference(value))
        }
        if gloss(index) == .present, word(index + 1) == "-" || gloss(index + 1) == .day {
            let day = word(index + 1) == "-" ? index + 2 : index + 1
            if gloss(day) == .day { return TimeMatch(index..<day + 1, .reference("PRESENT_REF")) }
        }
        if [.that, .this, .the].contains(gloss(index)), gloss(index + 1) == .time,
            [.at, .by, .around, .during, .from, .until, .till].contains(gloss(index - 1)),
            gloss(index) != .the || ![.of, .when, .that].contains(gloss(index + 2))
        {
            return TimeMatch(index..<index + 2, .reference(gloss(index) == .this ? "PRESENT_REF" : "PAST_REF"))
        }
        return nil
    }

    /// A value that names a single day or lets one be found.
    func isDay(_ value: TimeValue) -> Bool {
        switch value {
        case .calendar(_, _, .some), .ancient(_, _, .some), .weekday, .day, .feast, .ordinalWeekday, .storyDay,
            .weekdayIn, .weekdayDay, .nthWeekday, .newYear, .relative(_, .day), .narrative(_, .day),
            .shifted(_, .day, _):
            true
        default: false
        }
    }

    func isDuration(_ value: TimeValue) -> Bool { if case .duration = value { true } else { false } }

    func word(_ index: Int) -> String { words.word(index) }
    func gloss(_ index: Int) -> TimeGloss? { words.gloss(index) }
    func tag(_ index: Int) -> String { words.tag(index) }
    func number(_ index: Int) -> Int? { words.number(index) }
    func has(_ timeClass: TimeClass, _ index: Int) -> Bool { words.meaning(index)?.has(timeClass) == true }
    func value(_ timeClass: TimeClass, _ index: Int) -> String? { words.meaning(index)?.value(timeClass) }
    func number(_ timeClass: TimeClass, _ index: Int) -> Int? { words.meaning(index)?.number(timeClass) }
    func unit(_ index: Int) -> TimeUnit? { words.meaning(index)?.unit }
}
