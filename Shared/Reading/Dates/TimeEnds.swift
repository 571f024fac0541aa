import Language

/// Two ends side by side share what only one of them says: "from 15 May to 16 August 1988", "spring and summer of 1979".
enum TimeEnds {
    static func share(_ matches: inout [TimeMatch], words: TimeWords) {
        for index in matches.indices.dropLast().reversed() {
            let gap = matches[index].words.upperBound..<matches[index + 1].words.lowerBound
            guard (1...2).contains(gap.count), isLink(gap, words) else { continue }
            switch (matches[index].value, matches[index + 1].value) {
            case (.calendar(nil, let month?, let day), .calendar(let year?, let last?, _)):
                matches[index].value = .calendar(year: month > last ? year - 1 : year, month: month, day: day)
            case (.season(let season, nil), .season(_, let year?)):
                matches[index].value = .season(season, year: year)
            default: break
            }
        }
    }

    private static func isLink(_ gap: Range<Int>, _ words: TimeWords) -> Bool {
        let first = words.word(gap.lowerBound)
        let isEnd = TimeLexicon.english.has("ends", first) || first == "or"
        return isEnd && (gap.count == 1 || words.word(gap.lowerBound + 1) == "the")
    }
}
