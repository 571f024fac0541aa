import Glibc
import Names
import Testing

@Suite struct NameComparisonTests {
    @Test(arguments: PersonPairs.same)
    func `Names of one person match`(left: String, right: String) {
        let score = Names.compare(left, right, type: .person).score
        #expect(score >= Names.threshold)
    }

    @Test(arguments: PersonPairs.different)
    func `Names of two people do not match`(left: String, right: String) {
        let score = Names.compare(left, right, type: .person).score
        #expect(score < Names.threshold)
    }

    @Test(arguments: OrganisationPairs.same)
    func `Names of one organisation match`(left: String, right: String) {
        let score = Names.compare(left, right, type: .organisation).score
        #expect(score >= Names.threshold)
    }

    @Test(arguments: OrganisationPairs.different)
    func `Names of two organisations do not match`(left: String, right: String) {
        let score = Names.compare(left, right, type: .organisation).score
        #expect(score < Names.threshold)
    }

    @Test(arguments: PersonPairs.same + PersonPairs.different)
    func `The order of the two names does not matter`(left: String, right: String) {
        let there = Names.compare(left, right, type: .person).score
        let back = Names.compare(right, left, type: .person).score
        #expect(abs(there - back) < 0.02, "\(left) | \(right): \(there) \(back)")
    }

    @Test func `The contributions and the intercept add up to the score's log-odds`() {
        let comparison = Names.compare("Sergey Lavrov", "Sergei Viktorovich Lavrov", type: .person)
        let sum = comparison.contributions.reduce(comparison.intercept) { $0 + $1.contribution }
        let odds = comparison.score / (1 - comparison.score)
        #expect(abs(sum - log(odds)) < 0.001)
    }

    @Test func `An empty name matches nothing`() {
        #expect(Names.compare("", "", type: .person).score == 0)
        #expect(Names.compare("…", "Angela Merkel", type: .person).score == 0)
    }
}
