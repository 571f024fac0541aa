import FoundationEssentials
import Postgres
import Resolution
import Shared

/// Analysed documents in which people and bodies are named, each a chain of its own, people first.
enum Story {
    /// - Parameter day: after 2025-05-10, to tell the order of publication.
    static func document(_ day: Int, _ people: [String], _ bodies: [String]) -> AnalysedDocument {
        var analysis = DocumentAnalysis(version: 1)
        for (name, type) in people.map({ ($0, EntityType.person) }) + bodies.map({ ($0, .organisation) }) {
            let index = analysis.chains.count
            analysis.chains.append(Chain(index: index, type: type, name: name, names: [name]))
            analysis.mentions.append(
                Mention(start: 0, end: 1, text: name, type: .person, named: true, form: .name, chain: index))
        }
        return AnalysedDocument(
            document: .make(), published: PublicationTime("2025-05-\(10 + day)"), analysis: analysis)
    }

    /// Resolves documents one after the other, as if ingest had sent them.
    static func resolve(
        _ documents: some Collection<AnalysedDocument>, _ pool: PostgresPool, after each: () async throws -> Void = {}
    ) async throws {
        try await pool.query(
            """
            INSERT INTO documents (id) SELECT * FROM unnest(\(documents.map(\.document.uuid))::uuid[])
            ON CONFLICT DO NOTHING
            """)
        let handler = AnalysedDocumentHandler(pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try? await handler.run() }
            for document in documents {
                _ = try await handler.handle(
                    CloudEvent(id: .make(), source: "test", type: "document.analysed", time: .now, data: document))
                try await each()
            }
            group.cancelAll()
        }
    }
}
