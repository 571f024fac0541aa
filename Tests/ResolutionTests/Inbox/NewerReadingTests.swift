import Postgres
import Resolution
import Shared
import Testing

@Suite struct `A newer reading of a document` {
    private static func reading(_ version: Int, _ people: [(String, String)], of document: DocumentID) -> CloudEvent<
        AnalysedDocument
    > {
        var analysis = DocumentAnalysis(version: version)
        for (index, person) in people.enumerated() {
            analysis.chains.append(
                Chain(index: index, type: .person, name: person.0, names: [person.0, "she"], titles: [person.1]))
            analysis.mentions.append(
                Mention(start: 0, end: 1, text: person.0, type: .person, named: true, form: .name, chain: index))
        }
        return CloudEvent(
            id: .make(), source: "test", type: MessageType.documentAnalysed, time: .now,
            data: AnalysedDocument(document: document, published: nil, analysis: analysis))
    }

    /// How often each entity, name and title is counted; what is counted no more left out.
    private static func counts(_ pool: PostgresPool) async throws -> [String] {
        let rows = try await pool.query(
            """
            SELECT concat_ws(' ', form, documents, mentions) FROM entities WHERE documents > 0
            UNION ALL SELECT concat_ws(' ', e.form, n.name, n.documents, n.fullest) FROM entity_names n
            JOIN entities e ON e.id = n.entity WHERE n.documents > 0
            UNION ALL SELECT concat_ws(' ', e.form, t.title, t.documents) FROM entity_titles t
            JOIN entities e ON e.id = t.entity WHERE t.documents > 0 ORDER BY 1
            """)
        return try rows.map { try $0.decode(String.self, at: 0) }
    }

    @Test func `takes back what the older one counted, and no more`() async throws {
        try await ResolutionDatabase.with { pool in
            let (one, other) = (DocumentID.make(), DocumentID.make())
            try await pool.query("INSERT INTO documents (id) VALUES (\(one.uuid)), (\(other.uuid))")
            let handler = AnalysedDocumentHandler(pool: pool)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await handler.run() }
                defer { group.cancelAll() }
                let people = [("Ruth Dean", "mayor"), ("Ann Moser", "coach"), ("Ruth Dean", "mayor")]
                _ = try await handler.handle(Self.reading(1, people, of: one))
                _ = try await handler.handle(Self.reading(1, [("Ruth Dean", "minister")], of: other))
                let first = try await Self.counts(pool)
                #expect(first.contains { $0.contains("ruth dean") && $0.hasSuffix(" 2 3") })
                _ = try await handler.handle(Self.reading(2, [("Tom Keller", "judge")], of: one))
                let second = try await Self.counts(pool)
                #expect(!second.contains { $0.contains("moser") } && second.contains { $0.contains("tom keller") })
                _ = try await handler.handle(Self.reading(3, people, of: one))
                #expect(try await Self.counts(pool) == first)
            }
        }
    }
}
