import Language

extension TimeGrammar {
    /// "Spring 1918", "the summer of 1918", "winter".
    func season(_ index: Int) -> TimeMatch? {
        let start = gloss(index) == .the ? index + 1 : index
        guard let season = value(.season, start), tag(start).hasPrefix("N") else { return nil }
        // "The summer months".
        var end = gloss(start + 1) == .months ? start + 2 : start + 1
        var next = end
        if has(.wholeLinks, next) { next += 1 }
        var year: Int?
        if words.digits(next) == 4, let number = number(next), (1000...2199).contains(number) {
            year = number
            end = next + 1
            // "The winter of 1776-77".
            let isSpan = words.digits(end + 1) == 2 && words.isGlued(end) && words.isGlued(end + 1)
            if ["-", "–", "/"].contains(word(end)), isSpan, self.number(end + 1) == (number + 1) % 100 { end += 2 }
        }
        if year == nil {
            // "Fall" and "spring" are other nouns too, and capitalised seasons parts of names ("Summer Institute").
            let isName = words.isCapitalised(start) && words.isCapitalised(start + 1)
            let isLed = gloss(index) == .the || has(.monthlead, index - 1) || has(.before, index - 1)
            guard !isName, gloss(start + 1) != .of, gloss(start) != .fall && gloss(start) != .spring || isLed,
                !tag(end).hasPrefix("N")
            else {
                return nil
            }
        }
        return TimeMatch(index..<end, .season(season, year: year))
    }

    /// "The 1930s", "the mid-'90s", "the nineties", "the 19th century BC", "17th-century".
    func century(_ index: Int) -> TimeMatch? {
        let hasArticle = gloss(index) == .the
        let start = hasArticle ? index + 1 : index
        if let decade = decade(start) {
            // The article is no part of a decade in digits ("the 1960s"), as it is of "the sixties".
            if start == index + 1, hasArticle, words.word(start).first?.isNumber == true { return nil }
            return TimeMatch(index..<decade.words.upperBound, decade.value)
        }
        guard let (ordinal, end) = spokenDay(start), number(start) == nil, words.isOrdinal(end - 1) else { return nil }
        let next = word(end) == "-" ? end + 1 : end
        guard unit(next) == .century, ordinal > 0 else { return nil }
        let digits = TimeResolver.padded(ordinal - 1, 2)
        if has(.ancient, next + 1) { return TimeMatch(index..<next + 2, .years(prefix: "BC" + digits)) }
        let end2 = has(.christian, next + 1) ? next + 2 : next + 1
        return TimeMatch(index..<end2, .years(prefix: digits))
    }

    private func decade(_ index: Int) -> TimeMatch? {
        var start = index
        if ["'", "’"].contains(word(start)) { start += 1 }
        let written = word(start)
        let digits = written.prefix { $0.isASCII && $0.isNumber }
        let tail = String(written.dropFirst(digits.count))
        let isSuffixed = lexicon.has(.decadeSuffix, tail)
        let isPlural =
            isSuffixed || tail.isEmpty && has(.pluralMark, start + 1) && words.isGlued(start + 1)
        let end = isSuffixed ? start + 1 : start + 2
        if digits.count == 4, digits.last == "0", isPlural, let year = Int(digits), (1000...2099).contains(year) {
            guard isSuffixed || gloss(end) != .the && tag(start + 1) != "POS" else { return nil }
            return TimeMatch(index..<end, .years(prefix: String(digits.prefix(3))))
        }
        if digits.count == 2, digits.last == "0", isSuffixed, let tens = Int(digits),
            has(.decadeLead, start - 1)
        {
            return TimeMatch(index..<end, .decade(tens / 10))
        }
        if let tens = lexicon.number(.decades, written), [.the, .in, .early, .late].contains(gloss(start - 1)) {
            return TimeMatch(index..<start + 1, .decade(tens))
        }
        return nil
    }

