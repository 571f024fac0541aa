import Language
import Reading
import Shared
import Testing

/// The specification of the quotations stage: see `QuotationCases` for the passages and how expectations are written.
@Suite struct `Quotations` {
    @Test(arguments: QuotationCases.direct) func `a speaker's own words`(_ example: QuotationCase) throws {
        try check(example)
    }
    @Test(arguments: QuotationCases.interrupted) func `an attribution stands inside of what is said`(
        _ example: QuotationCase
    ) throws { try check(example) }
    @Test(arguments: QuotationCases.indirect) func `a clause reports what is said`(_ example: QuotationCase) throws {
        try check(example)
    }
    @Test(arguments: QuotationCases.mixed) func `quoted words inside a report belong to it`(_ example: QuotationCase)
        throws
    {
        try check(example)
    }
    @Test(arguments: QuotationCases.speakers) func `who speaks, and which words name them`(
        _ example: QuotationCase
    ) throws { try check(example) }
    @Test(arguments: QuotationCases.addressees) func `to whom it is said`(_ example: QuotationCase) throws {
        try check(example)
    }
    @Test(arguments: QuotationCases.sources) func `sources named in a phrase`(_ example: QuotationCase) throws {
        try check(example)
    }
    @Test(arguments: QuotationCases.thoughts) func `thoughts, knowledge and findings`(_ example: QuotationCase) throws {
        try check(example)
    }
    @Test(arguments: QuotationCases.polarity) func `what is denied or not said`(_ example: QuotationCase) throws {
        try check(example)
    }
    @Test(arguments: QuotationCases.nested) func `quotations inside of others`(_ example: QuotationCase) throws {
        try check(example)
    }
    @Test(arguments: QuotationCases.paragraphs) func `quotations over sentences and paragraphs`(
        _ example: QuotationCase
    ) throws { try check(example) }
    @Test(arguments: QuotationCases.marks) func `quotation marks of all kinds`(_ example: QuotationCase) throws {
        try check(example)
    }
    @Test(arguments: QuotationCases.misparses) func `headlines and sentences that the parser gets wrong`(
        _ example: QuotationCase
    ) throws { try check(example) }

    @Test func `spans lie in the text, in order, and name chains and quotations that exist`() throws {
        for example in QuotationCases.all {
            let analysis = try read(example.text)
            let count = example.text.unicodeScalars.count
            for (index, quotation) in analysis.quotations.enumerated() {
                try #require(!quotation.content.isEmpty)
                for spans in [quotation.content, quotation.speaker, quotation.cue] {
                    #expect(spans.allSatisfy { $0.start >= 0 && $0.start < $0.end && $0.end <= count })
                    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
                }
                #expect(quotation.speakerChain.map(analysis.chains.indices.contains) ?? true)
                #expect(quotation.inside.map { $0 < index } ?? true)
            }
        }
    }

    @Test func `the line for the scorers carries content, speaker and cue as pairs of offsets`() throws {
        let text = "\"We will go,\" Ann Lee told Reuters."
        let line = AnalysisLine(id: "1", analysis: try read(text))
        let quote = try #require(line.quotes.first)
        #expect(quote.content == [[1, 12]])
        #expect(quote.speaker == [[14, 21]])
        #expect(quote.cue == [[22, 26]])
        #expect(quote.speakerName == "Ann Lee")
        #expect(quote.addressee == "Reuters")
    }

    private func read(_ text: String) throws -> DocumentAnalysis {
        Reader().read(
            try AnalysedSentences.analysis(of: text), context: DocumentContext(published: PublicationTime("2025-05-15"))
        )
    }

    private func check(_ example: QuotationCase) throws {
        let quotations = try read(example.text).quotations
        for line in example.failures(quotations) { Issue.record("\(line)\nread: \(example.lines(quotations))") }
    }
}
