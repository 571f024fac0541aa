import Language

extension TimeGrammar {
    /// "Three weeks", "about two and a half years", and what turns them into dates: "ago", "later", "from now", "in".
    func measured(_ index: Int) -> TimeMatch? {
        if let dated = amountFrom(index) { return dated }
        if has(.rate, index), let unit = unit(index + 1), !unit.isClock, !has(.plural, index + 1), isRate(index) {
            return TimeMatch(index..<index + 2, .set(TimeAmount(1, unit).written))
        }
        var start = index
        var isHemmed = false
        if has(.approximate, start) {
            guard ![.the, .at].contains(gloss(start + 1)) else { return nil }
            start += 1
            isHemmed = true
        } else if has(.compared, start), gloss(start + 1) == .than {
            start += 2
            isHemmed = true
        } else if gloss(start) == .at, [.least, .most].contains(gloss(start + 1)) {
            start += 2
            isHemmed = true
        } else if gloss(start) == .close, gloss(start + 1) == .to {
            start += 2
            isHemmed = true
        }
        if isHemmed, start == index + 1, has(.vague, index), has(.plural, start) {
            start = index
            isHemmed = false
        }
        guard let (amount, end) = amount(start) ?? plural(start) else { return nil }
        if isHemmed, let dated = amountFrom(start) { return dated.spanning(index..<dated.words.upperBound) }
        if amount.parts[0].unit == .second, has(.article, start) { return nil }
        let isOld = gloss(end) == .old || word(end) == "-" && gloss(end + 1) == .old
        return TimeMatch(index..<(isOld ? (gloss(end) == .old ? end + 1 : end + 2) : end), .duration(amount))
    }

    /// "600 attacks a year", "per day": a rate, where a number comes before.
    private func isRate(_ index: Int) -> Bool {
        if gloss(index) == .per { return true }
        guard words.text.tokens.indices.contains(words.words[index].token) else { return false }
        if has(.times, index - 1) || gloss(index - 1) == .times { return false }
        return tag(index - 1).hasPrefix("NNS") && (index - 4..<index).contains { tag($0) == "CD" }
            && ![.for, .in, .after].contains(gloss(index - 1))
    }

    /// "Two years ago", "three days later", "a week from Friday", "two weeks before Christmas", "in three weeks".
    func amountFrom(_ index: Int) -> TimeMatch? {
        if let match = weekdaysFrom(index) { return match }
        var start = index
        let isIn = gloss(index) == .in
        if isIn { start += 1 }
        if isIn, has(.approximate, start), !has(.vague, start) { start += 1 }
        let begin = isIn ? index + 1 : index
        guard let (amount, end) = amount(start) ?? plural(start) else { return nil }
        let step = amount.step
        let isTold = step != nil
        let (count, unit) = step ?? (0, amount.parts[0].unit)
        if isIn {
            let isTime = has(.genitive, end) && gloss(end + 1) == .time
            return isTold && (isTime || unit != .second && isAhead(index, end))
                ? TimeMatch(begin..<end, .relative(count, unit)) : nil
        }
        let side = gloss(end)
        if has(.ago, end), side != .back || tag(end) == "RB" && gloss(end + 1) != .to {
            let range = index..<end + 1
            return TimeMatch(range, isTold ? .relative(-count, unit) : .reference("PAST_REF"))
        }
        if side == .hence { return isTold ? TimeMatch(index..<end + 1, .relative(count, unit)) : nil }
        if side == .from, gloss(end + 1) == .now {
            return TimeMatch(index..<end + 2, isTold ? .relative(count, unit) : .reference("FUTURE_REF"))
        }
        if [.from, .before, .after].contains(side) || side == .prior && gloss(end + 1) == .to {
            let next = side == .prior ? end + 2 : end + 1
            let shift = side == .from || side == .after ? count : -count
            let newYear = newYear(next)
            if isTold, let day = newYear ?? plain(next), isDay(day.value), ![.hour, .minute, .second].contains(unit) {
                return TimeMatch(index..<day.words.upperBound, .shifted(shift, unit, from: day.value))
            }
        }
        let isLater = has(.later, end) || side == .after && isBare(end + 1)
        let isEarlier = side == .earlier || has(.earlier, end) && isBare(end + 1)
        guard isLater || isEarlier else { return nil }
        guard isTold else { return TimeMatch(index..<end + 1, .reference(isLater ? "FUTURE_REF" : "PAST_REF")) }
        return TimeMatch(index..<end + 1, .narrative(isLater ? count : -count, unit))
    }

