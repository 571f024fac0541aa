/// The classes of words in `Resources/times.txt`, by their names there.
enum TimeClass: UInt8, CaseIterable, Sendable {
    case after, ago, ahead, ancient, announce, appointment, approximate, article, before, begin, christian
    case clauseEnd, clockLinks, compared, counted, couple, day, dayLinks, dayMonthLinks, decadeLead, decades
    case decadeSuffix, each, earlier, edge, edgeLinks, ends, era, feast, feastMarks, feastNoun, fiscal, fullness
    case genitive, halfday, hours, later, laterYearLinks, looseedge, month, monthlead, monthLinks
    case monthword, noon, number, numbered, numberMarks, numberTail, oclock, ordinal, ordinalSuffix, pairLead
    case part, parts, plainYearLead, plural, pluralMark, rangeEnds, rangeLead, rate, reference, report, same
    case scale, season, set, shortday, shortYearLead, since, story, street, tens, this, times, unit, vague
    case weekday, weekdayLinks, weekdays, weekendLead, weekLinks, wholeLinks, yearLead, yearLinks, zone

    /// Its place among the bits of a `UInt128`.
    var bit: UInt128 { 1 << UInt128(rawValue) }

    init?(name: some StringProtocol) {
        guard let named = Self.named[String(name)] else { return nil }
        self = named
    }

    private static let named = Dictionary(uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
}
