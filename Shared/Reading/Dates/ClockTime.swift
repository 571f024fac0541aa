/// A time of day.
struct ClockTime: Sendable, Equatable {
    var hour: Int
    var minute = 0
    var second: Int?
    /// `Z` or `+01:00`, where a zone was named whose offset is known.
    var zone = ""

    var written: String {
        let seconds = second.map { ":" + TimeResolver.padded($0, 2) } ?? ""
        return TimeResolver.padded(hour, 2) + ":" + TimeResolver.padded(minute, 2) + seconds + zone
    }
}