    /// "(Eight days before) the new year".
    private func newYear(_ index: Int) -> TimeMatch? {
        let start = gloss(index) == .the ? index + 1 : index
        guard gloss(start) == .new, gloss(start + 1) == .year, !has(.genitive, start + 2) else { return nil }
        return TimeMatch(index..<start + 2, .newYear)
    }

    /// "Two Sundays ago", "three Tuesdays from now".
    private func weekdaysFrom(_ index: Int) -> TimeMatch? {
        guard let (told, end) = count(index), let count = told, count < 100,
            let weekday = number(.weekdays, end)
        else { return nil }
        if has(.ago, end + 1) { return TimeMatch(index..<end + 2, .nthWeekday(weekday, -count)) }
        guard gloss(end + 1) == .from, gloss(end + 2) == .now else { return nil }
        return TimeMatch(index..<end + 3, .nthWeekday(weekday, count))
    }

    /// "The talks resume in two weeks" names a day; "built in two weeks", "the first in two years" tell how long.
    private func isAhead(_ index: Int, _ end: Int) -> Bool {
        guard ![.of, .prior, .before, .after, .earlier, .later].contains(gloss(end)), !tag(end).hasPrefix("N") else {
            return false
        }
        return directions.isAhead(of: words.words[index].token)
    }

    private func isBare(_ index: Int) -> Bool {
        word(index).isEmpty || has(.clauseEnd, index)
    }

    /// "Months later", "for weeks", "within days": a plural that nothing counts.
    private func plural(_ index: Int) -> (TimeAmount, Int)? {
        guard has(.plural, index), let unit = unit(index), unit != .quarter, unit != .second, unit != .minute else {
            return nil
        }
        let isLed = [.for, .within, .in, .after, .over].contains(gloss(index - 1))
        let isSided = has(.later, index + 1) || gloss(index + 1) == .ago || gloss(index + 1) == .earlier
        guard isSided || isLed && (isBare(index + 1) || gloss(index + 1) == .of) else { return nil }
        return (TimeAmount(nil, unit), index + 1)
    }

    /// "Three weeks", "a year and a half", "half an hour", "3 hours 30 minutes", "several days", "ten brutal months".
    func amount(_ index: Int) -> (TimeAmount, Int)? {
        guard var (amount, end) = part(index) else { return nil }
        let next = gloss(end) == .and || word(end) == "," ? end + 1 : end
        if gloss(end) == .and, gloss(end + 1) == .a, gloss(end + 2) == .half {
            amount.parts[0].hundredths = 50
            end += 3
        } else if amount.parts[0].count != nil, let (rest, after) = part(next), let second = rest.parts.first,
            second.count != nil, second.unit.isClock || amount.parts[0].unit.divided?.unit == second.unit,
            second.unit != amount.parts[0].unit, number(next) != nil || number(.number, next) != nil
        {
            amount.parts.append(second)
            end = after
        }
        return (amount, end)
    }

