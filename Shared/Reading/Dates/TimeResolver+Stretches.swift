import Language
import Shared

extension TimeResolver {
    mutating func season(_ season: String, _ year: Int?) -> String? {
        if let year {
            story = StoryTime(year, nil, nil, at: position)
            return Self.padded(year, 4) + "-" + season
        }
        if isHistory { return story.map { Self.padded($0.year, 4) + "-" + season } }
        guard let published else { return nil }
        let start = Self.start(of: season)
        let isOver = published.month > start + 2
        let isAhead = published.month < start
        let shift = [TimeDirection.future, .present].contains(direction) ? (isOver ? 1 : 0) : (isAhead ? -1 : 0)
        return Self.padded(published.year + shift, 4) + "-" + season
    }

    func shiftedSeason(_ season: String, _ shift: Int) -> String? {
        if isHistory { return mention.map { Self.padded($0.year + shift, 4) + "-" + season } }
        guard let published else { return nil }
        let start = Self.start(of: season)
        var year = published.year
        if shift < 0, published.month < start + 3 { year -= 1 }
        if shift > 0, published.month >= start { year += 1 }
        return Self.padded(year, 4) + "-" + season
    }

    mutating func shiftedMonth(_ month: Int, _ shift: Int) -> String? {
        let from = isHistory ? mention?.year : published?.year
        guard var year = from else { return nil }
        let now = (isHistory ? mention?.month : published?.month) ?? 1
        if shift < 0, now <= month { year -= 1 }
        if shift > 0, now >= month { year += 1 }
        story = StoryTime(year, month, nil, at: position)
        return Self.format(year, month)
    }

    func quarter(_ quarter: Int, _ year: Int?) -> String? {
        if let year { return Self.padded(year, 4) + "-Q\(quarter)" }
        if isHistory { return story.map { Self.padded($0.year, 4) + "-Q\(quarter)" } }
        guard let published else { return nil }
        let isAhead = quarter > (published.month - 1) / 3 + 1
        return Self.padded(isAhead && direction == .past ? published.year - 1 : published.year, 4) + "-Q\(quarter)"
    }

    func half(_ half: Int, _ year: Int?) -> String? {
        guard let year = year ?? published?.year else { return nil }
        return Self.padded(year, 4) + "-H\(half)"
    }

    /// The first month of a season, of the northern half.
    private static func start(of season: String) -> Int {
        switch season {
        case "SP": 3
        case "SU": 6
        case "FA": 9
        default: 12
        }
    }
}
