import Testing

/// Two ends that each are an expression share what only one of them says; read on Thursday, 15 May 2025.
@Suite struct `Ends of ranges` {
    @Test(
        arguments: [
            (
                "The fair runs from 28 June 2025 to 3 August.",
                ["28 June 2025: 2025-06-28", "3 August: 2025-08-03"]
            ),
            (
                "The talks went on from 20 December 2024 to 8 January.",
                ["20 December 2024: 2024-12-20", "8 January: 2025-01-08"]
            ),
            ("The strait was closed from November to March.", ["November: 2024-11", "March: 2025-03"]),
            (
                "Mourning was declared, Wednesday through Friday.",
                ["Wednesday: 2025-05-14", "Friday: 2025-05-16"]
            ),
            ("Tickets were sold from 10/1/2024-10/7/2024.", ["10/1/2024: 2024-10-01", "10/7/2024: 2024-10-07"]),
        ] as [(String, [String])])
    func `that are days or months follow each other`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            (
                "Shots were heard between 3:30 and 4:30 p.m. on Monday.",
                ["3:30: 2025-05-12T15:30", "4:30 p.m. on Monday: 2025-05-12T16:30"]
            ),
            (
                "Power failed between five and six in the evening.",
                ["five: 2025-05-15T17:00", "six in the evening: 2025-05-15T18:00"]
            ),
            (
                "The square was closed between 10 and 11:30 last night.",
                ["10: 2025-05-14T22:00", "11:30 last night: 2025-05-14T23:30"]
            ),
            ("The bureau is open 9-11 a.m. only.", ["9: 2025-05-15T09:00", "11 a.m.: 2025-05-15T11:00"]),
        ] as [(String, [String])])
    func `that are clock times lie in one half of one day`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            (
                "The court sat from the ninth to the seventeenth of April.",
                ["the ninth to the seventeenth of April: 2025-04-09/2025-04-17"]
            ),
            ("Sales rose in January-June 2024.", ["January-June 2024: 2024-01/2024-06"]),
            ("Snow fell heavily in the winter of 2020-21.", ["the winter of 2020-21: 2020-WI"]),
        ] as [(String, [String])])
    func `that cannot stand alone are one expression`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }
}