    private func part(_ index: Int) -> (TimeAmount, Int)? {
        if gloss(index) == .half, has(.article, index + 1), let unit = unit(index + 2) {
            return (TimeAmount(0, unit, hundredths: 50), index + 3)
        }
        if gloss(index) == .all, gloss(index + 1) == .day { return (TimeAmount(1, .day), index + 2) }
        guard let count = count(index) else { return nil }
        var next = count.end
        var hundredths = 0
        if gloss(next) == .and, gloss(next + 1) == .a, gloss(next + 2) == .half {
            hundredths = 50
            next += 3
        } else if gloss(next) == .and, gloss(next + 1) == .half {
            hundredths = 50
            next += 2
        }
        if word(next) == ".", words.isGlued(next), words.isGlued(next + 1), let tenths = number(next + 1) {
            guard words.digits(next + 1) <= 2 else { return nil }
            hundredths = words.digits(next + 1) == 1 ? tenths * 10 : tenths
            next += 2
        }
        let isHyphened = word(next) == "-"
        if isHyphened {
            next += 1
        } else if has(.fullness, next) {
            next += 1
        }
        if unit(next) == nil, !isHyphened, tag(next) == "JJ", unit(next + 1) != nil { next += 1 }
        guard let unit = unit(next), tag(next).hasPrefix("N") || isHyphened || words.isGlued(next) else { return nil }
        let isPlural = has(.plural, next)
        if unit == .quarter || gloss(next) == .night, !isPlural { return nil }
        if let value = count.value, value != 1, !isPlural, !isHyphened {
            // "a 30 day truce" is one; "2018 day five" is none.
            guard value < 1000, tag(next + 1).hasPrefix("N") || [.sec, .min].contains(gloss(next)) else { return nil }
        }
        if count.value == 1, isPlural, has(.article, index) { return nil }
        return (TimeAmount(count.value, unit, hundredths: hundredths), next + 1)
    }

    /// A number in digits or words, or a word for one that is not told.
    private func count(_ index: Int) -> (value: Int?, end: Int)? {
        var next = index
        if has(.article, next) {
            if has(.vague, next + 1) || has(.couple, next + 1) || has(.scale, next + 1) || gloss(next + 1) == .single {
                next += 1
            } else {
                return (1, next + 1)
            }
        }
        if gloss(next) == .single { return (1, next + 1) }
        if gloss(next) == .another {
            return spokenNumber(next + 1) ?? number(next + 1).map { ($0, next + 2) } ?? (1, next + 1)
        }
        if has(.couple, next) { return (2, gloss(next + 1) == .of ? next + 2 : next + 1) }
        if has(.vague, next) {
            if gloss(next) == .some, let number = number(next + 1).map({ ($0, next + 2) }) ?? spokenNumber(next + 1) {
                return number
            }
            return (nil, next + 1)
        }
        if let number = number(next), words.digits(next) > 0 || number > 999 {
            guard number > 0, number < 1_000_000,
                !["-", "–", "/", ":", "."].contains(word(next - 1)) || !words.isGlued(next)
            else { return nil }
            return (number, next + 1)
        }
        return spokenNumber(next)
    }

    /// "Seventeen", "twenty-five", "two hundred", "a dozen".
    func spokenNumber(_ index: Int) -> (value: Int?, end: Int)? {
        guard let (small, end) = below100(index) ?? (has(.scale, index) ? (1, index) : nil) else { return nil }
        guard let scale = number(.scale, end) else { return (small, end) }
        let value = small * scale
        let next = gloss(end + 1) == .and ? end + 2 : end + 1
        if scale == 100, let (rest, after) = below100(next) { return (value + rest, after) }
        return (value, end + 1)
    }

    func below100(_ index: Int) -> (Int, Int)? {
        if let number = number(.number, index) { return (number, index + 1) }
        guard let tens = number(.tens, index) else { return nil }
        let next = word(index + 1) == "-" ? index + 2 : index + 1
        if let ones = number(.number, next), ones < 10 { return (tens + ones, next + 1) }
        return (tens, index + 1)
    }

    /// "Nineteen eighty-six", "two thousand and fifteen".
    func spokenYear(_ index: Int) -> (Int, Int)? {
        if let (thousands, end) = below100(index), thousands < 3, gloss(end) == .thousand {
            let next = gloss(end + 1) == .and ? end + 2 : end + 1
            if let (rest, after) = below100(next) { return (thousands * 1000 + rest, after) }
            return (thousands * 1000, end + 1)
        }
        guard let (century, end) = below100(index), (11...20).contains(century), let (rest, after) = below100(end),
            rest > 9
        else { return nil }
        return (century * 100 + rest, after)
    }
}
