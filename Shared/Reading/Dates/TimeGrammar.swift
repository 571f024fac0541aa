import Language

/// The patterns of time expressions over words; each looks at a bounded number of words from its start.
struct TimeGrammar: Sendable {
    let text: AnalysedText
    /// Token indices without white space.
    let words: [Int]
    let lexicon = TimeLexicon.english

    func match(at index: Int) -> TimeMatch? {
        hemmed(index) ?? date(index) ?? relative(index) ?? clock(index) ?? amount(index) ?? single(index)
    }

    func word(_ index: Int) -> String {
        words.indices.contains(index) ? text.tokens[words[index]].text.lowercased() : ""
    }
    func tag(_ index: Int) -> String { words.indices.contains(index) ? text.tokens[words[index]].tag : "" }

    /// "early 2022", "late on Wednesday", "the end of March", "mid-1990s": the value is that of what follows.
    private func hemmed(_ index: Int) -> TimeMatch? {
        var start = index
        if word(start) == "the" { start += 1 }
        guard lexicon.has("hemming", word(start)) else { return nil }
        var next = start + 1
        let link = word(next)
        if link == "-" || link == "of" || link == "in" || link == "on" { next += 1 }
        if word(next) == "the" { next += 1 }
        guard let inner = date(next) ?? relative(next) ?? (word(next - 1) == "the" ? relative(next - 1) : nil) else {
            return nil
        }
        if case .duration = inner.value { return nil }
        return TimeMatch(words: index..<inner.words.upperBound, value: inner.value, time: inner.time)
    }

    /// Calendar dates, with the weekday in front of them and the part of day behind.
    private func date(_ index: Int) -> TimeMatch? {
        if let weekday = lexicon.number("weekday", word(index)) {
            let next = word(index + 1) == "," ? index + 2 : index + 1
            if let inner = monthDay(next) ?? dayMonth(next), case .calendar(_, _, .some) = inner.value {
                return withPart(TimeMatch(words: index..<inner.words.upperBound, value: inner.value))
            }
            return withPart(TimeMatch(words: index..<index + 1, value: .weekday(weekday, shift: 0)))
        }
        return (dayMonth(index) ?? monthDay(index) ?? numeric(index) ?? season(index) ?? year(index)).map(withPart)
    }

    private func withPart(_ match: TimeMatch) -> TimeMatch {
        guard let part = lexicon.value("part", word(match.words.upperBound)) else { return match }
        return TimeMatch(words: match.words.lowerBound..<match.words.upperBound + 1, value: match.value, time: part)
    }

    /// "20 August 1918", "the 4th of July".
    private func dayMonth(_ index: Int) -> TimeMatch? {
        var start = index
        if word(start) == "the" { start += 1 }
        guard let day = day(start), start == index || word(start).last?.isLetter == true else { return nil }
        var next = start + 1
        if word(next) == "of" { next += 1 }
        guard let month = lexicon.number("month", word(next)), tag(next) != "MD" else { return nil }
        return withYear(index..<next + 1) { .calendar(year: $0, month: month, day: day) }
    }

    /// "August 20, 1918", "August 1918", "March and April 2022", "August".
    private func monthDay(_ index: Int) -> TimeMatch? {
        guard let month = lexicon.number("month", word(index)) else { return nil }
        if let day = day(index + 1), fourDigits(index + 1) == nil {
            return withYear(index..<index + 2) { .calendar(year: $0, month: month, day: day) }
        }
        let link = word(index + 1)
        if link == "and" || link == "to" || link == "-" || link == "–",
            let last = lexicon.number("month", word(index + 2)),
            isMonthName(index), isMonthName(index + 2), day(index + 3) == nil
        {
            return withYear(index..<index + 3) { .months(year: $0, first: month, last: last) }
        }
        let match = withYear(index..<index + 1) { .calendar(year: $0, month: month, day: nil) }
        return match.words.count > 1 || isMonthName(index) ? match : nil
    }

    /// "May" and "March" are verbs and surnames too; the full names of the others are safe where capitalised.
    private func isMonthName(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        let token = text.tokens[words[index]]
        guard token.text.first?.isUppercase == true else { return false }
        guard ["may", "march", "mar", "jan", "april", "june", "august"].contains(word(index)) else { return true }
        let before = word(index - 1)
        if [
            "in", "of", "since", "until", "by", "last", "next", "this", "early", "late", "from", "to", "during", "for",
            "and",
        ].contains(before) {
            return token.pos == "PROPN"
        }
        let entity = text.entities.first { $0.start <= words[index] && words[index] < $0.end }
        return entity?.label == "DATE" && token.pos == "PROPN"
    }

