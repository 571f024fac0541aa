import Reading
import Shared
import Testing

/// The values that statements carry.
@Suite struct `EDTF values` {
    @Test(
        arguments: [
            ("2025-05-15", "2025-05-15"), ("2025-05", "2025-05"), ("2025-05-15T14:30Z", "2025-05-15T14:30Z"),
            ("2025-05-15TMO", "2025-05-15"), ("2025-05-14TNI", "2025-05-14"),
            ("2025-W20", "2025-05-12/2025-05-18"), ("2020-W53", "2020-12-28/2021-01-03"),
            ("2025-W20-WE", "2025-05-17/2025-05-18"), ("2024-Q3", "2024-07/2024-09"), ("2024-H1", "2024-01/2024-06"),
            ("2024-SU", "2024-22"), ("198", "198X"), ("19", "19XX"), ("1918", "1918"), ("BC0264", "-0263"),
            ("BC0001", "0000"), ("--12-25", "XXXX-12-25"),
        ])
    func `of dates know no part of a day and no week`(_ timex: String, _ expected: String) {
        #expect(expression(timex, .date).edtf == expected)
    }

    @Test func `of ranges keep both ends`() {
        #expect(expression("2022-03/2022-04", .range).edtf == "2022-03/2022-04")
        #expect(expression("2024-Q3/2024-Q4", .range).edtf == "2024-07/2024-12")
    }

    @Test(arguments: ["PRESENT_REF", "PAST_REF", "T14:30", "XXXX-WXX-1", "2025-W99", ""])
    func `are none where there is no place on the calendar`(_ timex: String) {
        #expect(expression(timex, .date).edtf == nil)
    }

    @Test func `are none of durations and sets`() {
        #expect(expression("P3D", .duration).edtf == nil)
        #expect(expression("2025", .set).edtf == nil)
        #expect(TimeExpression(start: 0, end: 5, text: "later", type: .date, value: nil).edtf == nil)
    }

    private func expression(_ value: String, _ kind: TimeExpression.Kind) -> TimeExpression {
        TimeExpression(start: 0, end: 1, text: "x", type: kind, value: value)
    }
}
