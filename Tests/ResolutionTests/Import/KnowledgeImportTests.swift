import FoundationEssentials
import Postgres
import Resolution
import Shared
import TestSupport
import Testing

@Suite(.serialized) struct `A knowledge base` {
    private func person(_ id: String, _ name: String, _ more: [String: [String]] = [:]) -> KnowledgeRecord {
        KnowledgeRecord(id: id, schema: "Person", properties: more.merging(["name": [name]]) { $1 })
    }

    private func load(_ records: [KnowledgeRecord], _ pool: PostgresPool, source: String = "people") async throws
        -> KnowledgeImport.Receipt
    {
        try await KnowledgeImporter(pool: pool).import(
            KnowledgeImport(source: source, format: "ftm", records: records))
    }

    /// The entity that a record's entity leads to.
    private func entity(of id: String, _ pool: PostgresPool, source: String = "people") async throws -> UUID? {
        let rows = try await pool.query(
            """
            SELECT coalesce(e.redirect, e.id) FROM knowledge_records r JOIN entities e ON e.id = r.entity
            WHERE r.source = \(source) AND r.id = \(id)
            """)
        return try rows.first?.decode(UUID.self, at: 0)
    }

    /// Resolves a document that names one person, and tells the entity.
    private func read(_ name: String, title: String? = nil, country: String? = nil, _ pool: PostgresPool) async throws
        -> UUID?
    {
        let document = DocumentID.make()
        try await pool.query("INSERT INTO documents (id) VALUES (\(document.uuid))")
        let analysis = DocumentAnalysis(
            version: 1,
            mentions: [Mention(start: 0, end: 1, text: name, type: .person, named: true, form: .name, chain: 0)],
            chains: [
                Chain(
                    index: 0, type: .person, name: name, names: [name], titles: title.map { [$0] } ?? [],
                    country: country)
            ])
        let handler = AnalysedDocumentHandler(pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await handler.run() }
            _ = try await handler.handle(
                CloudEvent(
                    id: .make(), source: "/test", type: MessageType.documentAnalysed, time: .now,
                    data: AnalysedDocument(
                        document: document, published: PublicationTime("2025-05-15"), analysis: analysis)))
            group.cancelAll()
        }
        let rows = try await pool.query(
            """
            SELECT coalesce(e.redirect, e.id) FROM chains c JOIN entities e ON e.id = c.entity
            WHERE c.document = \(document.uuid)
            """)
        return try rows.first?.decode(UUID.self, at: 0)
    }

    @Test func `changes nothing when it is imported a second time`() async throws {
        try await ResolutionDatabase.with { pool in
            let records = [
                person("p-1", "Liv Berg", ["alias": ["Лив Берг"], "country": ["NO"]]),
                KnowledgeRecord(id: "m", schema: "Position", properties: ["name": ["Minister of Fisheries"]]),
                KnowledgeRecord(id: "o", schema: "Occupancy", properties: ["holder": ["p-1"], "post": ["m"]]),
            ]
            func state() async throws -> [String] {
                let rows = try await pool.query(
                    """
                    SELECT 'e' || id::text || name || coalesce(redirect::text, '') || updated::text FROM entities
                    UNION ALL SELECT 'n' || entity::text || name || source FROM entity_names
                    UNION ALL SELECT 'c' || cursor::text FROM changes UNION ALL SELECT 'r' || id || changed::text
                    FROM knowledge_records ORDER BY 1
                    """)
                return try rows.map { try $0.decode(String.self, at: 0) }
            }
            #expect(try await load(records, pool) == .init(added: 3, changed: 0, unchanged: 0))
            let before = try await state()
            #expect(before.contains { $0.hasPrefix("n") && $0.hasSuffix("Лив Бергpeople") })
            #expect(try await load(records, pool) == .init(added: 0, changed: 0, unchanged: 3))
            #expect(try await state() == before)
            #expect(
                try await load([person("p-1", "Liv Berg", ["country": ["NO"]])], pool)
                    == .init(added: 0, changed: 1, unchanged: 0))
        }
    }

    @Test func `is what documents are resolved against`() async throws {
        try await ResolutionDatabase.with { pool in
            _ = try await load([person("p-1", "Torstein Aasgaard", ["alias": ["Торстейн Осгор"]])], pool)
            let known = try await entity(of: "p-1", pool)
            #expect(known != nil)
            #expect(try await read("Torstein Aasgaard", pool) == known)
            #expect(try await read("Торстейн Осгор", pool) == known)
            #expect(try await read("Marit Haugland", pool) != known)
        }
    }

    @Test func `leaves an entity that documents made its public id`() async throws {
        try await ResolutionDatabase.with { pool in
            let old = try #require(try await read("Torstein Aasgaard", pool))
            _ = try await load([person("p-1", "Torstein Aasgaard", ["country": ["NO"]])], pool)
            #expect(try await entity(of: "p-1", pool) == old)
            #expect(try await read("Torstein Aasgaard", pool) == old)
        }
    }

    @Test func `keeps namesakes apart, and two bases' entries of one person together`() async throws {
        try await ResolutionDatabase.with { pool in
            _ = try await load(
                [
                    person("p-1", "Torstein Aasgaard", ["country": ["NO"], "position": ["senator"]]),
                    person("p-2", "Torstein Aasgaard", ["country": ["CA"], "position": ["actor"]]),
                ], pool)
            _ = try await load(
                [person("x", "Torstein Aasgaard", ["country": ["NO"], "position": ["minister"]])], pool,
                source: "others")
            let one = try await entity(of: "p-1", pool)
            #expect(try await entity(of: "p-2", pool) != one)
            #expect(try await entity(of: "x", pool, source: "others") == one)
        }
    }

    @Test func `tells how far a file is`() async throws {
        try await ResolutionDatabase.with { pool in
            let importer = KnowledgeImporter(pool: pool)
            var file = KnowledgeFile(fingerprint: "f", name: "people.jsonl")
            func request(_ records: [KnowledgeRecord]) -> KnowledgeImport {
                KnowledgeImport(source: "people", format: "ftm", file: file, records: records)
            }
            #expect(try await importer.import(request([])).file == nil)
            file.bytes = 120
            file.lines = 1
            _ = try await importer.import(request([person("p-1", "Liv Berg")]))
            let reached = file
            file = KnowledgeFile(fingerprint: "f", name: "people.jsonl")
            #expect(try await importer.import(request([])).file == reached)
        }
    }

    @Test func `may not call itself news`() async throws {
        try await ResolutionDatabase.with { pool in
            _ = await #expect(throws: ServiceError.self) {
                _ = try await load([person("p-1", "Liv Berg")], pool, source: "news")
            }
        }
    }
}
