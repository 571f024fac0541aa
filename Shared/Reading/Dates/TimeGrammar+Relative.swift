import Language

extension TimeGrammar {
    /// "Last month", "next Tuesday", "this year", "the previous day", "the next six months", "that year".
    func relative(_ index: Int) -> TimeMatch? {
        let hasArticle = gloss(index) == .the || gloss(index) == .that
        var start = hasArticle ? index + 1 : index
        if gloss(index) == .this, has(.before, index + 1) || has(.after, index + 1) { start = index + 1 }
        let side = gloss(start)
        if gloss(index) == .that, unit(start) != nil, let match = again(index, start) { return match }
        if has(.same, start) || gloss(index) == .that && has(.same, start) {
            return again(index, start + 1)
        }
        if gloss(index) == .the, let match = beside(index, start) { return match }
        if let match = besideBare(index) { return match }
        let shift = has(.before, start) ? -1 : has(.after, start) ? 1 : has(.this, start) ? 0 : nil
        guard let shift, gloss(index) != .that else { return nil }
        let next = start + 1
        let range = index..<next + 1
        if gloss(next) == .week, word(next + 1) == "-", gloss(next + 2) == .end {
            return TimeMatch(index..<next + 3, .weekend(shift))
        }
        if let unit = unit(next), !unit.isClock {
            let isPlural = has(.plural, next)
            if !isPlural || side == .this && unit == .year {
                return stretch(range, side, shift, unit, hasArticle: gloss(index) == .the)
            }
            if side != .this, side != .previous, side != .current {
                return TimeMatch(range, .duration(TimeAmount(nil, unit)))
            }
        }
        if gloss(index) == .the, [.of, .in].contains(gloss(amountEnd(next))), side == .last,
            let whole = calendar(amountEnd(next) + 1), let (amount, _) = amount(next)
        {
            return TimeMatch(index..<whole.words.upperBound, .duration(amount))
        }
        if let (amount, end) = amount(next), side != .this, side != .current, side != .previous {
            return TimeMatch(index..<end, .duration(amount))
        }
        if let weekday = number(.weekday, next) {
            let choice: WeekdayChoice =
                switch side {
                case .next: gloss(index) == .the ? .coming : .next
                case .coming, .upcoming, .following: .coming
                case .this, .current: .this
                default: .last
                }
            return TimeMatch(range, .weekday(weekday, choice))
        }
        return monthOrSeason(next, range, shift) ?? otherStretch(next, range, shift)
    }

    private func amountEnd(_ index: Int) -> Int { amount(index)?.1 ?? index }

    private func stretch(_ range: Range<Int>, _ side: TimeGloss?, _ shift: Int, _ unit: TimeUnit, hasArticle: Bool)
        -> TimeMatch
    {
        if side == .this, unit == .day { return TimeMatch(range, .reference("PRESENT_REF")) }
        if side == .past, !range.isEmpty, unit != .week || hasArticle {
            return TimeMatch(range, .duration(TimeAmount(1, unit)))
        }
        let isStory = has(.story, range.upperBound - 2) || hasArticle && side != .past && side != .last && shift != 0
        if isStory { return TimeMatch(range, .narrative(shift, unit)) }
        if unit == .day, side == .last { return TimeMatch(range, .narrative(0, .day)) }
        return TimeMatch(range, .relative(shift, unit))
    }

    /// "That year", "the same day", "that same month": the date last spoken of.
    private func again(_ index: Int, _ noun: Int) -> TimeMatch? {
        let noun = has(.same, noun) ? noun + 1 : noun
        guard let unit = unit(noun), isPlainUnit(unit, noun) else { return nil }
        return TimeMatch(index..<noun + 1, .narrative(0, unit))
    }

    func isPlainUnit(_ unit: TimeUnit, _ index: Int) -> Bool {
        [.day, .week, .month, .year].contains(unit) && !has(.plural, index) && gloss(index) != .night
    }

    /// "Day after tomorrow", as headlines and notes have it.
    private func besideBare(_ index: Int) -> TimeMatch? {
        guard gloss(index) == .day, [.before, .after].contains(gloss(index + 1)),
            let days = number(.day, index + 2), days != 0
        else { return nil }
        return TimeMatch(index..<index + 3, .shifted(gloss(index + 1) == .after ? 1 : -1, .day, from: .day(days)))
    }

