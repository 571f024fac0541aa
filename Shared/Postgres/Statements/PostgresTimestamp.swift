import FoundationEssentials

/// The server's clock reading, microseconds since 2000-01-01 00:00:00 UTC, and its ISO text.
enum PostgresTimestamp {
    /// Seconds from `Date`'s reference (2001) back to the server's (2000, a leap year).
    private static let epochOffset = 366.0 * 86_400
    /// The span of `timestamptz`; beyond it the server refuses, and an `Int64` would overflow.
    private static let earliest = -211_813_488_000_000_000.0
    private static let latest = 9_223_371_331_200_000_000.0

    static func microseconds(of date: Date) -> Int64 {
        let exact = ((date.timeIntervalSinceReferenceDate + epochOffset) * 1_000_000).rounded()
        if exact.isNaN || exact < earliest { return .min }  // -infinity
        return exact >= latest ? .max : Int64(exact)  // .max is infinity
    }

    static func date(microseconds: Int64) -> Date {
        // Whole seconds and the rest apart, so that the sum is rounded once.
        let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        return Date(timeIntervalSinceReferenceDate: Double(seconds) - epochOffset + Double(rest) / 1_000_000)
    }

    /// Reads `2025-05-15 10:20:30.123456+00`, with or without fraction, zone and time of day; nil where it is none.
    /// Without a zone, UTC is assumed. Years before the common era are marked ` BC`.
    static func date(text: UnsafeBufferPointer<UInt8>) -> Date? {
        if text.elementsEqual("infinity".utf8) { return .distantFuture }
        if text.elementsEqual("-infinity".utf8) { return .distantPast }
        var reader = DigitReader(text: text)
        guard var year = reader.number(), reader.skip("-"), let month = reader.number(), reader.skip("-"),
            let day = reader.number(), year <= 300_000, (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var microseconds: Int64 = 0
        if reader.skip(" ") {
            if reader.skip("B") {
                year = 1 - year
                guard reader.skip("C") else { return nil }
            } else {
                guard let time = reader.timeOfDay() else { return nil }
                microseconds = time
            }
        }
        if reader.skip(" ") {
            guard reader.skip("B"), reader.skip("C") else { return nil }
            year = 1 - year
        }
        guard reader.isAtEnd else { return nil }
        return date(microseconds: daysSince2000(year, month, day) * 86_400_000_000 + microseconds)
    }

    /// Days of the proleptic Gregorian calendar, counted in eras of 400 years that begin on the first of March.
    private static func daysSince2000(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 730_425
    }
}

private struct DigitReader {
    let text: UnsafeBufferPointer<UInt8>
    var index = 0

    init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    var isAtEnd: Bool { index == text.count }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard index < text.count, text[index] == UInt8(truncatingIfNeeded: character.value) else { return false }
        index += 1
        return true
    }

    mutating func number() -> Int64? {
        let start = index
        var value: Int64 = 0
        while index < text.count, index - start < 7, case let digit = text[index] &- 48, digit < 10 {
            value = value * 10 + Int64(digit)
            index += 1
        }
        return index == start ? nil : value
    }

    /// Hours, minutes, seconds, fraction and zone, in microseconds of UTC.
    mutating func timeOfDay() -> Int64? {
        guard let hour = number(), skip(":"), let minute = number(), skip(":"), let second = number(),
            hour <= 24, minute < 60, second <= 60
        else { return nil }
        var microseconds = ((hour * 60 + minute) * 60 + second) * 1_000_000
        if skip(".") {
            let start = index
            guard let fraction = number(), index - start <= 6 else { return nil }
            microseconds += (0..<(6 - (index - start))).reduce(fraction) { value, _ in value * 10 }
        }
        let west = skip("-")
        if west || skip("+") {
            guard let hours = number(), hours < 24 else { return nil }
            var offset = hours * 3600
            if skip(":") {
                guard let minutes = number(), minutes < 60 else { return nil }
                offset += minutes * 60
            }
            if skip(":") {
                guard let seconds = number(), seconds < 60 else { return nil }
                offset += seconds
            }
            microseconds += (west ? offset : -offset) * 1_000_000
        }
        return microseconds
    }
}
