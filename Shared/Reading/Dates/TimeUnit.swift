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

    var isClock: Bool { self == .second || self == .minute || self == .hour }
}
