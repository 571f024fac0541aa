import Testing

/// Times of day, with the day they belong to.
@Suite struct `Clock times` {
    @Test(
        arguments: [
            ("The president spoke at 3 p.m. on Tuesday.", ["3 p.m. on Tuesday: 2025-05-13T15:00"]),
            ("The plane landed on Monday at 9:30 a.m. in Geneva.", ["Monday at 9:30 a.m.: 2025-05-12T09:30"]),
            ("The quake struck at 1930 GMT on Wednesday.", ["1930 GMT on Wednesday: 2025-05-14T19:30Z"]),
            ("The truce began at midnight on 9 May.", ["midnight on 9 May: 2025-05-09T00:00"]),
            ("He will speak at noon tomorrow.", ["noon tomorrow: 2025-05-16T12:00"]),
            ("He will speak at 5 tomorrow afternoon.", ["5 tomorrow afternoon: 2025-05-16T17:00"]),
            ("The session opens on Monday at 8.30.", ["Monday at 8.30: 2025-05-19T08:30"]),
            (
                "The signal of 2024-11-30T08:15:00Z was lost.",
                ["2024-11-30T08:15:00Z: 2024-11-30T08:15:00Z"]
            ),
            ("Tuesday night at 11 the mayor fled.", ["Tuesday night at 11: 2025-05-13T23:00"]),
        ] as [(String, [String])])
    func `join the day before or behind them`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The train left at seven-thirty p.m. without him.", ["seven-thirty p.m.: 2025-05-15T19:30"]),
            ("The alarm was raised at 14:30 local time.", ["14:30: 2025-05-15T14:30"]),
            (
                "The shooting began at half past three in the afternoon.",
                ["half past three in the afternoon: 2025-05-15T15:30"]
            ),
        ] as [(String, [String])])
    func `without a day are those of the day of publication`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The raid took place on the night of 20 June 2024.", ["the night of 20 June 2024: 2024-06-20TNI"]),
            ("The minister left this morning.", ["this morning: 2025-05-15TMO"]),
            ("A curfew was imposed last night.", ["last night: 2025-05-14TNI"]),
        ] as [(String, [String])])
    func `that are parts of a day keep TIMEX3's letters`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test func `counted in hours need the time of publication`() throws {
        let sentence = "The train derailed three hours ago."
        #expect(
            try DateReading.read(sentence, published: "2025-05-15T12:30") == ["three hours ago: 2025-05-15T09:30"])
        #expect(try DateReading.read(sentence) == ["three hours ago: (no time of publication)"])
    }
}
