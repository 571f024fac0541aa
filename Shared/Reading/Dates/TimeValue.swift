/// What a time expression means before it is resolved.
indirect enum TimeValue: Sendable, Equatable {
    /// A calendar date; what is nil was not written.
    case calendar(year: Int?, month: Int?, day: Int?)
    /// Before Christ.
    case ancient(year: Int, month: Int?, day: Int?)
    /// The first three (decade) or two (century) digits of its years, as TIMEX3 writes them.
    case years(prefix: String)
    /// "The twenties": the third digit of its years.
    case decade(Int)
    case season(String, year: Int?)
    case quarter(Int, year: Int?)
    case half(Int, year: Int?)
    /// Monday is 1.
    case weekday(Int, WeekdayChoice)
    /// The n-th such weekday from publication, back where negative: "two Sundays ago".
    case nthWeekday(Int, Int)
    /// A day of a month, or of the month that makes it so, which falls on a weekday: "Friday, July 18", "Friday the 13th".
    case weekdayDay(Int, month: Int?, day: Int)
    /// The weekend of this, the last or the next week; nil is the nearest behind or ahead, as the clause has it.
    case weekend(Int?)
    /// The weekend nearest to a day: "Labor Day weekend".
    case weekendOf(TimeValue)
    /// The n-th weekend of a month.
    case ordinalWeekend(Int, of: TimeValue)
    /// The week in which a day lies: "the week of May 5", "the week ended 3 June".
    case weekOf(TimeValue)
    case feast(FeastRule, year: Int?, shift: Int?)
    /// The turn of the year: "eight days before the new year".
    case newYear
    /// The n-th weekday of a month, counted from its end where negative.
    case ordinalWeekday(Int, Int, of: TimeValue)
    /// The n-th week or month of a year or month, counted from its end where negative.
    case ordinalUnit(Int, TimeUnit, of: TimeValue)
    case halfIn(Int, TimeValue)
    /// A month or day of a year or month that another expression tells: "July of that year", "the 28th of next month".
    case within(month: Int?, day: Int?, TimeValue)
    /// "The year" that is going on: in news that of publication, in a history that of the story.
    case ongoing(TimeUnit)
    /// Days from the day of publication.
    case day(Int)
    /// Units from the day of publication: "last month", "two years ago".
    case relative(Int, TimeUnit)
    /// Units from the last date mentioned: "the next day", "two years later".
    case narrative(Int, TimeUnit)
    /// Units from another date: "a week from Friday", "the day before yesterday".
    case shifted(Int, TimeUnit, from: TimeValue)
    /// A weekday in a week told by another expression: "Wednesday next week".
    case weekdayIn(Int, TimeValue)
    /// A month or season by the side it lies on: "last March".
    case shiftedMonth(Int, Int)
    case shiftedSeason(String, Int)
    case range(TimeValue, TimeValue)
    case duration(TimeAmount)
    case set(String)
    case reference(String)
    /// The day that the story has reached: "in the morning", "at 14:30".
    case storyDay
}
