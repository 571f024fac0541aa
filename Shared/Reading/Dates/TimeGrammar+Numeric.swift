import Language
import Shared

extension TimeGrammar {
    /// `2025-05-16`, `16.05.2025`, `5/16/25`, `16/05/2025`, `23/Sep/2020`, `2025-05`, `09/2012`, `9/11`.
    ///
    /// Where a slashed date can be read both ways, the month comes first, as English-language agencies write it; a
    /// dotted one has the day first.
    func numeric(_ index: Int) -> TimeMatch? {
        if word(index) == "9", word(index + 1) == "/", word(index + 2) == "11", words.isGlued(index + 1),
            words.isGlued(index + 2), word(index + 3) != "/", ![.on, .from].contains(gloss(index - 1))
        {
            return TimeMatch(index..<index + 3, .calendar(year: 2001, month: 9, day: 11))
        }
        if let dotted = dotted(index) { return dotted }
        let separator = word(index + 1)
        guard ["-", "/"].contains(separator), words.isGlued(index + 1), words.isGlued(index + 2),
            word(index - 1) != separator || !words.isGlued(index), let first = number(index)
        else { return nil }
        guard word(index + 3) == separator, words.isGlued(index + 3), words.isGlued(index + 4) else {
            return ["-", "/"].contains(word(index - 1)) && words.isGlued(index) ? nil : pair(index, first)
        }
        guard let second = number(index + 2), let third = number(index + 4),
            word(index + 5) != separator || !words.isGlued(index + 5)
        else { return nil }
        let widths = (words.digits(index), words.digits(index + 2), words.digits(index + 4))
        let range = index..<index + 5
        if widths.0 == 4, widths.1 <= 2, widths.2 <= 2 {
            return date(first, second, third, range) ?? date(first, third, second, range)
        }
        guard widths.0 <= 2, widths.1 <= 2, widths.2 == 4 || widths.2 == 2 else { return nil }
        let year = widths.2 == 4 ? third : full(third)
        return date(year, first, second, range) ?? date(year, second, first, range)
    }

    private func date(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>) -> TimeMatch? {
        guard CivilDate(year: year, month: month, day: day) != nil else { return nil }
        return TimeMatch(range, .calendar(year: year, month: month, day: day))
    }

    /// `16.05.2025`, which the tokenizer leaves whole or cuts at its points.
    private func dotted(_ index: Int) -> TimeMatch? {
        guard let day = number(index), words.digits(index) <= 2, words.isGlued(index + 1),
            word(index + 1).hasPrefix(".")
        else { return nil }
        guard let month = number(index + 2), word(index + 3) == ".", let year = number(index + 4),
            words.digits(index + 4) == 4
        else { return nil }
        return date(year, month, day, index..<index + 5)
    }

    /// `2025-05`, `05/2025`, and `4/25` where a word for days stands before it.
    private func pair(_ index: Int, _ first: Int) -> TimeMatch? {
        guard let second = number(index + 2), !words.isGlued(index + 3) || !["-", "/", "%"].contains(word(index + 3))
        else { return nil }
        let range = index..<index + 3
        if words.digits(index) == 4, words.digits(index + 2) == 2, (1...12).contains(second),
            (1000...2199).contains(first)
        {
            guard
                word(index + 1) == "-" && second <= 12 && second < first % 100
                    || [.in, .since].contains(gloss(index - 1))
            else {
                return nil
            }
            return TimeMatch(range, .calendar(year: first, month: second, day: nil))
        }
        guard word(index + 1) == "/" else { return nil }
        if words.digits(index + 2) == 4, (1...12).contains(first), (1900...2199).contains(second) {
            return TimeMatch(range, .calendar(year: second, month: first, day: nil))
        }
        let isLed =
            has(.pairLead, index - 1)
            || has(.weekday, index - 1)
        guard isLed, words.digits(index) <= 2, words.digits(index + 2) <= 2 else { return nil }
        if CivilDate(year: 2024, month: first, day: second) != nil {
            return TimeMatch(range, .calendar(year: nil, month: first, day: second))
        }
        guard CivilDate(year: 2024, month: second, day: first) != nil else { return nil }
        return TimeMatch(range, .calendar(year: nil, month: second, day: first))
    }
}
