/// A clock time as read, before the part of day beside it settles which half of the day is meant.
struct ClockReading: Sendable {
    var hour: Int
    var minute = 0
    var second: Int?
    var hasMinutes = false
    /// Written without a colon: "1930 GMT".
    var isFourDigits = false
    /// No part of day can move it by twelve hours.
    var isSettled = false
    var zone = ""

    /// The time on a day's morning, afternoon, evening or night.
    func on(_ part: String?) -> ClockTime {
        var hour = hour
        if !isSettled, let part, hour < 12, part == "AF" || part == "EV" || part == "NI" && hour > 5 { hour += 12 }
        return ClockTime(hour: hour % 24, minute: minute, second: second, zone: zone)
    }
}
