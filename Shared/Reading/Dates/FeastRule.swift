import Shared

/// On which day of a year a feast falls.
enum FeastRule: Sendable, Equatable {
    case date(month: Int, day: Int)
    /// The n-th such weekday of a month (-1 the last), and days after it.
    case weekday(month: Int, place: Int, weekday: Int, after: Int)
    /// Days from Easter Sunday.
    case easter(Int)
    case orthodoxEaster(Int)

    /// Reads the notation of `Resources/times.txt`.
    init?(_ text: String) {
        if let first = text.first, first == "E" || first == "O" {
            guard let days = Int(text.dropFirst()) else { return nil }
            self = first == "E" ? .easter(days) : .orthodoxEaster(days)
            return
        }
        let slashed = text.split(separator: "/")
        if slashed.count == 3 {
            let last = slashed[2].split(separator: "+")
            guard let month = Int(slashed[0]), let place = Int(slashed[1]),
                let weekday = last.first.flatMap({ Int($0) })
            else { return nil }
            self = .weekday(
                month: month, place: place, weekday: weekday, after: last.count > 1 ? Int(last[1]) ?? 0 : 0)
            return
        }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        self = .date(month: parts[0], day: parts[1])
    }

    func day(in year: Int) -> CivilDate? {
        switch self {
        case .date(let month, let day): CivilDate(year: year, month: month, day: day)
        case .weekday(let month, let place, let weekday, let after):
            Self.weekday(weekday, place: place, month: month, year: year)?.adding(days: after)
        case .easter(let days): Self.easter(in: year)?.adding(days: days)
        case .orthodoxEaster(let days): Self.orthodoxEaster(in: year)?.adding(days: days)
        }
    }

    static func weekday(_ weekday: Int, place: Int, month: Int, year: Int) -> CivilDate? {
        guard let first = CivilDate(year: year, month: month, day: 1), place != 0, abs(place) < 6 else { return nil }
        let length = CivilDate.length(ofMonth: month, in: year)
        if place > 0 {
            let day = 1 + (weekday - first.weekday + 7) % 7 + (place - 1) * 7
            return CivilDate(year: year, month: month, day: day)
        }
        let last = first.adding(days: length - 1)
        return CivilDate(year: year, month: month, day: length - (last.weekday - weekday + 7) % 7 + (place + 1) * 7)
    }

    /// Gregorian Easter (algorithm: J. Meeus, "Astronomical Algorithms", chapter 8).
    static func easter(in year: Int) -> CivilDate? {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let epact =
            (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let correction = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * correction + 114
        return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// Julian Easter by the Gregorian calendar (same source).
    static func orthodoxEaster(in year: Int) -> CivilDate? {
        let epact = (19 * (year % 19) + 15) % 30
        let weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
        let sum = epact + weekday + 114
        let lag = year / 100 - year / 400 - 2
        return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)?.adding(days: lag)
    }
}
