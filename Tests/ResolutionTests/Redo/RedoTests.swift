import FoundationEssentials
import Postgres
import Resolution
import Shared
import Testing

/// A family name that two people bear, in documents that have one or the other in mind.
@Suite(.serialized) struct `Undecided chains are examined again` {
    /// In the last of them nobody can tell who is meant.
    private static func documents() -> [AnalysedDocument] {
        [
            Story.document(0, ["Boris Varga", "Thelma Reyes"], ["Harbour Party"]),
            Story.document(1, ["Adam Varga", "Kyle Larsen"], ["Sandmouth Rovers"]),
            Story.document(2, ["Varga", "Thelma Reyes"], ["Harbour Party"]),
            Story.document(3, ["Varga", "Kyle Larsen"], ["Sandmouth Rovers"]),
            Story.document(4, ["Varga", "Pia Lind"], ["Museum of Maps"]),
        ]
    }

    private static func resolve(_ documents: [AnalysedDocument], _ pool: PostgresPool) async throws {
        try await Story.resolve(documents, pool) {
            if Bool.random() { try await RedoService(pool: pool).drain() }
        }
        try await RedoService(pool: pool).drain()
    }

    /// Whom the first chain of each document is taken for; nil where that is undecided.
    private static func people(_ documents: [AnalysedDocument], _ pool: PostgresPool) async throws -> [String?] {
        var names: [String?] = []
        for document in documents {
            let rows = try await pool.query(
                """
                SELECT CASE WHEN NOT e.undecided THEN lead.name END FROM chains c JOIN entities e ON e.id = c.entity
                JOIN entities lead ON lead.id = coalesce(e.redirect, e.id)
                WHERE c.document = \(document.document.uuid) AND c.chain = 0
                """)
            names.append(try rows.first?.decode(String?.self, at: 0) ?? nil)
        }
        return names
    }

    /// Entities whose count of documents is not that of their chains, and titles likewise.
    private static func miscounted(_ pool: PostgresPool) async throws -> [String] {
        try await pool.query(
            """
            SELECT e.form FROM entities e WHERE e.documents <> (
                SELECT count(DISTINCT c.document) FROM chains c WHERE c.entity = e.id)
            UNION SELECT e.form || ' ' || t.title FROM entity_titles t JOIN entities e ON e.id = t.entity
            WHERE t.documents <> (
                SELECT count(DISTINCT c.document) FROM chains c WHERE c.entity = e.id AND t.title = ANY(c.titles))
            """
        ).map { try $0.decode(String.self, at: 0) }
    }

    private static func count(_ name: String, _ pool: PostgresPool) async throws -> Int {
        let rows = try await pool.query("SELECT documents FROM entities WHERE name = \(name) AND redirect IS NULL")
        return try rows.first?.decode(Int.self, at: 0) ?? 0
    }

    private static let expected = ["Boris Varga", "Adam Varga", "Boris Varga", "Adam Varga", nil]

    @Test func `Each chain goes to the one whom its document has in mind, in any order of arrival`() async throws {
        try await ResolutionDatabase.with { pool in
            var random = SeededGenerator(17)
            for round in 0..<24 {
                try await ResolutionDatabase.clear(pool)
                let documents = Self.documents()
                try await Self.resolve(documents.shuffled(using: &random), pool)
                #expect(try await Self.people(documents, pool) == Self.expected, "round \(round)")
                #expect(try await Self.count("Boris Varga", pool) == 2)
                #expect(try await Self.miscounted(pool).isEmpty)
                let names = try await pool.query(
                    "SELECT sum(fullest)::integer, sum(documents)::integer FROM entity_names WHERE name = 'Varga'")
                // Where it was placed, the family name does not name the entity.
                #expect(try names.first?.decode(Int.self, at: 0) == 1)
                #expect(try names.first?.decode(Int.self, at: 1) == 3)
            }
        }
    }

