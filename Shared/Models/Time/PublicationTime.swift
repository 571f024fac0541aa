/// When a document was published, at the precision its source gave: a day, or a moment.
public struct PublicationTime: Sendable, Hashable {
    /// The day, in the source's own time zone.
    public let day: CivilDate
    /// The moment, where the source gave one.
    public let moment: Timestamp?
    /// As it was given: `2025-05-15` or RFC 3339.
    public let text: String

    public init(day: CivilDate) { self.init(day: day, moment: nil, text: day.description) }

    private init(day: CivilDate, moment: Timestamp?, text: String) {
        self.day = day
        self.moment = moment
        self.text = text
    }
}

extension PublicationTime: LosslessStringConvertible {
    /// Reads `YYYY-MM-DD` or RFC 3339; nil for anything else.
    public init?(_ text: String) {
        if let day = CivilDate(text) {
            self.init(day: day)
        } else if let moment = Timestamp(text), let day = CivilDate(String(text.prefix(10))) {
            self.init(day: day, moment: moment, text: text)
        } else {
            return nil
        }
    }

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
