import Foundation
import Glibc
import Shared
import Testing

/// What the record says does not depend on how many processes made it, or on the order in which articles arrive.
@Suite(
    .serialized,
    .enabled(
        if: Command.chancery != nil,
        "there is no chancery beside the tests: swift build -c release --product chancery"))
struct `Three resolution processes` {
    private struct Line: Decodable {
        struct Mention: Decodable {
            var start: Int
            var end: Int
            var entity: String
        }

        var docID: String
        var mentions: [Mention]

        private enum CodingKeys: String, CodingKey {
            case docID = "doc_id"
            case mentions
        }
    }

    /// Stories in which two people of one family name are told apart, or not, only by who is with them.
    private static func articles() throws -> [DocumentDraft] {
        let samples = try String(
            contentsOfFile: Repository.root + "/deploy/samples/istanbul-talks.ndjson", encoding: .utf8)
        var articles = try samples.split(separator: "\n").map {
            try CanonicalJSON.decode(DocumentDraft.self, from: "\($0)")
        }
        let stories = [
            "Boris Varga of the Harbour Party met Thelma Reyes in Lisbon on Monday. Thelma Reyes said that the talks went well.",
            "Adam Varga scored twice for Sandmouth Rovers. Coach Kyle Larsen praised the team after the match in Leeds.",
            "Thelma Reyes spoke in Lisbon for the Harbour Party. Mr Varga did not come, said Thelma Reyes.",
            "Coach Kyle Larsen said that Mr Varga would not play for Sandmouth Rovers in Leeds before March.",
            "Mr Varga bought a map, said Pia Lind of the Museum of Maps.",
            "The Senate in Canberra voted on Tuesday. Senator Ruth Moser said that Australia needed the law.",
        ]
        for round in 0..<4 {
            for (number, text) in stories.enumerated() {
                articles.append(
                    DocumentDraft(
                        docID: "story-\(round)-\(number)", title: nil,
                        published: PublicationTime("2025-05-\(10 + round * 6 + number)"), publisher: "Test", text: text)
                )
            }
        }
        return articles
    }

    /// Which mentions are one entity, each as `article@start-end`.
    private static func clusters(_ articles: [DocumentDraft], processes: Int) async throws -> Set<Set<String>> {
        try await LiveSet.with { set in
            let more = try (1..<processes).flatMap { _ in try set.addProcesses() }
            defer { for process in more { process.signal(SIGINT) } }
            let input = try articles.map { try CanonicalJSON.text($0) + "\n" }.joined()
            let submitted = try await set.chancery("submit", "-", "--wait", input: input)
            #expect(submitted.status == 0, "\(submitted.errors)")
            let exported = try await set.chancery("export", "--format", "mentions")
            #expect(exported.status == 0, "\(exported.errors)")
            var clusters: [String: Set<String>] = [:]
            for text in exported.output.split(separator: "\n") {
                let line = try CanonicalJSON.decode(Line.self, from: String(text))
                for mention in line.mentions {
                    // What is nobody known has a name of its document, whose id differs from set to set.
                    let entity = mention.entity.hasPrefix("ent-") ? mention.entity : line.docID + mention.entity
                    clusters[entity, default: []].insert("\(line.docID)@\(mention.start)-\(mention.end)")
                }
            }
            for process in more {
                process.signal(SIGINT)
                #expect(await process.wait().status == 0)
            }
            return Set(clusters.values)
        }
    }

    @Test func `come to what one comes to, in any order`() async throws {
        var articles = try Self.articles()
        let expected = try await Self.clusters(articles, processes: 1)
        #expect(expected.count > 30 && expected.contains { $0.count > 8 })
        for _ in 0..<2 {
            articles.shuffle()
            let found = try await Self.clusters(articles, processes: 3)
            #expect(found == expected, "\(found.symmetricDifference(expected).map { $0.sorted() })")
        }
    }
}
