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
