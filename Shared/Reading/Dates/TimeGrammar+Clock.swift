import Language

extension TimeGrammar {
    /// "9 p.m.", "14:30 GMT", "1930 GMT", "noon", "half past three", "10 o'clock", "5 in the morning".
    ///
    /// - Parameter hinted: something before it says that an hour follows ("Tuesday at 5").
    /// - Returns: the time as written, the word after it, and the part of day that goes with it.
    func clock(_ index: Int, hinted: Bool) -> (ClockReading, Int, String?)? {
        guard var (time, end, isCertain) = face(index, hinted: hinted) else { return nil }
        if let half = number(.halfday, end) {
            guard (1...12).contains(time.hour) || time.hour == 0 else { return nil }
            time.hour = time.hour % 12 + half
            time.isSettled = true
            isCertain = true
            end += 1
        } else if [.a, .p].contains(gloss(end)), gloss(end + 1) == .m, (1...12).contains(time.hour) {
            time.hour = time.hour % 12 + (gloss(end) == .p ? 12 : 0)
            time.isSettled = true
            isCertain = true
            end += 2
        } else if has(.oclock, end) || gloss(end) == .o && ["'", "’"].contains(word(end + 1)) {
            end += has(.oclock, end) ? 1 : 3
            isCertain = true
            if let half = number(.halfday, end), (1...12).contains(time.hour) {
                time.hour = time.hour % 12 + half
                time.isSettled = true
                end += 1
            }
        } else if has(.hours, end), time.hasMinutes, time.isFourDigits || words.digits(index) > 0, gloss(end) != .h {
            end += 1
            isCertain = true
        }
        if time.hour > 12 { time.isSettled = true }
        if let zone = value(.zone, end), isCertain || time.isFourDigits {
            time.zone = zone == "1" ? "" : zone
            isCertain = true
            end += 1
        }
        var part: String?
        if !time.isSettled || isCertain {
            let isAt = gloss(end) == .at && gloss(end + 1) == .night
            let next = gloss(end) == .in && gloss(end + 1) == .the ? end + 2 : isAt ? end + 1 : end
            if next > end, let named = value(.part, next), time.hour < 24 {
                part = named
                isCertain = true
                end = next + 1
            }
        }
        let isTonight =
            gloss(end) == .tonight
            || value(.part, end + 1) != nil && [.this, .tomorrow, .yesterday].contains(gloss(end))
        guard isCertain || isTonight && !time.isFourDigits || hinted && !time.isFourDigits && isHour(end) else {
            return nil
        }
        guard time.hour < 24 || time.hour == 24 && time.minute == 0 else { return nil }
        return (time, end, part)
    }

    /// "At 5" is an hour where nothing is counted by it.
    private func isHour(_ end: Int) -> Bool {
        !tag(end).hasPrefix("N") && !tag(end).hasPrefix("J")
            && !has(.numberTail, end)
    }

    /// The first end of "3:30-4:30 p.m.", "between five and six in the evening", "between 10 and 11:30 last night": it
    /// lies in the half day of the second.
    func firstClock(_ index: Int) -> (ClockReading, Int, String?)? {
        guard let (first, end, isCertain) = face(index), !first.isSettled, (1...12).contains(first.hour),
            has(.ends, end), !first.isFourDigits, let (second, after, part) = clock(end + 1, hinted: false)
        else { return nil }
        let half = part ?? partOfDay(after)?.part
        guard half != nil || second.isSettled || second.hasMinutes && (isCertain || has(.rangeLead, index - 1)) else {
            return nil
        }
        let last = second.on(half)
        var time = first
        time.isSettled = true
        time.hour = first.hour % 12
        if half == nil, !second.isSettled { time.hour = first.hour }
        if time.hour * 60 + time.minute + 720 <= last.hour * 60 + last.minute { time.hour += 12 }
        return (time, end, nil)
    }

    /// The time behind a day in ISO 8601: "T13:15:30Z", "T08:15-05:30".
    func isoClock(_ index: Int) -> (ClockReading, Int)? {
        guard word(index) == "t", words.isGlued(index), words.isGlued(index + 1), var (time, end, _) = face(index + 1),
            time.hasMinutes
        else { return nil }
        time.isSettled = true
        if word(end) == "z", words.isGlued(end) {
            time.zone = "Z"
            end += 1
        } else if ["+", "-"].contains(word(end)), words.isGlued(end), words.digits(end + 1) == 2, word(end + 2) == ":",
            words.digits(end + 3) == 2
        {
            time.zone = word(end) + word(end + 1) + ":" + word(end + 3)
            end += 4
        }
        return (time, end)
    }

