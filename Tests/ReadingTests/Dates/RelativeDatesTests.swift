import Testing

/// Dates told from the day of publication, a Thursday, or from the story.
@Suite struct `Relative dates` {
    @Test(
        arguments: [
            ("The governor resigned on Wednesday.", ["Wednesday: 2025-05-14"]),
            ("The union had called off its strike on Tuesday.", ["Tuesday: 2025-05-13"]),
            ("He was arrested late on Wednesday.", ["Wednesday: 2025-05-14"]),
            ("The storm struck early Sunday.", ["early Sunday: 2025-05-11"]),
            ("She died last Friday.", ["last Friday: 2025-05-09"]),
            ("The mayor fled Tuesday night.", ["Tuesday: 2025-05-13"]),
        ] as [(String, [String])])
    func `that are weekdays lie behind a past verb`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The governor will resign on Monday.", ["Monday: 2025-05-19"]),
            ("The talks are scheduled for Saturday.", ["Saturday: 2025-05-17"]),
            ("The leaders agreed to meet on Sunday.", ["Sunday: 2025-05-18"]),
            ("The ministers announced talks on Friday.", ["Friday: 2025-05-16"]),
            ("The envoys confirmed their visit to Oslo on Friday.", ["Friday: 2025-05-16"]),
            ("Polls open on Sunday.", ["Sunday: 2025-05-18"]),
            ("The pope is travelling to Beirut on Monday.", ["Monday: 2025-05-19"]),
            ("Troops gathered ahead of Sunday's vote.", ["Sunday: 2025-05-18"]),
            ("The committee meets next Tuesday.", ["next Tuesday: 2025-05-20"]),
            ("The visit takes place this Saturday.", ["this Saturday: 2025-05-17"]),
        ] as [(String, [String])])
    func `that are weekdays lie ahead of a modal, an infinitive, a schedule or an announcement`(
        _ sentence: String, _ expected: [String]
    ) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The deputies voted on Tuesday of last week.", ["Tuesday of last week: 2025-05-06"]),
            ("He arrived yesterday and leaves tomorrow.", ["yesterday: 2025-05-14", "tomorrow: 2025-05-16"]),
            ("The army withdrew the day before yesterday.", ["the day before yesterday: 2025-05-13"]),
            ("The exhibition opens the day after tomorrow.", ["the day after tomorrow: 2025-05-17"]),
            ("He returned on the 20th of the previous month.", ["the 20th of the previous month: 2025-04-20"]),
            ("He is missing since August.", ["August: 2024-08"]),
            ("Inflation slowed last month.", ["last month: 2025-04"]),
            ("The budget grew this year.", ["this year: 2025"]),
            ("The election will be held next year.", ["next year: 2026"]),
            ("The factory burned down two years ago.", ["two years ago: 2023"]),
            ("The ceasefire collapsed three weeks ago.", ["three weeks ago: 2025-W17"]),
            ("He was released ten days ago.", ["ten days ago: 2025-05-05"]),
            ("The accord was reached four months ago.", ["four months ago: 2025-01"]),
            ("The ship will sail two weeks from Friday.", ["two weeks from Friday: 2025-05-30"]),
            ("The crew will be back in two weeks' time.", ["two weeks: 2025-W22"]),
            ("The vote takes place at the end of the month.", ["the end of the month: 2025-05"]),
            ("Snow fell in the mountains this weekend.", ["this weekend: 2025-W20-WE"]),
        ] as [(String, [String])])
    func `count from the day of publication`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The dam broke in November.", ["November: 2024-11"]),
            ("The congress will take place in February.", ["February: 2026-02"]),
            ("He was appointed on December 3.", ["December 3: 2024-12-03"]),
            ("The trial will begin on 2 June.", ["2 June: 2025-06-02"]),
        ] as [(String, [String])])
    func `that are months and days take the nearest year on their side`(_ sentence: String, _ expected: [String]) throws
    {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            (
                "On 20 August 1918 the two met; the next day they signed.",
                ["20 August 1918: 1918-08-20", "the next day: 1918-08-21"]
            ),
            (
                "On 20 August 1918 the two met. Two days later the fighting stopped.",
                ["20 August 1918: 1918-08-20", "Two days later: 1918-08-22"]
            ),
            ("The war began in 1914. The king abdicated that year.", ["1914: 1914", "that year: 1914"]),
            ("He was jailed in 1923 and freed the following year.", ["1923: 1923", "the following year: 1924"]),
            (
                "The bill was rejected on 3 March 2024. On the 5th, the cabinet fell.",
                ["3 March 2024: 2024-03-03", "the 5th: 2024-03-05"]
            ),
            (
                "The queen was crowned in 1953; in June of that year she toured the north.",
                ["1953: 1953", "June of that year: 1953-06"]
            ),
        ] as [(String, [String])])
    func `of the story follow the last date it told`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test func `stay unresolved without a publication date, and say so`() throws {
        #expect(try DateReading.read("They left last month.", published: nil) == ["last month: (no publication date)"])
        #expect(try DateReading.read("He arrived on Friday.", published: nil) == ["Friday: (no publication date)"])
    }

    @Test func `without a publication date leave absolute ones their values`() throws {
        #expect(
            try DateReading.read("The vote was held on 3 May 2020.", published: nil) == ["3 May 2020: 2020-05-03"])
    }

    @Test func `of a month without any year keep the year open`() throws {
        #expect(try DateReading.read("He arrived in June.", published: nil) == ["June: --06"])
        #expect(
            try DateReading.read("Between June and November the whales pass the coast.")
                == ["June: --06", "November: --11"])
    }
}
