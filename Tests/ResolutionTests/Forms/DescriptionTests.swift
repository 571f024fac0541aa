import Resolution
import Shared
import Testing

@Suite struct `Bodies told by a name and what they are` {
    private static func form(_ name: String, country: String? = nil) -> String? {
        let chain = Chain(index: 0, type: .organisation, name: name, country: country)
        let analysis = DocumentAnalysis(version: 1, chains: [chain])
        return FormReader().forms(of: analysis, day: nil)[0].map { "\($0.folded)|\($0.country ?? "")" }
    }

    @Test(arguments: [
        ("the Keller administration", "keller administration|"), ("Beacon magazine", "beacon magazine|"),
        ("Mayor Keller's office", "mayor keller office|"),
    ]) func `One thing wherever the same words are used`(name: String, expected: String) {
        #expect(Self.form(name) == expected)
    }

    @Test func `A country has one government, whatever it is called after`() {
        #expect(Self.form("the Russian government", country: "RU") == "government|RU")
        #expect(Self.form("the United States army", country: "US") == "army|US")
        #expect(Self.form("the Russian bakery", country: "RU") == nil)
    }

    @Test(arguments: ["a Keller company", "Beacon magazines", "the magazine", "Some Keller office", "its military"])
    func `What may be many things has no form`(name: String) {
        #expect(Self.form(name) == nil)
    }
}
