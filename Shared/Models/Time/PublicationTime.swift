/// When a document was published, at the precision its source gave: a day, a local time, or a moment.
public struct PublicationTime: Sendable, Hashable {
    /// The day, in the source's own time zone.
    public let day: CivilDate
    /// Seconds since that day's midnight in the source's own time zone, where a time was given.
    public let secondOfDay: Int?
    /// The moment, where a time zone was given as well.
    public let moment: Timestamp?
    /// As it was given.
    public let text: String

    public init(day: CivilDate) { self.init(day: day, secondOfDay: nil, moment: nil, text: day.description) }

    private init(day: CivilDate, secondOfDay: Int?, moment: Timestamp?, text: String) {
        self.day = day
        self.secondOfDay = secondOfDay
        self.moment = moment
        self.text = text
    }
}

extension PublicationTime: LosslessStringConvertible {
    /// Reads `2025-05-15`, `2025-05-15T09:30`, `2025-05-15T09:30:00[.123]` and RFC 3339; nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.count <= 40, let day = CivilDate(String(text.prefix(10))) else { return nil }
        let rest = text.dropFirst(10)
        if rest.isEmpty {
            self.init(day: day)
        } else if let seconds = Self.secondOfDay(rest.dropFirst()), "T ".contains(rest.first ?? "-") {
            self.init(day: day, secondOfDay: seconds, moment: nil, text: text)
        } else if let moment = Timestamp(text) {
            let clock = rest.dropFirst().prefix(8)
            self.init(day: day, secondOfDay: Self.secondOfDay(clock), moment: moment, text: text)
        } else {
            return nil
        }
    }

    /// `HH:MM`, `HH:MM:SS`, with or without a fraction, which is dropped.
    private static func secondOfDay(_ clock: Substring) -> Int? {
        let halves = clock.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }),
            halves.count == 1 || parts.count == 3 && !halves[1].isEmpty && halves[1].utf8.allSatisfy(isDigit),
            let hour = Int(parts[0]), let minute = Int(parts[1]), let second = parts.count == 3 ? Int(parts[2]) : 0,
            hour < 24, minute < 60, second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    public var description: String { text }
}

extension PublicationTime: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = PublicationTime(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(text.prefix(40))' is no publication date: give YYYY-MM-DD or 2025-05-15T09:30:00Z"
            )
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