    private func withYear(_ range: Range<Int>, _ value: (Int?) -> TimeValue) -> TimeMatch {
        var next = range.upperBound
        if word(next) == "," || word(next) == "of" { next += 1 }
        if let year = fourDigits(next), (1...2199).contains(year) {
            return TimeMatch(words: range.lowerBound..<next + 1, value: value(year))
        }
        return TimeMatch(words: range, value: value(nil))
    }

    private func day(_ index: Int) -> Int? {
        let word = word(index)
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count),
            ["", "st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count))),
            let day = Int(digits), (1...31).contains(day)
        else { return nil }
        return day
    }

    private func fourDigits(_ index: Int) -> Int? {
        let word = word(index)
        guard word.utf8.count == 4, word.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(word)
    }

    /// `2013-03-22`; of `03/22/2013` only what can be read in one way.
    private func numeric(_ index: Int) -> TimeMatch? {
        let parts = word(index).split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2])
        else { return nil }
        if parts[0].count == 4, (1...12).contains(second), (1...31).contains(third) {
            return TimeMatch(words: index..<index + 1, value: .calendar(year: first, month: second, day: third))
        }
        guard parts[2].count == 4, (1...31).contains(first), (1...31).contains(second) else { return nil }
        let monthFirst = first <= 12 && (second > 12 || first == second)
        guard monthFirst || first > 12 && second <= 12 else { return nil }
        return TimeMatch(
            words: index..<index + 1,
            value: .calendar(year: third, month: monthFirst ? first : second, day: monthFirst ? second : first))
    }

    /// "spring 1918", "the summer of 1918", "in winter".
    private func season(_ index: Int) -> TimeMatch? {
        let start = word(index) == "the" ? index + 1 : index
        guard let season = lexicon.value("season", word(start)), tag(start).hasPrefix("NN") else { return nil }
        let match = withYear(index..<start + 1) { .season(season, year: $0) }
        let ambiguous = word(start) == "fall"
        return match.words.upperBound > start + 1 || !ambiguous ? match : nil
    }

    /// "1918", "241 BC", "the 1930s", "the 19th century". A number before a plural noun is an amount.
    private func year(_ index: Int) -> TimeMatch? {
        let start = word(index) == "the" ? index + 1 : index
        let written = word(start)
        let digits = written.prefix { $0.isASCII && $0.isNumber }
        if digits.count == 4, digits.last == "0", ["s", "'s", "’s"].contains(String(written.dropFirst(4))) {
            return TimeMatch(words: index..<start + 1, value: .years(prefix: String(digits.prefix(3))))
        }
        if word(start + 1) == "century", let ordinal = day(start) ?? lexicon.number("ordinal", written), ordinal < 30 {
            return TimeMatch(words: index..<start + 2, value: .years(prefix: TimeResolver.padded(ordinal - 1, 2)))
        }
        guard start == index else { return nil }
        if (1...4).contains(written.count), let number = Int(written),
            ["bc", "bce", "b.c.", "b.c"].contains(word(index + 1))
        {
            return TimeMatch(words: index..<index + 2, value: .ancient(number))
        }
        guard let year = fourDigits(index), (1000...2099).contains(year), tag(index) == "CD" else { return nil }
        let before = word(index - 1)
        let after = word(index + 1)
        if ["$", "£", "€", "#", "no.", "number", "-", "about", "nearly", "than"].contains(before) || after == "%" {
            return nil
        }
        let isAmount = tag(index + 1) == "NNS" && !["in", "since", "until", "during"].contains(before)
        return isAmount || lexicon.has("unit", after)
            ? nil : TimeMatch(words: index..<index + 1, value: .calendar(year: year, month: nil, day: nil))
    }

    /// "last month", "next Tuesday", "this year", "the previous day", "the next six months".
    private func relative(_ index: Int) -> TimeMatch? {
        let hasArticle = word(index) == "the"
        let start = hasArticle ? index + 1 : index
        let side = word(start)
        let shift = lexicon.has("before", side) ? -1 : lexicon.has("after", side) ? 1 : side == "this" ? 0 : nil
        guard let shift else { return nil }
        let next = word(start + 1)
        let range = index..<start + 2
        if let unit = lexicon.value("unit", next).flatMap({ TimeUnit(rawValue: $0) }), !unit.isClock,
            !next.hasSuffix("s")
        {
            if side == "past" { return TimeMatch(words: range, value: .duration(1, unit)) }
            let narrative = hasArticle && side != "past" && side != "last" || side == "following" || side == "previous"
            return TimeMatch(words: range, value: narrative ? .narrative(shift, unit) : .relative(shift, unit))
        }
        if let (count, unit, end) = counted(start + 1), side != "this", side != "previous" {
            return TimeMatch(words: index..<end, value: .duration(count, unit))
        }
        if let weekday = lexicon.number("weekday", next) {
            return withPart(TimeMatch(words: range, value: .weekday(weekday, shift: shift)))
        }
        if let month = lexicon.number("month", next), isMonthName(start + 1) {
            let value: TimeValue =
                shift == 0 ? .calendar(year: nil, month: month, day: nil) : .shiftedMonth(month, shift: shift)
            return TimeMatch(words: range, value: value)
        }
        if let part = lexicon.value("part", next), shift == 0 || side == "last" {
            return TimeMatch(words: range, value: .day(shift), time: part)
        }
        return nil
    }

    /// "9 p.m.", "14:30 GMT".
    private func clock(_ index: Int) -> TimeMatch? {
        let parts = word(index).split(omittingEmptySubsequences: false) { $0 == ":" }
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ (1...2).contains($0.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            var hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0, hour < 25, minute < 60
        else { return nil }
        guard parts.count == 1 || parts[1].count == 2 else { return nil }
        var end = index + 1
        let half = word(end).filter { $0 != "." }
        if half == "am" || half == "pm" {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
            end += 1
        } else if parts.count == 1 {
            return nil
        }
        if ["gmt", "utc", "est", "edt", "cet", "pst", "pdt", "bst"].contains(word(end)) { end += 1 }
        guard hour < 24 else { return nil }
        return TimeMatch(
            words: index..<end, value: .clock(TimeResolver.padded(hour, 2) + ":" + TimeResolver.padded(minute, 2)))
    }

    private func counted(_ index: Int) -> (Int?, TimeUnit, Int)? {
        var next = index
        if word(next) == "a", lexicon.has("vague", word(next + 1)) { next += 1 }
        let written = word(next)
        let count =
            written.utf8.count < 6
            ? Int(written) ?? lexicon.number("number", written) : lexicon.number("number", written)
        guard count.map({ $0 > 0 }) == true || lexicon.has("vague", written) else { return nil }
        next += 1
        if word(next) == "-" || word(next) == "more" { next += 1 }
        guard let unit = lexicon.value("unit", word(next)).flatMap({ TimeUnit(rawValue: $0) }),
            tag(next).hasPrefix("NN")
        else { return nil }
        return (count, unit, next + 1)
    }

    /// "two years ago", "two days later", "three weeks".
    private func amount(_ index: Int) -> TimeMatch? {
        guard let (count, unit, end) = counted(index) else { return nil }
        let side = word(end)
        if ["ago", "later", "earlier"].contains(side) {
            guard let count else {
                return TimeMatch(words: index..<end + 1, value: .reference(side == "later" ? "FUTURE_REF" : "PAST_REF"))
            }
            let value: TimeValue =
                side == "ago" ? .relative(-count, unit) : .narrative(side == "later" ? count : -count, unit)
            return TimeMatch(words: index..<end + 1, value: value)
        }
        if word(index) == "a" || word(index) == "an", word(end - 1) == "second" { return nil }
        return TimeMatch(words: index..<end, value: .duration(count, unit))
    }

    private func single(_ index: Int) -> TimeMatch? {
        let range = index..<index + 1
        if let days = lexicon.number("day", word(index)) {
            return withPart(TimeMatch(words: range, value: .day(days)))
        }
        if word(index) == "tonight" { return TimeMatch(words: range, value: .day(0), time: "NI") }
        if lexicon.has("present", word(index)) { return TimeMatch(words: range, value: .reference("PRESENT_REF")) }
        if let value = lexicon.value("set", word(index)), tag(index) == "RB" || tag(index) == "JJ" {
            return TimeMatch(words: range, value: .set(value))
        }
        return nil
    }
}