    @Test func `What is decided says why, a judgement overrules it, and an undo brings it back`() async throws {
        try await ResolutionDatabase.with { pool in
            let documents = Self.documents()
            try await Self.resolve(documents, pool)
            let rows = try await pool.query(
                """
                SELECT outcome, candidates::text FROM decisions
                WHERE document = \(documents[2].document.uuid) AND chain = 0 ORDER BY id DESC LIMIT 1
                """)
            #expect(try rows.first?.decode(String.self, at: 0) == "attached")
            #expect(try rows.first?.decode(String.self, at: 1).contains("companions") == true)
            let ids = try await pool.query(
                "SELECT form, id FROM entities WHERE form IN ('person|varga||||', 'person|boris varga||||') ORDER BY form"
            ).decode((String, UUID).self).map { EntityID($1) }
            let curator = Curator(pool: pool)
            let judged = try await curator.judge(
                EntityJudge(one: ids[0], other: ids[1], author: "a", reason: "never him"), kind: .different)
            try await RedoService(pool: pool).drain()
            #expect(try await Self.people(documents, pool) != Self.expected)
            _ = try await curator.undo(JudgementUndo(judgement: judged.judgement.id, author: "a", reason: "it was"))
            try await RedoService(pool: pool).drain()
            #expect(try await Self.people(documents, pool) == Self.expected)
            #expect(try await Self.count("Boris Varga", pool) == 2)
        }
    }

    @Test func `A newer reading that has lost the companions leaves the chain open`() async throws {
        try await ResolutionDatabase.with { pool in
            var documents = Self.documents()
            try await Self.resolve(documents, pool)
            documents[0].analysis = Story.document(0, ["Boris Varga"], []).analysis
            documents[0].analysis.version = 2
            try await Self.resolve([documents[0]], pool)
            var expected = Self.expected
            expected[2] = nil
            #expect(try await Self.people(documents, pool) == expected)
            #expect(try await Self.count("Boris Varga", pool) == 1)
        }
    }

    @Test func `A document counts once for a person, however many of its chains go there and back`() async throws {
        try await ResolutionDatabase.with { pool in
            var documents = Self.documents()
            // Named in full as well, and twice more by the family name.
            documents[2] = Story.document(
                2, ["Varga", "Boris Varga", "Thelma Reyes", "Ada Moser", "Ruth Lang"], ["Harbour Party"])
            documents[2].analysis.chains.append(
                Chain(index: 6, type: .person, name: "Varga", names: ["Varga"], titles: ["chairman"]))
            documents[0] = Story.document(
                0, ["Boris Varga", "Thelma Reyes", "Ada Moser", "Ruth Lang"], ["Harbour Party"])
            try await Self.resolve(documents, pool)
            #expect(try await Self.people([documents[2]], pool) == ["Boris Varga"])
            #expect(try await Self.miscounted(pool).isEmpty)
            documents[0].analysis = Story.document(0, ["Boris Varga"], []).analysis
            documents[0].analysis.version = 2
            try await Self.resolve([documents[0]], pool)
            // Whoever stands beside Boris Varga and has nothing of his is the other one.
            #expect(try await Self.people([documents[2]], pool) == ["Adam Varga"])
            #expect(try await Self.miscounted(pool).isEmpty)
        }
    }

    @Test func `A form that cannot be examined waits, and keeps no other from its turn`() async throws {
        try await ResolutionDatabase.with { pool in
            let documents = Self.documents()
            try await Self.resolve(Array(documents.prefix(2)), pool)
            try await pool.query("ALTER TABLE chains ADD CONSTRAINT unplaced CHECK (form IS NULL)")
            let worker = Task { try await RedoService(pool: pool).run() }
            let handler = AnalysedDocumentHandler(pool: pool)
            let answering = Task { try await handler.run() }
            try await pool.query("INSERT INTO documents (id) VALUES (\(documents[2].document.uuid))")
            _ = try await handler.handle(
                CloudEvent(id: .make(), source: "test", type: "document.analysed", time: .now, data: documents[2]))
            while try await pool.query("SELECT FROM redo_queue WHERE since > clock_timestamp()").isEmpty {
                try await Task.sleep(for: .milliseconds(50))
            }
            try await pool.query("ALTER TABLE chains DROP CONSTRAINT unplaced")
            try await pool.query("UPDATE redo_queue SET since = clock_timestamp()")
            while try await !pool.query("SELECT FROM redo_queue").isEmpty {
                try await Task.sleep(for: .milliseconds(50))
            }
            worker.cancel()
            answering.cancel()
            #expect(try await Self.people([documents[2]], pool) == ["Boris Varga"])
        }
    }
}
