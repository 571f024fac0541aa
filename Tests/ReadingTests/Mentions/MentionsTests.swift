import Language
import Reading
import Shared
import Testing

@Suite struct MentionsTests {
    @Test(arguments: MentionCases.boundaries)
    func `A name begins and ends where it should`(_ example: MentionCase) throws { try check(example) }

    @Test(arguments: MentionCases.classes)
    func `A name has the class of what it names`(_ example: MentionCase) throws { try check(example) }

    private func check(_ example: MentionCase) throws {
        let analysis = Reader().read(
            try AnalysedSentences.analysis(of: example.text),
            context: DocumentContext(published: PublicationTime("2015-09-02")))
        let named = analysis.mentions.filter(\.named)
        let found = Set(named.map { "\($0.text):\($0.type.rawValue)" })
        for name in example.names { #expect(found.contains(name), "found \(found.sorted())") }
        for name in example.none { #expect(!named.contains { $0.text == name }, "found \(found.sorted())") }
    }

    @Test(arguments: MentionCases.extents)
    func `A name goes as far as its words do`(_ example: MentionCase) throws {
        try check(example)
    }

    @Test func `No person's name is part of another's title`() throws {
        let text = "Envoy Paul Winter and U.S. Secretary of State Ruth Alder arrived in Cairo."
        let analysis = Reader().read(try AnalysedSentences.analysis(of: text), context: DocumentContext())
        let chain = try #require(analysis.chains.first { $0.name == "Ruth Alder" })
        #expect(chain.titles == ["U.S. Secretary of State"])
    }

    @Test func `Every mention is the text between its offsets`() throws {
        for example in MentionCases.boundaries + MentionCases.classes + MentionCases.extents {
            let scalars = Array(example.text.unicodeScalars)
            let analysis = Reader().read(
                try AnalysedSentences.analysis(of: example.text), context: DocumentContext())
            for mention in analysis.mentions {
                #expect(String(String.UnicodeScalarView(scalars[mention.start..<mention.end])) == mention.text)
                #expect(analysis.chains.indices.contains(mention.chain))
            }
        }
    }

    @Test func `One name has one class in a text`() throws {
        for example in MentionCases.boundaries + MentionCases.classes + MentionCases.extents {
            var classes: [String: Set<String>] = [:]
            let analysis = Reader().read(
                try AnalysedSentences.analysis(of: example.text), context: DocumentContext())
            for mention in analysis.mentions where mention.form == .name {
                classes[mention.text, default: []].insert(mention.type.rawValue)
            }
            for (name, found) in classes { #expect(found.count == 1, "\(name): \(found.sorted())") }
        }
    }
}
