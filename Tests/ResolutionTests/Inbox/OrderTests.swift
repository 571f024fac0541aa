import FoundationEssentials
import Postgres
import Resolution
import Shared
import TestSupport
import Testing

/// A generator whose numbers are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

@Suite(.serialized) struct OrderTests {
    private static let people = [
        "Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zelenskiy", "Zelensky", "Boris Johnson", "Adam Johnson",
        "Johnson",
        "Vladimir Medinsky", "Medinskiy", "Ricardo Silva Rocha", "Rocha", "Thomas Keller", "Tom Keller", "Keller",
    ]
    private static let bodies = [
        "Senate", "U.S. Senate", "Supreme Court", "Norton Motor Company", "Norton", "World Harvest Fund", "WHF",
        "Norton Books", "Foreign Ministry", "Ministry of Foreign Affairs",
    ]

    private static func documents(_ random: inout SeededGenerator) -> [AnalysedDocument] {
        (0..<14).map { number in
            var analysis = DocumentAnalysis(version: 1)
            func add(_ name: String, _ type: EntityType, country: String? = nil, place: String? = nil) {
                let index = analysis.chains.count
                analysis.chains.append(
                    Chain(
                        index: index, type: type, name: name, names: type == .event ? [] : [name], country: country,
                        place: place))
                analysis.mentions.append(
                    Mention(start: 0, end: 1, text: name, type: .person, named: true, form: .name, chain: index))
            }
            for name in Set((0..<3).map { _ in people.randomElement(using: &random) ?? "" }).sorted() {
                add(name, .person)
            }
            for name in Set((0..<3).map { _ in bodies.randomElement(using: &random) ?? "" }).sorted() {
                add(name, .organisation)
            }
            let country = ["US", "GB", "BR"].randomElement(using: &random) ?? "US"
            add(country, .country, country: country)
            add("delegation", .delegation, country: country)
            add("Ankara", .place, country: "TR")
            add("peace talks", .event, place: "Ankara")
            return AnalysedDocument(
                document: .make(), published: PublicationTime("2025-05-\(10 + number)"), analysis: analysis)
        }
    }

    /// Resolves the documents by so many services at the same time, each with documents of its own.
    private static func resolve(
        _ documents: [AnalysedDocument], processes: Int, in pool: PostgresPool
    ) async throws -> [[String]] {
        try await ResolutionDatabase.clear(pool)
        try await pool.query(
            "INSERT INTO documents (id) SELECT * FROM unnest(\(documents.map(\.document.uuid))::uuid[])")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for process in 0..<processes {
                let share = documents.enumerated().filter { $0.offset % processes == process }.map(\.element)
                group.addTask {
                    try await withThrowingTaskGroup(of: Void.self) { running in
                        let handler = AnalysedDocumentHandler(pool: pool)
                        running.addTask { try await handler.run() }
                        running.addTask { try await RedoService(pool: pool).run() }
                        for document in share {
                            let event = CloudEvent(
                                id: .make(), source: "test", type: "document.analysed", time: .now,
                                data: document)
                            #expect(try await handler.handle(event).applied)
                        }
                        running.cancelAll()
                        while let result = await running.nextResult() {
                            if case .failure(let error) = result, !(error is CancellationError) { throw error }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        try await RedoService(pool: pool).drain()
        return try await ResolutionDatabase.clusters(pool)
    }

    @Test func `Fifty orders of arrival and one or three processes end in the same clusters`() async throws {
        try await ResolutionDatabase.with { pool in
            var random = SeededGenerator(11)
            var documents = Self.documents(&random)
            let expected = try await Self.resolve(documents, processes: 1, in: pool)
            #expect(expected.count > 10 && expected.contains { $0.count > 5 })
            for shuffle in 0..<50 {
                documents.shuffle(using: &random)
                let found = try await Self.resolve(documents, processes: shuffle % 2 == 0 ? 3 : 1, in: pool)
                #expect(found == expected, "shuffle \(shuffle)")
            }
        }
    }
}