    /// "The day before yesterday", "the year before", "the week after next", "the following day".
    private func beside(_ index: Int, _ noun: Int) -> TimeMatch? {
        guard let unit = unit(noun), isPlainUnit(unit, noun) else { return nil }
        let side = gloss(noun + 1)
        guard side == .before || side == .after else { return nil }
        let shift = side == .before ? -1 : 1
        if side == .after, gloss(noun + 2) == .next { return TimeMatch(index..<noun + 3, .relative(2, unit)) }
        if side == .before, gloss(noun + 2) == .last { return TimeMatch(index..<noun + 3, .relative(-2, unit)) }
        if unit == .day, let day = plain(noun + 2), isDay(day.value) {
            return TimeMatch(index..<day.words.upperBound, .shifted(shift, .day, from: day.value))
        }
        let isBare = word(noun + 2).isEmpty || has(.clauseEnd, noun + 2) || gloss(noun + 2) == .that
        return isBare ? TimeMatch(index..<noun + 2, .narrative(shift, unit)) : nil
    }

    private func monthOrSeason(_ next: Int, _ range: Range<Int>, _ shift: Int) -> TimeMatch? {
        if let month = month(next), words.isCapitalised(next) || !has(.monthword, next) {
            if let inner = calendar(next), case .calendar(let year?, let month?, let day) = inner.value {
                return TimeMatch(
                    range.lowerBound..<inner.words.upperBound, .calendar(year: year, month: month, day: day))
            }
            if let inner = calendar(next), case .calendar(nil, .some(let month), .some(let day)) = inner.value {
                return TimeMatch(
                    range.lowerBound..<inner.words.upperBound, .calendar(year: nil, month: month, day: day))
            }
            return TimeMatch(
                range, shift == 0 ? .calendar(year: nil, month: month, day: nil) : .shiftedMonth(month, shift))
        }
        if let season = value(.season, next) { return TimeMatch(range, .shiftedSeason(season, shift)) }
        return nil
    }

    /// "This weekend", "last quarter", "next Christmas".
    private func otherStretch(_ next: Int, _ range: Range<Int>, _ shift: Int) -> TimeMatch? {
        if gloss(next) == .weekend { return TimeMatch(range, .weekend(shift)) }
        if let feast = feast(next), case .feast(let rule, let year, _) = feast.value {
            return TimeMatch(range.lowerBound..<feast.words.upperBound, .feast(rule, year: year, shift: shift))
        }
        return nil
    }

    /// "2019 Q3", "2019-H2".
    func yearQuarter(_ index: Int) -> TimeMatch? {
        guard words.digits(index) == 4, let year = number(index), (1800...2199).contains(year) else { return nil }
        let next = word(index + 1) == "-" ? index + 2 : index + 1
        guard gloss(next) == .q || gloss(next) == .h, words.isGlued(next + 1), let place = number(next + 1),
            (1...(gloss(next) == .q ? 4 : 2)).contains(place)
        else { return nil }
        return TimeMatch(index..<next + 2, gloss(next) == .q ? .quarter(place, year: year) : .half(place, year: year))
    }

    /// "The third quarter of 2024", "Q3 2024", "2019-H2", "the first half of this year", "year end".
    func quarter(_ index: Int) -> TimeMatch? {
        if gloss(index) == .year, gloss(index + 1) == .end || word(index + 1) == "-" && gloss(index + 2) == .end {
            return TimeMatch(index..<(gloss(index + 1) == .end ? index + 2 : index + 3), .ongoing(.year))
        }
        if gloss(index) == .q || gloss(index) == .h, words.isGlued(index + 1), let number = number(index + 1) {
            var next = gloss(index + 2) == .of ? index + 3 : index + 2
            next = fiscal(next)
            let year = words.digits(next) == 4 ? self.number(next) : nil
            guard (1...(gloss(index) == .q ? 4 : 2)).contains(number), words.isCapitalised(index) || year != nil else {
                return nil
            }
            return TimeMatch(
                index..<(year == nil ? index + 2 : next + 1),
                gloss(index) == .q ? .quarter(number, year: year) : .half(number, year: year))
        }
        var start = index
        if gloss(start) == .the { start += 1 }
        guard
            let place = number(.ordinal, start)
                ?? (day(start).flatMap { number(start) == nil ? $0 : nil })
        else { return nil }
        var noun = start + 1
        if has(.fiscal, noun) { noun += 1 }
        let isHalf = gloss(noun) == .half
        guard isHalf && place <= 2 || (gloss(noun) == .quarter || gloss(noun) == .qtr) && place <= 4 else { return nil }
        let next = fiscal([.of, .in].contains(gloss(noun + 1)) ? noun + 2 : noun + 1)
        if words.digits(next) == 4, let year = number(next), (1800...2199).contains(year) {
            return TimeMatch(index..<next + 1, isHalf ? .half(place, year: year) : .quarter(place, year: year))
        }
        if let year = relative(next), case .relative(let shift, .year) = year.value {
            return TimeMatch(
                index..<year.words.upperBound,
                isHalf
                    ? .halfIn(place, .relative(shift, .year))
                    : .ordinalUnit(place, .quarter, of: .relative(shift, .year)))
        }
        return isHalf ? nil : TimeMatch(index..<noun + 1, .quarter(place, year: nil))
    }

