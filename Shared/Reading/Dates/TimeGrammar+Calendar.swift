import Language

extension TimeGrammar {
    /// Calendar dates, with the weekday in front of them, seasons, centuries and years.
    func calendar(_ index: Int) -> TimeMatch? {
        weekdayed(index) ?? dated(index) ?? season(index) ?? century(index) ?? year(index)
    }

    func dated(_ index: Int) -> TimeMatch? {
        dayRange(index) ?? dayMonth(index) ?? monthDay(index) ?? yearFirst(index) ?? numeric(index)
    }

    /// "12-14 May", "from 15 to 22 February 1984", "between 3 and 12 of September".
    private func dayRange(_ index: Int) -> TimeMatch? {
        var start = index
        if gloss(start) == .the { start += 1 }
        guard let (first, end) = ordinalDay(start) ?? day(start).map({ ($0, start + 1) }), has(.ends, end) else {
            return nil
        }
        var next = end + 1
        if gloss(next) == .the { next += 1 }
        guard day(next) != nil || ordinalDay(next) != nil, let last = dayMonth(next),
            case .calendar(let year, let month, let day?) = last.value,
            first < day
        else { return nil }
        return TimeMatch(
            index..<last.words.upperBound,
            .range(.calendar(year: year, month: month, day: first), .calendar(year: year, month: month, day: day)))
    }

    /// "20 August 1918", "the 4th of July", "twenty-five January".
    private func dayMonth(_ index: Int) -> TimeMatch? {
        var start = index
        if gloss(start) == .the { start += 1 }
        guard let (day, end) = spokenDay(start) else { return nil }
        var next = end
        if gloss(next) == .day { next += 1 }
        if gloss(next) == .of, words.isOrdinal(end - 1), let month = relative(next + 1), isWhole(month.value, .month) {
            return TimeMatch(index..<month.words.upperBound, .within(month: nil, day: day, month.value))
        }
        if has(.dayMonthLinks, next) { next += 1 }
        guard let month = month(next), tag(next) != "MD" else { return nil }
        guard let match = withYear(index..<next + 1, { .calendar(year: $0, month: month, day: day) }) else {
            return nil
        }
        return match
    }

    /// "August 20, 1918", "August 1918", "March and April 2022", "May 3 to 5", "August".
    private func monthDay(_ index: Int) -> TimeMatch? {
        guard let month = month(index) else { return nil }
        var next = index + 1
        if gloss(next) == .the || ["-", "/", ","].contains(word(next)) && day(next + 1) != nil { next += 1 }
        if let (day, end) = spokenDay(next), words.digits(next) < 3, word(next - 1) != "-" || number(end + 1) != nil,
            word(end) != ":" || word(end + 2) == ":"
        {
            if has(.ends, end), let last = rangeEnd(end + 1), last.day > day {
                return withYear(index..<last.end) {
                    .range(
                        .calendar(year: $0, month: month, day: day), .calendar(year: $0, month: month, day: last.day))
                }
            }
            return withYear(index..<end) { .calendar(year: $0, month: month, day: day) }
        }
        if has(.monthLinks, index + 1), let last = self.month(index + 2),
            isMonthName(index), isMonthName(index + 2) || words.isGlued(index + 2),
            day(index + 3) == nil || words.digits(index + 3) == 4,
            ![.between, .from].contains(gloss(index - 1)),
            let match = withYear(index..<index + 3, { .calendar(year: $0, month: last, day: nil) }),
            case .calendar(let year?, _, _) = match.value
        {
            let first = TimeValue.calendar(year: month > last ? year - 1 : year, month: month, day: nil)
            return TimeMatch(match.words, .range(first, match.value))
        }
        guard let match = withYear(index..<index + 1, { .calendar(year: $0, month: month, day: nil) }) else {
            return nil
        }
        if match.words.count > 1 {
            return words.isCapitalised(index) || !has(.monthword, index) || has(.monthlead, index - 1) ? match : nil
        }
        return isMonthName(index) ? match : nil
    }

    /// "2018 March 18", "2019/Aug/01".
    private func yearFirst(_ index: Int) -> TimeMatch? {
        guard words.digits(index) == 4, let year = number(index), (1000...2199).contains(year) else { return nil }
        let isJoined = ["-", "/"].contains(word(index + 1))
        let noun = isJoined ? index + 2 : index + 1
        guard let month = month(noun), isJoined || words.isCapitalised(noun) else { return nil }
        let last = isJoined ? noun + 2 : noun + 1
        guard !isJoined || word(noun + 1) == word(index + 1), let day = day(last), number(last) != nil,
            words.digits(last + 1) != 4, word(last + 1) != "," || words.digits(last + 2) != 4, day <= longest[month - 1]
        else { return nil }
        return TimeMatch(index..<last + 1, .calendar(year: year, month: month, day: day))
    }

    /// The second day of "May 3 to 5": one that no month of its own follows.
    private func rangeEnd(_ index: Int) -> (day: Int, end: Int)? {
        var next = index
        if gloss(next) == .the { next += 1 }
        guard let (day, end) = spokenDay(next), month(end) == nil, gloss(end) != .of, word(end) != ":" else {
            return nil
        }
        guard value(.halfday, end) == nil, gloss(next - 1) != .and || words.number(next) == nil else {
            return nil
        }
        return (day, end)
    }

