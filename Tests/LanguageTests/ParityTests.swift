import Language
import Testing

@Suite struct `Parity with spaCy` {
    @Test func `the expected answers are all there`() {
        #expect(ExpectedText.all.count == 70)
    }

    @Test(arguments: ExpectedText.all)
    func `a text gets the same tokens, tags, parse, lemmas and names`(expected: ExpectedText) throws {
        let text = try InstalledModel.get().analyse(expected.text)
        let words = text.tokens.map {
            ExpectedText.Word(
                start: $0.start, end: $0.end, text: $0.text, norm: $0.norm, lemma: $0.lemma, tag: $0.tag, pos: $0.pos,
                head: $0.head, dep: $0.dep, sentenceStart: $0.sentenceStart)
        }
        #expect(words == expected.tokens)
        let names = text.entities.map {
            ExpectedText.Name(start: text.tokens[$0.start].start, end: text.tokens[$0.end - 1].end, label: $0.label)
        }
        #expect(names == expected.entities)
        #expect(text.nounChunks.map { [$0.lowerBound, $0.upperBound] } == expected.chunks)
    }

    @Test func `texts together get the same answers as one by one`() throws {
        let model = try InstalledModel.get()
        let texts = ExpectedText.all.map(\.text)
        for (together, text) in zip(try model.analyse(batch: texts), texts) {
            let alone = try model.analyse(text)
            #expect(together.tokens == alone.tokens)
            #expect(together.entities == alone.entities)
        }
    }

    @Test func `threads share one model`() async throws {
        let model = try InstalledModel.get()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for expected in ExpectedText.all {
                group.addTask {
                    try model.analyse(expected.text).tokens.map(\.lemma) == expected.tokens.map(\.lemma)
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }
}
