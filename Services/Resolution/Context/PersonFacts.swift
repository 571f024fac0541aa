import Shared

/// When somebody lived and held offices, as knowledge bases tell it.
package struct PersonFacts: Sendable, Hashable {
    package struct Term: Sendable, Hashable {
        /// What the office's holder does, as `RoleField` names it.
        package var field: String
        /// Days since 1970; nil where unknown or open.
        package var start: Int?
        package var end: Int?

        package init(field: String, start: Int?, end: Int?) {
            self.field = field
            self.start = start
            self.end = end
        }

        func holds(on day: Int) -> Bool { start.map { $0 <= day } ?? true && end.map { day <= $0 } ?? true }
    }

    /// Years.
    package var born: Int?
    package var died: Int?
    package var terms: [Term] = []

    package init() {}

    /// What several records of one person tell: the first that knows it tells when the person lived.
    init(_ records: [PersonFacts]) {
        born = records.lazy.compactMap(\.born).first
        died = records.lazy.compactMap(\.died).first
        terms = records.flatMap(\.terms)
    }

    /// The first day that a date, which may be a year or a month only, can mean.
    static func first(_ date: String) -> Int? { day(date, month: "01", day: "01") }

    /// The last day that a date can mean, to within the length of a month.
    static func last(_ date: String) -> Int? { day(date, month: "12", day: "28") }

    private static func day(_ date: String, month: String, day: String) -> Int? {
        let parts = date.prefix(10).split(separator: "-").map(String.init)
        guard let year = parts.first, year.utf8.count == 4 else { return nil }
        let whole = [year, parts.count > 1 ? parts[1] : month, parts.count > 2 ? parts[2] : day]
        return CivilDate(whole.joined(separator: "-"))?.daysSince1970
    }
}
