/// Which one of the weekdays of its name is meant.
enum WeekdayChoice: Sendable, Equatable {
    /// By the tense and words around it.
    case context
    case last
    case this
    case next
    case coming
    /// "Friday after next".
    case afterNext
}
