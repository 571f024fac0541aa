package import Shared

/// TIMEX3 values as the Extended Date/Time Format (ISO 8601-2:2019) writes them, which is what statements carry.
extension TimeExpression {
    /// Its value as an EDTF date, date and time, or interval; nil where it is no place on the calendar (durations, sets,
    /// references, clock times of no certain day).
    ///
    /// EDTF knows no part of a day (`2025-05-15TMO` is `2025-05-15`), no week (`2025-W20` is the interval of its days),
    /// no half and no quarter below its level 2 (intervals of months); seasons are `2024-21` to `2024-24`, decades
    /// `198X`, centuries `19XX`, years before Christ astronomical (`-0263`), and what is not told is `XXXX`.
    package var edtf: String? {
        guard type == .date || type == .time || type == .range, let value else { return nil }
        let ends = value.split(separator: "/", omittingEmptySubsequences: false).map { Self.edtf(String($0)) }
        guard !ends.contains(nil) else { return nil }
        guard ends.count == 2, let first = ends[0], let last = ends[1] else { return ends.count == 1 ? ends[0] : nil }
        let start = first.split(separator: "/").first.map { String($0) } ?? first
        return start + "/" + (last.split(separator: "/").last.map { String($0) } ?? last)
    }

    private static func edtf(_ value: String) -> String? {
        if value.hasPrefix("BC") { return ancient(value.dropFirst(2)) }
        if value.hasPrefix("--") { return "XXXX-" + value.dropFirst(2) }
        guard value.utf8.allSatisfy({ $0 < 128 }), value.first?.isNumber == true, !value.contains("X") else {
            return nil
        }
        let halves = value.split(separator: "T", maxSplits: 1)
        if halves.count == 2 { return halves[1].first?.isNumber == true ? value : String(halves[0]) }
        let parts = value.split(separator: "-").map { String($0) }
        guard let year = Int(parts[0]) else { return nil }
        guard parts.count > 1 else {
            // The first three or two digits of a decade's or century's years.
            return parts[0] + String(repeating: "X", count: max(0, 4 - parts[0].utf8.count))
        }
        switch parts[1].first {
        case "W": return Int(parts[1].dropFirst()).flatMap { week($0, in: year, isEnd: parts.count > 2) }
        case "Q": return Int(parts[1].dropFirst()).flatMap { months(3, $0, in: parts[0]) }
        case "H": return Int(parts[1].dropFirst()).flatMap { months(6, $0, in: parts[0]) }
        default: return ["SP": "21", "SU": "22", "FA": "23", "WI": "24"][parts[1]].map { parts[0] + "-" + $0 } ?? value
        }
    }

    private static func ancient(_ value: Substring) -> String? {
        let parts = value.split(separator: "-")
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year > 0 else { return nil }
        let sign = year > 1 ? "-" : ""
        return ([sign + TimeResolver.padded(year - 1, 4)] + parts.dropFirst().map { String($0) }).joined(separator: "-")
    }

    /// The days of an ISO week, or of its weekend.
    private static func week(_ week: Int, in year: Int, isEnd: Bool) -> String? {
        guard (1...53).contains(week), let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
        let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
        return monday.adding(days: isEnd ? 5 : 0).description + "/" + monday.adding(days: 6).description
    }

    private static func months(_ length: Int, _ place: Int, in year: String) -> String? {
        guard (1...12 / length).contains(place) else { return nil }
        let last = place * length
        return "\(year)-" + TimeResolver.padded(last - length + 1, 2) + "/\(year)-" + TimeResolver.padded(last, 2)
    }
}
