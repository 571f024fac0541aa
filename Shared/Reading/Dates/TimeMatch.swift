/// A stretch of words with its meaning.
struct TimeMatch: Sendable {
    var words: Range<Int>
    var value: TimeValue
    /// TIMEX3's part of day (`MO`, `AF`, `EV`, `NI`), written after the day.
    var part: String?
    /// The time on that day.
    var clock: ClockTime?

    init(_ words: Range<Int>, _ value: TimeValue, part: String? = nil, clock: ClockTime? = nil) {
        self.words = words
        self.value = value
        self.part = part
        self.clock = clock
    }

    var isTimed: Bool { part != nil || clock != nil }

    func spanning(_ range: Range<Int>) -> TimeMatch {
        var copy = self
        copy.words = range
        return copy
    }
}