    /// "1918", "the year 71", "241 BC", "AD 88", "1892–94". A number before what is counted is an amount.
    func year(_ index: Int) -> TimeMatch? {
        let hasWord = gloss(index) == .year || gloss(index) == .the && gloss(index + 1) == .year
        if hasWord {
            let next = gloss(index) == .the ? index + 2 : index + 1
            guard let year = number(next), (1...4).contains(words.digits(next)), year > 0 else { return nil }
            let isOfDay = word(next + 1) == ":" || words.digits(next) == 2 && gloss(index) != .the
            return isOfDay ? nil : TimeMatch(index..<next + 1, .calendar(year: year, month: nil, day: nil))
        }
        if has(.christian, index), let year = number(index + 1), (1...4).contains(words.digits(index + 1)) {
            return TimeMatch(index..<index + 2, .calendar(year: year, month: nil, day: nil))
        }
        if has(.fiscal, index), words.digits(fiscal(index)) == 4, let year = number(fiscal(index)) {
            return TimeMatch(index..<fiscal(index) + 1, .calendar(year: year, month: nil, day: nil))
        }
        if has(.yearLead, index - 1), let (year, end) = spokenYear(index) {
            return TimeMatch(index..<end, .calendar(year: year, month: nil, day: nil))
        }
        guard let year = number(index), (1...4).contains(words.digits(index)), year > 0 else { return nil }
        let range = index..<index + 1
        if has(.ancient, index + 1) { return TimeMatch(index..<index + 2, .ancient(year: year, month: nil, day: nil)) }
        if has(.christian, index + 1) {
            return TimeMatch(index..<index + 2, .calendar(year: year, month: nil, day: nil))
        }
        if has(.ends, index + 1), number(index + 2) != nil, has(.ancient, index + 3) {
            return TimeMatch(range, .ancient(year: year, month: nil, day: nil))
        }
        let isJoined = ["-", "–", "—", "/"].contains(word(index - 1))
        if isJoined, words.digits(index) == 2, words.digits(index - 2) == 4, let before = number(index - 2),
            (1000...2099).contains(before), before % 100 < year, word(index + 1) != "-"
        {
            return TimeMatch(range, .calendar(year: before / 100 * 100 + year, month: nil, day: nil))
        }
        if ["'", "’", "‘"].contains(word(index - 1)), words.digits(index) == 2, words.isGlued(index),
            has(.shortYearLead, index - 2)
        {
            return TimeMatch(range, .calendar(year: full(year), month: nil, day: nil))
        }
        guard words.digits(index) == 4, (1000...2099).contains(year), isYear(index, year) else { return nil }
        return TimeMatch(range, .calendar(year: year, month: nil, day: nil))
    }

    private func isYear(_ index: Int, _ year: Int) -> Bool {
        let label = words.label(index)
        if words.isGlued(index), word(index - 1).last?.isLetter == true { return false }
        if has(.numbered, index - 1) || has(.counted, index + 1) || has(.plural, index + 1) { return false }
        // "The 2018 day five" is dated, "a 2000 year old temple" and "a 1500 day siege" are not.
        if has(.unit, index + 1), number(index + 2) == nil, !has(.number, index + 2) { return false }
        if ["%", "+"].contains(word(index + 1)) || word(index + 1) == ":" && number(index + 2) != nil { return false }
        if has(.street, index + 1) || words.isCapitalised(index + 1) && has(.street, index + 2) { return false }
        let dashes = ["-", "–", "—", "/", "~"]
        if dashes.contains(word(index - 1)), words.isGlued(index), let before = number(index - 2) {
            guard words.digits(index - 2) == 4, before < year, year - before < 500, year < 2100 else { return false }
            return true
        }
        if dashes.contains(word(index + 1)), words.isGlued(index + 1), let after = number(index + 2) {
            let last = words.digits(index + 2) == 2 ? year / 100 * 100 + after : after
            return last > year && last - year < 500 && last < 2100
        }
        let lead = gloss(index - 1)
        if has(.plainYearLead, index - 1), tag(index + 1) != "NNS" {
            // "A survey of 1709 schoolchildren" counts them; "the riots of 1968" and "the 1709 famine" are dated.
            return lead != .of || year >= 1900 || !tag(index + 1).hasPrefix("N") || words.isCapitalised(index + 1)
        }
        if label == "DATE" { return true }
        if [.about, .nearly, .around, .almost, .over].contains(lead) { return false }
        if ["CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL"].contains(label) {
            return (1900...2099).contains(year) && tag(index + 1) != "NNS" && tag(index + 1) != "JJ"
                || [.in, .since, .until].contains(lead)
        }
        return year >= 1900 || tag(index + 1) != "NNS"
    }
}