    func month(_ index: Int) -> Int? { number(.month, index) }

    /// "May" and "March" are verbs and surnames too; the others are safe where capitalised or led in by a preposition.
    func isMonthName(_ index: Int) -> Bool {
        let isCapital = words.isCapitalised(index)
        guard has(.monthword, index) else { return isCapital || has(.monthlead, index - 1) }
        guard isCapital, ![.on, .of].contains(gloss(index + 1)) else { return false }
        if has(.rangeEnds, index + 1), month(index + 2) != nil { return true }
        // "May Brown" is a person.
        if tag(index + 1).hasPrefix("NNP"), words.isCapitalised(index + 1), words.label(index) != "DATE" {
            return false
        }
        let isName = words.text.tokens[words.words[index].token].pos == "PROPN"
        return isName && (has(.monthlead, index - 1) || words.label(index) == "DATE")
    }

    /// The year behind a month or day: ", 1918", "of 1918", "1984 BC", "'96", "nineteen eighty-six".
    private func withYear(_ range: Range<Int>, _ value: (Int?) -> TimeValue) -> TimeMatch? {
        if case .calendar(_, let month?, let day?) = value(2024), day > longest[month - 1] { return nil }
        var next = range.upperBound
        if has(.yearLinks, next) { next += 1 }
        if let year = number(next), words.digits(next) == 4, (1...2199).contains(year) {
            return TimeMatch(range.lowerBound..<next + 1, value(year))
        }
        if let year = number(next), words.digits(next) < 4, has(.ancient, next + 1) || has(.christian, next + 1),
            case .calendar(_, let month, let day) = value(year)
        {
            let isAncient = has(.ancient, next + 1)
            return TimeMatch(
                range.lowerBound..<next + 2,
                isAncient ? .ancient(year: year, month: month, day: day) : value(year))
        }
        let isShort = ["'", "’"].contains(word(next)) && words.digits(next + 1) == 2 && words.isGlued(next + 1)
        if isShort, let year = number(next + 1) { return TimeMatch(range.lowerBound..<next + 2, value(full(year))) }
        let isOf = has(.laterYearLinks, range.upperBound)
        if case .calendar(_, let month, let day) = value(nil),
            let year = relative(isOf ? range.upperBound + 1 : range.upperBound), isWhole(year.value, .year),
            isOf || year.value != .relative(0, .year)
        {
            return TimeMatch(range.lowerBound..<year.words.upperBound, .within(month: month, day: day, year.value))
        }
        if let (year, end) = spokenYear(next) { return TimeMatch(range.lowerBound..<end, value(year)) }
        return TimeMatch(range, value(nil))
    }

    private var longest: [Int] { [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] }

    /// Two digits of a year: those up to 30 lie in this century.
    func full(_ year: Int) -> Int { year + (year <= 30 ? 2000 : 1900) }

    /// "20", "20th": a day of a month in digits.
    func day(_ index: Int) -> Int? {
        let word = word(index)
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count),
            word.count == digits.count || lexicon.has(.ordinalSuffix, String(word.dropFirst(digits.count))),
            let day = Int(digits), (1...31).contains(day)
        else { return nil }
        return day
    }

    /// A day in digits or words: "fifteenth", "twenty-second", "twenty nine".
    func spokenDay(_ index: Int) -> (Int, Int)? {
        if let day = day(index) { return (day, index + 1) }
        if let day = number(.ordinal, index) { return (day, index + 1) }
        guard let tens = number(.tens, index), tens <= 30 else { return nil }
        let next = word(index + 1) == "-" ? index + 2 : index + 1
        if let ones = number(.ordinal, next) ?? number(.number, next), ones < 10 {
            return tens + ones < 32 ? (tens + ones, next + 1) : nil
        }
        return (tens, index + 1)
    }

    /// A day that is written as an ordinal: "15th", "twenty-second".
    func ordinalDay(_ index: Int) -> (Int, Int)? {
        guard number(index) == nil, let (day, end) = spokenDay(index), words.isOrdinal(end - 1) else { return nil }
        return (day, end)
    }

    /// "On the 5th": a day whose month the story tells.
    func bareDay(_ index: Int) -> TimeMatch? {
        var next = index
        if gloss(next) == .the { next += 1 }
        let isLed =
            gloss(index - 1) == .on || has(.weekday, index - 1)
            || gloss(index - 1) == .the && has(.weekday, index - 2)
        guard isLed, let (day, end) = ordinalDay(next), !tag(end).hasPrefix("N"), !tag(end).hasPrefix("J"),
            word(end) != "-", gloss(index - 1) != .on || self.day(next) != nil
        else { return nil }
        if gloss(end) == .of, let month = relative(end + 1), isWhole(month.value, .month) {
            return TimeMatch(index..<month.words.upperBound, .within(month: nil, day: day, month.value))
        }
        return TimeMatch(index..<end, .calendar(year: nil, month: nil, day: day))
    }

    func isWhole(_ value: TimeValue, _ unit: TimeUnit) -> Bool {
        switch value {
        case .relative(_, unit), .narrative(_, unit): true
        default: false
        }
    }
}
