/// A date as records write it: year, month and day where they are known, in an order that may be open.
public struct RecordDate: Sendable, Hashable {
    /// 0 where unknown.
    public var year: Int
    public var month: Int
    public var day: Int

    /// Reads `1978-12-11`, `1978`, `19781211`, `12/11/1978`, `12/11/78`, `24-May-11` (month first where both are numbers, the year's century such that it has
    /// passed), and `1978-12`; nil for anything else.
    public init?(_ text: String) {
        let text = text.prefix { $0 != "T" }.lowercased()
        var groups = text.split { !$0.isASCII || !($0.isNumber || $0.isLetter) }.map(String.init)
        if groups.count == 3, let named = groups.firstIndex(where: { $0.contains(where: \.isLetter) }) {
            guard let month = Self.months.firstIndex(where: groups[named].hasPrefix) else { return nil }
            // 24-May-11, May 24 2011
            let rest = groups.indices.filter { $0 != named }.map { groups[$0] }
            groups = [String(month + 1)] + rest
        }
        let numbers = groups.compactMap { Int($0) }
        guard numbers.count == groups.count, !groups.isEmpty, groups.allSatisfy({ $0.utf8.count <= 8 }) else {
            return nil
        }
        switch groups.count {
        case 1 where groups[0].utf8.count == 8:
            (year, month, day) = (numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
        case 1 where groups[0].utf8.count == 4: (year, month, day) = (numbers[0], 0, 0)
        case 2 where groups[0].utf8.count == 4: (year, month, day) = (numbers[0], numbers[1], 0)
        case 3 where groups[0].utf8.count == 4: (year, month, day) = (numbers[0], numbers[1], numbers[2])
        case 3 where groups[2].utf8.count == 4: (year, month, day) = (numbers[2], numbers[0], numbers[1])
        case 3 where groups[2].utf8.count == 2:
            (year, month, day) = (numbers[2] + (numbers[2] > 30 ? 1900 : 2000), numbers[0], numbers[1])
        default: return nil
        }
        guard year > 0 else { return nil }
        // Where the day was written first.
        if month > 12, day <= 12 { swap(&month, &day) }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// How well two dates agree.
    enum Agreement: Int, Comparable {
        case conflict
        /// The year only, or one slip of the pen: a digit, or day and month changed over.
        case near
        /// As far as both are known.
        case same

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    func agreement(_ other: RecordDate) -> Agreement {
        if month == 0 || other.month == 0 { return year == other.year ? .near : .conflict }
        if year == other.year, month == other.month, day == 0 || other.day == 0 || day == other.day { return .same }
        let isSameYear = zip(digits, other.digits).prefix(4).filter { $0 != $1 }.count <= 1
        if isSameYear, month == other.day, day == other.month { return .near }
        let edits = zip(digits, other.digits).filter { $0 != $1 }.count
        let isSwap = edits == 2 && digits.sorted() == other.digits.sorted()
        return edits <= 1 || isSwap ? .near : .conflict
    }

    private var digits: [Int] {
        [year / 1000, year / 100 % 10, year / 10 % 10, year % 10, month / 10, month % 10, day / 10, day % 10]
    }
}
