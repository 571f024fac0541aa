import Language

extension TimeGrammar {
    /// "Every Monday", "each year", "twice a week", "on Fridays", "Friday mornings", "daily", "every two years".
    func set(_ index: Int) -> TimeMatch? {
        if has(.each, index) { return each(index) }
        if has(.times, index) || gloss(index + 1) == .times && (number(index) != nil || has(.number, index)) {
            let next = gloss(index + 1) == .times ? index + 2 : index + 1
            guard has(.rate, next) || has(.each, next), let unit = unit(next + 1), !has(.plural, next + 1) else {
                return nil
            }
            return TimeMatch(index..<next + 2, .set(TimeAmount(1, unit).written))
        }
        if let weekday = number(.weekdays, index) {
            return atClock(index + 1, index, "XXXX-WXX-\(weekday)")
        }
        if let weekday = number(.weekday, index), let part = value(.parts, index + 1) {
            return TimeMatch(index..<index + 2, .set("XXXX-WXX-\(weekday)T\(part)"))
        }
        // As adverbs; "a daily newspaper" tells no time.
        if let value = value(.set, index), !words.isCapitalised(index) || words.startsSentence(index),
            tag(index) == "RB" || !tag(index + 1).hasPrefix("N")
        {
            return TimeMatch(index..<index + 1, .set(value))
        }
        return nil
    }

    /// A set of days with the time on each: "every day at 7 p.m.", "Thursdays at 17.30".
    private func atClock(_ end: Int, _ index: Int, _ day: String, alone: String? = nil) -> TimeMatch {
        if has(.clockLinks, end), let (time, after, part) = clock(end + 1, hinted: true) {
            return TimeMatch(index..<after, .set(day + "T" + time.on(part).written))
        }
        return TimeMatch(index..<end, .set(alone ?? day))
    }

    private func each(_ index: Int) -> TimeMatch? {
        let next = index + 1
        if unit(next) == .day, gloss(next) == .day { return atClock(next + 1, index, "", alone: "P1D") }
        if let unit = unit(next), !has(.plural, next) {
            return TimeMatch(index..<next + 1, .set(gloss(next) == .night ? "TNI" : TimeAmount(1, unit).written))
        }
        if let weekday = number(.weekday, next) {
            let part = value(.part, next + 1)
            return TimeMatch(
                index..<(part == nil ? next + 1 : next + 2), .set("XXXX-WXX-\(weekday)" + (part.map { "T" + $0 } ?? ""))
            )
        }
        if let month = month(next), words.isCapitalised(next) {
            return TimeMatch(index..<next + 1, .set("XXXX-" + TimeResolver.padded(month, 2)))
        }
        if let season = value(.season, next) {
            return TimeMatch(index..<next + 1, .set("XXXX-" + season))
        }
        if let part = value(.part, next) { return TimeMatch(index..<next + 1, .set("T" + part)) }
        if [.other, .second].contains(gloss(next)), let unit = unit(next + 1) {
            return TimeMatch(index..<next + 2, .set(TimeAmount(2, unit).written))
        }
        guard let (amount, end) = amount(next) else { return nil }
        return TimeMatch(index..<end, .set(amount.written))
    }
}
