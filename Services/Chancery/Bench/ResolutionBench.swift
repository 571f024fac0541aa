import FoundationEssentials
import Postgres
import Resolution
import Shared

/// Fills a record with people and resolves documents that name them.
struct ResolutionBench {
    let pool: PostgresPool
    let documents: Int
    private static let chains = 15

    /// Enters people as documents that name each of them once would have.
    func fill(_ filling: inout BenchFilling, to size: Int, _ progress: (Int) -> Void) async throws {
        let loader = FormLoader(pool: pool)
        while let people = filling.next(upTo: size) {
            let analysis = DocumentAnalysis(
                version: 1, chains: people.enumerated().map { Self.chain($1, at: $0) })
            try await loader.load(analysis)
            try filling.entered(people)
            progress(filling.people.count)
        }
        try await pool.query("ANALYZE")
    }

    /// The median of the times of single documents in milliseconds, and how many chains a second many at once make.
    func run(_ known: [Population.Person]) async throws -> (median: Double, chainsPerSecond: Double) {
        // Other people than those who were entered, and than those whom earlier documents of this record named.
        let before = try await pool.query("SELECT count(*) FROM documents").first?.decode(Int.self, at: 0) ?? 0
        var population = Population(seed: UInt64(1000 + before))
        let single = try await prepare(known, &population)
        let many = try await prepare(known, &population)
        let handler = AnalysedDocumentHandler(pool: pool)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await handler.run() }
            defer { group.cancelAll() }
            var times: [Double] = []
            for event in single {
                let started = ContinuousClock.now
                _ = try await handler.handle(event)
                times.append(started.duration(to: .now) / .milliseconds(1))
            }
            // The first ones wait for caches.
            let counted = times.dropFirst(documents / 10).sorted()
            let started = ContinuousClock.now
            try await withThrowingTaskGroup(of: Void.self) { group in
                for event in many { group.addTask { _ = try await handler.handle(event) } }
                try await group.waitForAll()
            }
            let seconds = started.duration(to: .now) / .seconds(1)
            return (counted[counted.count / 2], Double(many.count * Self.chains) / seconds)
        }
    }

    private func prepare(
        _ known: [Population.Person], _ population: inout Population
    ) async throws -> [CloudEvent<AnalysedDocument>] {
        let events = (0..<documents).map { _ in
            let people = (0..<Self.chains).map { place in
                place % 5 == 4 ? population.person() : known[population.number(below: known.count)]
            }
            return CloudEvent(
                id: .make(), source: "/chancery/bench", type: MessageType.documentAnalysed, time: .now,
                data: AnalysedDocument(
                    document: .make(), published: PublicationTime("2025-05-15"),
                    analysis: DocumentAnalysis(
                        version: 1,
                        mentions: people.enumerated().map { place, person in
                            Mention(
                                start: place * 100, end: place * 100 + person.name.count, text: person.name,
                                type: MentionType(rawValue: "PER"), named: true, form: .name, chain: place)
                        }, chains: people.enumerated().map { Self.chain($1, at: $0) })))
        }
        try await pool.query(
            """
            INSERT INTO documents (id, text, fingerprint)
            SELECT id, '', sha256(uuid_send(id)) FROM unnest(\(events.map(\.data.document.uuid))::uuid[]) AS given (id)
            """)
        return events
    }

    private static func chain(_ person: Population.Person, at index: Int) -> Chain {
        Chain(
            index: index, type: .person, name: person.name, names: [person.name],
            titles: person.title.map { [$0] } ?? [], country: person.country)
    }
}
