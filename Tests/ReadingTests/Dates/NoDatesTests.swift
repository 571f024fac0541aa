import Testing

/// What looks like a date and is none.
@Suite struct `Numbers and words that tell no time` {
    @Test(
        arguments: [
            ("The team lost 3-2 at home.", []),
            ("Version 2.10.4 is out.", []),
            ("They may march on the capital.", []),
            ("About 2000 people fled.", []),
            ("The house at 1355 Elm Street burned down.", []),
            ("Rule 2016 was applied.", []),
            ("The fall of the government surprised nobody.", []),
            ("The second minister resigned.", []),
            ("August Meyer and May Brown were elected.", []),
            ("The aid was worth $1950.", []),
        ] as [(String, [String])])
    func `are left alone`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test func `in hostile text are passed over, whatever their length`() throws {
        let digits = String(repeating: "1-2/3:4 ", count: 2000)
        #expect(try DateReading.read(digits).allSatisfy { !$0.isEmpty })
        #expect(try DateReading.read(String(repeating: "9", count: 5000)).isEmpty)
        #expect(try DateReading.read("").isEmpty)
    }
}