    /// The "4" of "3-4 p.m.", the "4:30" of "3:30-4:30pm".
    private func isRangeEnd(_ index: Int) -> Bool {
        guard ["-", "–"].contains(word(index - 1)), (1...2).contains(words.digits(index - 2)) else { return false }
        return has(.halfday, index + 1) || word(index + 1) == ":" && has(.halfday, index + 3)
    }

    private func face(_ index: Int, hinted: Bool = false) -> (ClockReading, Int, Bool)? {
        if let hour = number(.noon, index) {
            return (ClockReading(hour: hour, isSettled: true), index + 1, true)
        }
        if number(index) == 12, gloss(index + 1) == .noon || gloss(index + 1) == .midnight {
            return (ClockReading(hour: gloss(index + 1) == .noon ? 12 : 0, isSettled: true), index + 2, true)
        }
        if let past = past(index) { return past }
        if let hour = number(index), words.digits(index) <= 2, hour < 25, words.digits(index) > 0 {
            guard !words.isGlued(index) || !has(.numberMarks, index - 1) || isRangeEnd(index) else { return nil }
            let separator = word(index + 1)
            if separator == ":", words.digits(index + 2) == 2, words.isGlued(index + 2), let minute = number(index + 2),
                minute < 60
            {
                var time = ClockReading(hour: hour, minute: minute, hasMinutes: true)
                guard word(index + 3) == ":", words.digits(index + 4) == 2, let second = number(index + 4), second < 61
                else { return word(index + 3) == ":" ? nil : (time, index + 3, true) }
                time.second = second
                return (time, index + 5, true)
            }
            if separator == ".", words.digits(index + 2) == 2, words.isGlued(index + 2), let minute = number(index + 2),
                minute < 60, hinted || has(.halfday, index + 3) || has(.zone, index + 3)
            {
                return (ClockReading(hour: hour, minute: minute, hasMinutes: true), index + 3, true)
            }
            if gloss(index + 1) == .h, words.isGlued(index + 1), hour > 0 {
                guard words.digits(index + 2) == 2, words.isGlued(index + 2), let minute = number(index + 2),
                    minute < 60
                else { return nil }
                return (ClockReading(hour: hour, minute: minute, hasMinutes: true), index + 3, true)
            }
            return (ClockReading(hour: hour), index + 1, false)
        }
        if let four = number(index), words.digits(index) == 4 || words.digits(index) == 3, four < 2400, four % 100 < 60
        {
            let isZoned = has(.zone, index + 1) || has(.hours, index + 1) && four < 2400 && words.digits(index) == 4
            let isHalf = has(.halfday, index + 1) && four < 1300 && four >= 100
            let isClock =
                isZoned
                && [.at, .by, .from, .until, .around, .after, .before, .since].contains(gloss(index - 1))
            guard isClock || isHalf || isZoned && has(.zone, index + 1) else { return nil }
            return (
                ClockReading(
                    hour: four / 100, minute: four % 100, hasMinutes: true, isFourDigits: true, isSettled: !isHalf),
                index + 1, false
            )
        }
        guard let hour = number(.number, index), hour <= 12 else { return nil }
        // "Seven-thirty", "ten fifteen".
        let next = word(index + 1) == "-" ? index + 2 : index + 1
        if let (minute, end) = below100(next), (10...59).contains(minute) {
            return (ClockReading(hour: hour, minute: minute, hasMinutes: true), end, false)
        }
        return (ClockReading(hour: hour), index + 1, false)
    }

    /// "Half past three", "a quarter to nine", "ten past 9", "20 minutes to noon".
    private func past(_ index: Int) -> (ClockReading, Int, Bool)? {
        var next = has(.article, index) ? index + 1 : index
        var minutes: Int?
        if gloss(next) == .half {
            minutes = 30
        } else if gloss(next) == .quarter {
            minutes = 15
        } else {
            minutes = number(next) ?? number(.number, next) ?? number(.tens, next)
        }
        guard let minutes, (1..<60).contains(minutes) else { return nil }
        next += 1
        if unit(next) == .minute { next += 1 }
        let side = gloss(next)
        guard side == .past || side == .to || side == .after && gloss(next - 1) == .quarter else { return nil }
        let noon = number(.noon, next + 1)
        guard let hour = noon ?? number(next + 1) ?? number(.number, next + 1), hour <= 12 else {
            return nil
        }
        // "from 5 to 7" and "two to three" are ranges, not times.
        let isClear = side == .past || gloss(index) == .quarter || gloss(index + 1) == .quarter || noon != nil
        guard isClear else { return nil }
        let total = (side == .to ? hour * 60 - minutes : hour * 60 + minutes) + (hour == 0 ? 1440 : 0)
        return (
            ClockReading(hour: total / 60 % 24, minute: total % 60, hasMinutes: true, isSettled: noon != nil), next + 2,
            true
        )
    }
}
