import Resolution
import Shared
import Testing

@Suite struct `What a document's other people say of a bare family name` {
    private static func role(of name: String, titles: [String] = [], beside others: [(String, String)]) -> String? {
        var chains = [Chain(index: 0, type: .person, name: name, names: [name], titles: titles)]
        for (index, other) in others.enumerated() {
            chains.append(
                Chain(index: index + 1, type: .person, name: other.0, names: [other.0], titles: [other.1]))
        }
        return FormReader().forms(of: DocumentAnalysis(version: 1, chains: chains), day: nil)[0]?.role
    }

    private static let match = [("Ann Moser", "coach"), ("Tom Keller", "striker"), ("Ruth Dean", "minister")]

    @Test func `is what most of them do`() {
        #expect(Self.role(of: "Johnson", beside: Self.match) == "~sport")
    }

    @Test func `is nothing where one alone says it, or they do different things`() {
        #expect(Self.role(of: "Johnson", beside: Array(Self.match.prefix(1))) == nil)
        #expect(Self.role(of: "Johnson", beside: Array(Self.match.suffix(2))) == nil)
    }

    @Test func `gives way to an office of the person's own, and is not asked of a full name`() {
        #expect(Self.role(of: "Johnson", titles: ["minister"], beside: Self.match) == "politics")
        #expect(Self.role(of: "Adam Johnson", beside: Self.match) == nil)
    }
}
