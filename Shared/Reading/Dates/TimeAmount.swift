/// How long something lasts: "two and a half years", "3 hours 30 minutes", "several weeks".
struct TimeAmount: Sendable, Equatable {
    struct Part: Sendable, Equatable {
        /// Nil is an amount not told.
        var count: Int?
        /// Hundredths beyond the whole ones: 50 is a half.
        var hundredths = 0
        var unit: TimeUnit
    }

    var parts: [Part]

    init(_ count: Int?, _ unit: TimeUnit, hundredths: Int = 0) {
        parts = [Part(count: count, hundredths: hundredths, unit: unit)]
    }

    /// The amount as a number of one unit, where it is told: a year and a half are 18 months, 2 weeks and 2 days 16 days.
    var step: (count: Int, unit: TimeUnit)? {
        guard let first = parts.first, let count = first.count, count < 100_000 else { return nil }
        if parts.count == 1, first.hundredths == 0 { return (count, first.unit) }
        guard let smaller = first.unit.divided else { return nil }
        let parted = first.hundredths * smaller.count
        guard parted % 100 == 0 else { return nil }
        let whole = count * smaller.count + parted / 100
        guard parts.count > 1 else { return (whole, smaller.unit) }
        guard parts.count == 2, parts[1].unit == smaller.unit, parts[1].hundredths == 0, let rest = parts[1].count
        else {
            return nil
        }
        return (whole + rest, smaller.unit)
    }

    /// ISO 8601's duration, with TIMEX3's `X`, `DE` and `CE`.
    var written: String {
        var date = ""
        var clock = ""
        for part in parts {
            var count = part.count.map { String($0) } ?? "X"
            if part.hundredths > 0 {
                let fraction = String(part.hundredths + 100).dropFirst()
                count += "." + (fraction.hasSuffix("0") ? String(fraction.dropLast()) : String(fraction))
            }
            switch part.unit {
            case .second, .minute, .hour: clock += count + part.unit.rawValue
            case .month: date += count + "M"
            case .fortnight: date += part.count.map { "\($0 * 2)W" } ?? "XW"
            case .quarter: date += part.count.map { "\($0 * 3)M" } ?? "XQ"
            default: date += count + part.unit.rawValue
            }
        }
        return "P" + date + (clock.isEmpty ? "" : "T" + clock)
    }
}