    /// Past the words that make a year a company's or a government's: "fiscal 2024", "financial year 2024".
    func fiscal(_ index: Int) -> Int {
        guard has(.fiscal, index) else { return index }
        return gloss(index + 1) == .year ? index + 2 : index + 1
    }

    /// "The first Tuesday of October", "the last week of July", "the third month of 2021", "the last day of March".
    func nth(_ index: Int) -> TimeMatch? {
        let start = gloss(index) == .the ? index + 1 : index
        guard
            let place = gloss(start) == .last
                ? -1 : number(.ordinal, start) ?? (number(start) == nil ? day(start) : nil)
        else { return nil }
        let noun = start + 1
        if place == 1, let (amount, end) = amount(noun), gloss(end) == .of,
            let whole = calendar(end + 1) ?? relative(end + 1)
        {
            return TimeMatch(index..<whole.words.upperBound, .duration(amount))
        }
        guard [.of, .in].contains(gloss(noun + 1)), abs(place) < 32 else { return nil }
        let weekday = number(.weekday, noun)
        let unit = unit(noun)
        if gloss(noun) == .weekend, let whole = calendar(noun + 2) ?? relative(noun + 2), isMonth(whole.value) {
            return TimeMatch(index..<whole.words.upperBound, .ordinalWeekend(place, of: whole.value))
        }
        guard weekday != nil || unit == .week || unit == .day || unit == .month, !has(.plural, noun) else {
            return nil
        }
        guard let whole = calendar(noun + 2) ?? relative(noun + 2) else { return nil }
        let range = index..<whole.words.upperBound
        switch whole.value {
        case .calendar(_, .some, nil), .shiftedMonth, .relative(_, .month), .narrative(_, .month):
            if let weekday {
                return abs(place) < 6 ? TimeMatch(range, .ordinalWeekday(place, weekday, of: whole.value)) : nil
            }
            return unit == .month ? nil : TimeMatch(range, .ordinalUnit(place, unit ?? .day, of: whole.value))
        case .calendar(.some, nil, nil), .relative(_, .year), .narrative(_, .year):
            guard let unit, weekday == nil else { return nil }
            return TimeMatch(range, .ordinalUnit(place, unit, of: whole.value))
        default: return nil
        }
    }

    private func isMonth(_ value: TimeValue) -> Bool {
        switch value {
        case .calendar(_, .some, nil), .shiftedMonth, .relative(_, .month), .narrative(_, .month): true
        default: false
        }
    }

    /// "Christmas Eve", "Thanksgiving 2016", "New Year's Day", "Easter Sunday".
    func feast(_ index: Int) -> TimeMatch? {
        guard words.startsFeast(index), !has(.feastMarks, index) else { return nil }
        var name = ""
        var end = index
        var found: (FeastRule, Int)?
        for _ in 0..<6 {
            end += 1
            if has(.feastMarks, end - 1) { continue }
            name += (name.isEmpty ? "" : "-") + TimeLexicon.withoutGenitive(word(end - 1))
            if let rule = lexicon.value(.feast, name).flatMap({ FeastRule($0) }) { found = (rule, end) }
        }
        guard let (rule, after) = found else { return nil }
        // In lower case, a word that means other things too needs its year or "last", "next".
        let isNoun = !words.isCapitalised(index) && has(.feastNoun, index) && after == index + 1
        if isNoun, words.digits(after) != 4, ![.of, .in].contains(gloss(after)), !has(.before, index - 1),
            !has(.after, index - 1), !has(.this, index - 1)
        {
            return nil
        }
        let next = has(.wholeLinks, after) ? after + 1 : after
        if words.digits(next) == 4, let year = number(next), (1000...2199).contains(year) {
            return TimeMatch(index..<next + 1, .feast(rule, year: year, shift: nil))
        }
        if let year = relative(next), case .relative(let shift, .year) = year.value {
            return TimeMatch(index..<year.words.upperBound, .feast(rule, year: nil, shift: shift == 0 ? 0 : shift * 2))
        }
        if gloss(after) == .weekend {
            return TimeMatch(index..<after + 1, .weekendOf(.feast(rule, year: nil, shift: nil)))
        }
        return TimeMatch(index..<after, .feast(rule, year: nil, shift: nil))
    }
}
