import Testing

/// "In two weeks": a day ahead or how long something took; read on Thursday, 15 May 2025.
@Suite struct `Amounts of time behind "in"` {
    @Test(
        arguments: [
            ("The ceasefire will expire in two weeks.", ["two weeks: 2025-W22"]),
            ("The trial starts in three months.", ["three months: 2025-08"]),
            ("The minister will resign in a year and a half.", ["a year and a half: 2026-11"]),
            ("The governor is to retire in five days.", ["five days: 2025-05-20"]),
        ] as [(String, [String])])
    func `count from publication where the verb looks ahead`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The bridge was built in two years.", ["two years: P2Y"]),
            ("The company will report its first loss in ten years.", ["ten years: P10Y"]),
            ("The rebels lost the city in three weeks of fighting.", ["three weeks: P3W"]),
            ("The army was gone for some days.", ["some days: PXD"]),
        ] as [(String, [String])])
    func `tell how long elsewhere`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The convoy leaves in half an hour.", ["half an hour: 2025-05-15T13:00"]),
            ("An hour and ten minutes ago the shelling stopped.", ["An hour and ten minutes ago: 2025-05-15T11:20"]),
        ] as [(String, [String])])
    func `and "ago" are exact to the minute where the time of publication is known`(
        _ sentence: String, _ expected: [String]
    ) throws {
        #expect(try DateReading.read(sentence, published: "2025-05-15T12:30") == expected)
    }
}
