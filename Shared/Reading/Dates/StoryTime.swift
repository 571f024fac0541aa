import Shared

/// The date that a text last spoke of.
struct StoryTime: Sendable {
    var year: Int
    var month: Int?
    var day: Int?
    /// The word at which it was said.
    var position: Int

    init(_ year: Int, _ month: Int?, _ day: Int?, at position: Int) {
        self.year = year
        self.month = month
        self.day = day
        self.position = position
    }

    init(_ date: CivilDate, at position: Int) { self.init(date.year, date.month, date.day, at: position) }

    var date: CivilDate? {
        guard let month, let day else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }
}
