public import FoundationEssentials

/// A moment at Postgres's resolution: microseconds since 1970 in UTC, written as RFC 3339 with six decimals.
public struct Timestamp: Sendable, Hashable, Comparable {
    public var microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The nearest microsecond.
    public init(_ date: Date) {
        self.init(microseconds: Int64((date.timeIntervalSince1970 * 1_000_000).rounded()))
    }

    /// The present moment by this machine's clock.
    public static var now: Timestamp { Timestamp(.now) }

    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }
}

extension Timestamp: CustomStringConvertible {
    public var description: String {
        let day = microseconds.quotientFloored(by: 86_400_000_000)
        let inDay = microseconds - day * 86_400_000_000
        let seconds = inDay / 1_000_000
        let date = CivilDate(daysSince1970: Int(day))
        return "\(date)T\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
            + ".\(padded(inDay % 1_000_000, 6))Z"
    }
}

extension Timestamp: LosslessStringConvertible {
    /// Reads RFC 3339 (`2025-05-15T09:30:00Z`, with or without a fraction, `Z` or an offset); also Postgres's space for `T`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let date = CivilDate(String(text.prefix(10))),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), hour < 24, minute < 60, second <= 60
        else { return nil }
        var at = 19
        var fraction: Int64 = 0
        if bytes[at] == UInt8(ascii: ".") {
            let digits = bytes[(at + 1)...].prefix { (48...57).contains($0) }
            guard !digits.isEmpty, digits.count <= 12 else { return nil }
            for place in 0..<6 {
                let index = digits.startIndex + place
                fraction = fraction * 10 + (index < digits.endIndex ? Int64(digits[index] - 48) : 0)
            }
            at = digits.endIndex
        }
        guard let offset = Self.offsetSeconds(bytes[at...]) else { return nil }
        let seconds = Int64(date.daysSince1970) * 86400 + hour * 3600 + minute * 60 + second - offset
        self.init(microseconds: seconds * 1_000_000 + fraction)
    }

    private static func offsetSeconds(_ zone: ArraySlice<UInt8>) -> Int64? {
        if zone.elementsEqual("Z".utf8) || zone.elementsEqual("z".utf8) { return 0 }
        guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard digits.count == 2 || digits.count == 4, let hours = number(digits[0..<2]),
            let minutes = digits.count == 4 ? number(digits[2..<4]) : 0, hours < 24, minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}

extension Timestamp: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Timestamp(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(text.prefix(40))' is no RFC 3339 time, such as 2025-05-15T09:30:00Z")
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

private func number(_ digits: some Collection<UInt8>) -> Int64? {
    digits.reduce(Int64?(0)) { sum, digit in (48...57).contains(digit) ? sum.map { $0 * 10 + Int64(digit - 48) } : nil }
}

private func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Int64 {
    fileprivate func quotientFloored(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
