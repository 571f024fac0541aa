import Shared
import Testing

@Suite struct `Moments and days` {
    @Test(arguments: [
        ("2025-05-15T09:30:00Z", "2025-05-15T09:30:00.000000Z"),
        ("2025-05-15T09:30:00.5+02:00", "2025-05-15T07:30:00.500000Z"),
        ("2025-05-15 09:30:00.123456+00", "2025-05-15T09:30:00.123456Z"),
        ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
        ("2024-02-29T00:00:00-0330", "2024-02-29T03:30:00.000000Z"),
    ])
    func `read RFC 3339 and Postgres`(text: String, expected: String) {
        #expect(Timestamp(text)?.description == expected)
    }

    @Test(arguments: [
        "", "2025-05-15", "2025-13-15T09:30:00Z", "2025-02-29T09:30:00Z", "2025-05-15T24:00:00Z", "2025-05-15T09:30:00",
        "2025-05-15T09:30:00.Z", "2025-05-15T09:30:00+2", "yesterday at half past nine",
    ])
    func `refuse what is no moment`(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func `days count from 1970 and back for eight hundred years`() {
        for days in stride(from: -146_097, through: 146_097, by: 31) {
            #expect(CivilDate(daysSince1970: days).daysSince1970 == days)
        }
        #expect(CivilDate(daysSince1970: 0).description == "1970-01-01")
        #expect(CivilDate(daysSince1970: 20223).description == "2025-05-15")
    }

    @Test func `weekdays are ISO's`() {
        #expect(CivilDate("2025-05-15")?.weekday == 4)
        #expect(CivilDate("2025-05-18")?.weekday == 7)
        #expect(CivilDate("1969-12-29")?.weekday == 1)
    }

    @Test(arguments: ["2025-05-15", "2025-05-15T09:30", "2025-05-15T09:30:00.9626841", "2025-05-15T09:30:00-04:00"])
    func `publication times keep their day and their words`(text: String) throws {
        let time = try #require(PublicationTime(text))
        #expect(time.day == CivilDate(year: 2025, month: 5, day: 15))
        #expect(time.text == text)
        #expect(time.secondOfDay == (text.count > 10 ? 34200 : nil))
        #expect((time.moment != nil) == text.hasSuffix("-04:00"))
    }

    @Test(arguments: [
        "", "15.5.2025", "2025-5-15", "2025-05-15T", "2025-05-15T9:30", "2025-05-15x09:30", "2025-05-15T25:00",
    ])
    func `refuse what is no publication time`(text: String) {
        #expect(PublicationTime(text) == nil)
    }
}
