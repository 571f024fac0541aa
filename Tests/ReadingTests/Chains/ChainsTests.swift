import Language
import Reading
import Shared
import Testing

@Suite struct ChainsTests {
    @Test(arguments: ChainCases.all)
    func `Mentions of one thing are one chain and no others`(_ example: ChainCase) throws {
        let analysis = Reader().read(
            try AnalysedSentences.analysis(of: example.text),
            context: DocumentContext(published: PublicationTime("2015-09-02")))
        for group in example.together {
            let chains = try group.map { try #require(chain(of: $0, in: analysis), "no mention \($0)") }
            #expect(Set(chains).count == 1, "\(group) are \(chains)")
        }
        for pair in example.apart {
            let chains = pair.compactMap { chain(of: $0, in: analysis) }
            #expect(Set(chains).count == chains.count, "\(pair) are \(chains)")
        }
    }

    private func chain(of word: String, in analysis: DocumentAnalysis) -> Int? {
        let parts = word.split(separator: "#")
        let mentions = analysis.mentions.filter { $0.text == parts[0] }
        let place = parts.count > 1 ? (Int(parts[1]) ?? 1) - 1 : 0
        return mentions.indices.contains(place) ? mentions[place].chain : nil
    }
}
