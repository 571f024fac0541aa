import Shared
import Testing

/// How long, how often, and words that only say before, now or after.
@Suite struct `Durations and sets` {
    @Test(
        arguments: [
            ("The talks lasted three weeks.", ["three weeks: P3W"]),
            ("He served two and a half years in prison.", ["two and a half years: P2.5Y"]),
            ("The debate took about four hours.", ["about four hours: PT4H"]),
            ("The patrol was away for several days.", ["several days: PXD"]),
            ("The two countries agreed on a 30-day ceasefire.", ["30-day: P30D"]),
            ("The march took 3 hours 30 minutes.", ["3 hours 30 minutes: PT3H30M"]),
            ("The chief of police retired in 1998 after two decades of service.", ["1998: 1998", "two decades: P2DE"]),
            ("The government expects results within six months.", ["six months: P6M"]),
            ("The rebels took the city in just seven hours.", ["just seven hours: PT7H"]),
            ("The station is a ten minute walk away.", ["ten minute: PT10M"]),
        ] as [(String, [String])])
    func `of durations are ISO 8601's, with X for what is not told`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The council meets every Monday.", ["every Monday: XXXX-WXX-1"]),
            ("The river floods each year.", ["each year: P1Y"]),
            ("The price is fixed twice a week.", ["twice a week: P1W"]),
            ("The wages are paid monthly.", ["monthly: P1M"]),
            ("Elections are held every four years.", ["every four years: P4Y"]),
            ("The curfew begins every day at 9 p.m. and ends at dawn.", ["every day at 9 p.m.: T21:00"]),
            ("Services are held Sundays at 10.", ["Sundays at 10: XXXX-WXX-7T10:00"]),
            ("The museum is closed on Mondays.", ["Mondays: XXXX-WXX-1"]),
        ] as [(String, [String])])
    func `of sets repeat a period`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test(
        arguments: [
            ("The former president is in exile.", ["former: PAST_REF"]),
            ("The party is now in opposition.", ["now: PRESENT_REF"]),
            ("Years later, he told the story in court.", ["Years later: FUTURE_REF"]),
        ] as [(String, [String])])
    func `of references have no place on the calendar`(_ sentence: String, _ expected: [String]) throws {
        #expect(try DateReading.read(sentence) == expected)
    }

    @Test func `have their TIMEX3 types`() throws {
        #expect(try DateReading.kinds("The talks lasted three weeks.") == [.duration])
        #expect(try DateReading.kinds("The council meets every Monday.") == [.set])
        #expect(try DateReading.kinds("The two sides met in March and April 2022.") == [.range])
        #expect(try DateReading.kinds("The president spoke at 3 p.m. on Tuesday.") == [.time])
        #expect(try DateReading.kinds("The governor resigned on Wednesday.") == [.date])
    }
}
