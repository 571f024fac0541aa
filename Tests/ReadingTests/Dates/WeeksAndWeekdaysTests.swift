import Testing

/// Weekdays that a date or another week tells apart, weeks and weekends; read on Thursday, 15 May 2025.
@Suite struct `Weeks and weekdays` {
    @Test(
        arguments: [
            ("The trial opens on Friday, July 18.", ["Friday, July 18: 2025-07-18"]),
            ("The ship sank on Sunday, April 14.", ["Sunday, April 14: 2024-04-14"]),
            ("He was arrested on Friday the 13th.", ["Friday the 13th: 2024-12-13"]),
            ("The rent was paid on Wed, Jan. 8, 2025.", ["Wed, Jan. 8, 2025: 2025-01-08"]),
        ] as [(String, [String])])
    func `with a day of the month are in the year or month in which both agree`(
        _ sentence: String, _ expected: [String]
    ) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The bomb went off two Sundays ago.", ["two Sundays ago: 2025-05-04"]),
            ("The court sits again three Tuesdays from now.", ["three Tuesdays from now: 2025-06-03"]),
            ("The panel will meet on Friday after next.", ["Friday after next: 2025-05-23"]),
            ("Voting begins next week Monday.", ["next week Monday: 2025-05-19"]),
            ("Last week's Sunday was the hottest day.", ["Last week's Sunday: 2025-05-11"]),
            ("The envoy leaves the day after tomorrow.", ["the day after tomorrow: 2025-05-17"]),
        ] as [(String, [String])])
    func `are counted from publication or in the week named`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("Prices fell in the week ended May 3.", ["the week ended May 3: 2025-W18"]),
            ("The king visits Oslo in the week of 9 June.", ["the week of 9 June: 2025-W24"]),
            ("Later in the week, the dam broke.", ["Later in the week: 2025-W20"]),
            ("Two people drowned over the weekend.", ["the weekend: 2025-W19-WE"]),
            ("The ferry sank on Labor Day weekend.", ["Labor Day weekend: 2024-W35-WE"]),
            ("The festival was held on the last weekend of April.", ["the last weekend of April: 2025-W17-WE"]),
        ] as [(String, [String])])
    func `as whole weeks and weekends are those of a day in them`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }
}
