import Testing

/// Dates that name their year, month or day, in the forms that news writes.
@Suite struct `Calendar dates` {
    @Test(
        arguments: [
            ("The treaty was signed on 20 August 1918 in a railway carriage.", ["20 August 1918: 1918-08-20"]),
            ("The treaty was signed on August 20, 1918, in a railway carriage.", ["August 20, 1918: 1918-08-20"]),
            ("Parliament rose on the 4th of July 2023.", ["the 4th of July 2023: 2023-07-04"]),
            ("The firm was founded in February 1980.", ["February 1980: 1980-02"]),
            ("The minister has held the post since 2014.", ["2014: 2014"]),
            ("The bridge opened in March '96.", ["March '96: 1996-03"]),
            ("The court sat on Monday, 3 February 2025.", ["Monday, 3 February 2025: 2025-02-03"]),
            (
                "He was born on May twenty-fourth, nineteen eighty-six.",
                ["May twenty-fourth, nineteen eighty-six: 1986-05-24"]
            ),
            ("The law was passed in mid-2019.", ["mid-2019: 2019"]),
            ("In nineteen eighty-six he left.", ["nineteen eighty-six: 1986"]),
            ("The 2014 protests toppled him.", ["2014: 2014"]),
            ("Turnout was 61 percent in the 2020 election.", ["2020: 2020"]),
        ] as [(String, [String])])
    func `are read in words and digits, in either order`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The report is dated 2024-11-30.", ["2024-11-30: 2024-11-30"]),
            ("The invoice was issued on 16.05.2024.", ["16.05.2024: 2024-05-16"]),
            ("The permit expired on 12/31/2024.", ["12/31/2024: 2024-12-31"]),
            ("The permit expired on 31/12/2024.", ["31/12/2024: 2024-12-31"]),
            ("The form was filed on 5/3/25.", ["5/3/25: 2025-05-03"]),
            ("The accord is dated 2018 March 18.", ["2018 March 18: 2018-03-18"]),
            ("The data cover 2024-05 and later months.", ["2024-05: 2024-05"]),
        ] as [(String, [String])])
    func `in digits alone have their month first where both are possible, and their day first with points`(
        _ sentence: String, _ expected: [String]
    ) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The port was shelled from 12 to 14 May 1915.", ["12 to 14 May 1915: 1915-05-12/1915-05-14"]),
            ("The fair ran on May 3 to 5, 2024.", ["May 3 to 5, 2024: 2024-05-03/2024-05-05"]),
            ("The two sides met in March and April 2022.", ["March and April 2022: 2022-03/2022-04"]),
            (
                "The drought lasted from May 15 to August 16, 1988.",
                ["May 15: 1988-05-15", "August 16, 1988: 1988-08-16"]
            ),
            ("He led the party from 1947 to 1960.", ["1947: 1947", "1960: 1960"]),
            ("The siege (1939–45) ruined the city.", ["1939: 1939", "45: 1945"]),
            (
                "The uprising in the spring and summer of 1979 failed.",
                ["the spring: 1979-SP", "summer of 1979: 1979-SU"]
            ),
        ] as [(String, [String])])
    func `with a shared month or year are one range, ends that stand alone are two dates`(
        _ sentence: String, _ expected: [String]
    ) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("Rome fought Carthage from 264 to 241 BC.", ["264: BC0264", "241 BC: BC0241"]),
            ("The town was founded in 753 BC.", ["753 BC: BC0753"]),
            ("The church was built in the 12th century.", ["the 12th century: 11"]),
            ("The factory closed in the early 1980s.", ["early 1980s: 198"]),
            ("Prices rose in the third quarter of 2024.", ["the third quarter of 2024: 2024-Q3"]),
            ("Exports fell in Q1 2025.", ["Q1 2025: 2025-Q1"]),
            ("Profits doubled in the first half of last year.", ["the first half of last year: 2024-H1"]),
            ("Output fell in 2019-Q3.", ["2019-Q3: 2019-Q3"]),
            ("Exports grew in 2024 H1.", ["2024 H1: 2024-H1"]),
            (
                "Profit rose in the second quarter of fiscal 2024.",
                ["the second quarter of fiscal 2024: 2024-Q2"]
            ),
            ("The deficit shrank in fiscal year 2023.", ["fiscal year 2023: 2023"]),
            ("The offensive began in the summer of 1916.", ["the summer of 1916: 1916-SU"]),
            ("He resigned last summer.", ["last summer: 2024-SU"]),
        ] as [(String, [String])])
    func `before Christ, centuries, decades, seasons, quarters and halves have their TIMEX3 values`(
        _ sentence: String, _ expected: [String]
    ) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The truce was broken on Christmas Day.", ["Christmas Day: 2024-12-25"]),
            ("Churches were full on Easter Sunday.", ["Easter Sunday: 2025-04-20"]),
            ("Shops were shut on easter 2024.", ["easter 2024: 2024-03-31"]),
            (
                "Eight days before the new year, the king abdicated.",
                ["Eight days before the new year: 2024-12-24"]
            ),
            ("The new law takes effect on New Year's Day.", ["New Year's Day: 2026-01-01"]),
            ("The shop was looted on Thanksgiving 2016.", ["Thanksgiving 2016: 2016-11-24"]),
            (
                "The festival opened on the first Tuesday of October 2024.",
                ["the first Tuesday of October 2024: 2024-10-01"]
            ),
            ("The council dissolved itself on the last day of March.", ["the last day of March: 2025-03-31"]),
        ] as [(String, [String])])
    func `of feasts fall on their day`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }
}
