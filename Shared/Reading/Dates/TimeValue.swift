/// What a time expression means before it is resolved.
enum TimeValue: Sendable, Equatable {
    /// A calendar date; what is nil was not written.
    case calendar(year: Int?, month: Int?, day: Int?)
    /// Two calendar ends with the later one's year: "March and April 2022".
    case months(year: Int?, first: Int, last: Int)
    /// A year before Christ.
    case ancient(Int)
    /// The first three (decade) or two (century) digits of its years, as TIMEX3 writes them.
    case years(prefix: String)
    case season(String, year: Int?)
    case quarter(Int, year: Int?)
    /// Monday is 1. `shift` is -1 for "last", 1 for "next".
    case weekday(Int, shift: Int)
    /// Days from the day of publication.
    case day(Int)
    /// Units from the day of publication: "last month", "two years ago".
    case relative(Int, TimeUnit)
    /// Units from the last date mentioned: "the next day", "two years later".
    case narrative(Int, TimeUnit)
    /// A month or season by the side it lies on: "last March".
    case shiftedMonth(Int, shift: Int)
    /// Nil is an amount not told: "several years".
    case duration(Int?, TimeUnit)
    case set(String)
    case reference(String)
    /// A time of day, `14:30`, on the day that the sentence speaks of.
    case clock(String)
}

enum TimeUnit: String, Sendable {
    case second = "S"
    case minute = "M"
    case hour = "H"
    case day = "D"
    case week = "W"
    case month = "MO"
    case year = "Y"
    case decade = "DE"
    case century = "CE"

    var isClock: Bool { self == .second || self == .minute || self == .hour }
}

/// A stretch of words with its meaning.
struct TimeMatch: Sendable {
    var words: Range<Int>
    var value: TimeValue
    /// TIMEX3's part of day (`MO`, `AF`, `EV`, `NI`) or a clock time, written after the day.
    var time: String?
}
