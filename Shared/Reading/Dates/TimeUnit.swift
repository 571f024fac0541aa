/// Units of time, by the letters that TIMEX3 writes for them.
enum TimeUnit: String, Sendable {
    case second = "S"
    case minute = "M"
    case hour = "H"
    case day = "D"
    case week = "W"
    case fortnight = "F"
    case month = "MO"
    case quarter = "Q"
    case year = "Y"
    case decade = "DE"
    case century = "CE"

    /// The next smaller unit that divides it, and how many of them it has.
    var divided: (count: Int, unit: TimeUnit)? {
        switch self {
        case .minute: (60, .second)
        case .hour: (60, .minute)
        case .week: (7, .day)
        case .year: (12, .month)
        case .decade: (10, .year)
        case .century: (100, .year)
        default: nil
        }
    }

    var isClock: Bool { self == .second || self == .minute || self == .hour }
}
