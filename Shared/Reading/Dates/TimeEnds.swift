import Language
import Shared

/// Two ends side by side share what only one of them says: "from 15 May to 16 August 1988", "10 August 2013 to 12
/// September", "spring and summer of 1979", "between 9:30 and 11:00 on Thursday".
enum TimeEnds {
    static func share(_ matches: inout [TimeMatch], words: TimeWords) {
        for index in matches.indices.dropLast().reversed() where isLinked(matches, index, words, .ends, or: true) {
            switch (matches[index].value, matches[index + 1].value) {
            case (.calendar(nil, let month?, let day), .calendar(let year?, let last?, _)):
                matches[index].value = .calendar(year: month > last ? year - 1 : year, month: month, day: day)
            case (.calendar(let year?, let first?, let day), .calendar(nil, let month?, let last)):
                guard (day == nil) == (last == nil) else { continue }
                matches[index + 1].value = .calendar(year: month < first ? year + 1 : year, month: month, day: last)
            case (.season(let season, nil), .season(_, let year?)):
                matches[index].value = .season(season, year: year)
            case (.storyDay, let day) where matches[index].clock != nil && matches[index + 1].clock != nil:
                matches[index].value = day
            default: break
            }
        }
    }

    /// A range runs forward: of two ends without a year ("from May to September", read in August) the first moves where
    /// it came out later than the second, of two weekdays the second.
    static func order(_ values: inout [String?], of matches: [TimeMatch], words: TimeWords) {
        for index in matches.indices.dropLast() where isLinked(matches, index, words, .rangeEnds, or: false) {
            guard let first = values[index], let last = values[index + 1], first > last else { continue }
            switch (matches[index].value, matches[index + 1].value) {
            case (.calendar(nil, let month?, _), .calendar(nil, let other?, _)):
                guard !first.hasPrefix("-"), let year = Int(last.prefix(4)) else { continue }
                values[index] = TimeResolver.padded(month > other ? year - 1 : year, 4) + first.dropFirst(4)
            case (.weekday(let weekday, .context), .weekday(let other, .context)):
                // Publication lies between them: "three days of mourning were declared, Wednesday through Friday".
                guard let start = CivilDate(first) else { continue }
                values[index + 1] = start.adding(days: (other - weekday + 7) % 7).description
            default: break
            }
        }
    }

    private static func isLinked(
        _ matches: [TimeMatch], _ index: Int, _ words: TimeWords, _ links: TimeClass, or: Bool
    ) -> Bool {
        let gap = matches[index].words.upperBound..<matches[index + 1].words.lowerBound
        guard (1...2).contains(gap.count) else { return false }
        let isEnd = words.meaning(gap.lowerBound)?.has(links) == true || or && words.gloss(gap.lowerBound) == .or
        return isEnd && (gap.count == 1 || words.gloss(gap.lowerBound + 1) == .the)
    }
}
