import FoundationEssentials
import Postgres
import Resolution
import Shared
import TestSupport

/// A database with resolution's tables and the one column of ingest's that they lean on.
enum ResolutionDatabase {
    static func with<R>(_ body: (PostgresPool) async throws -> R) async throws -> R {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.withConnection { connection in
                try await connection.execute(script: "CREATE TABLE documents (id uuid PRIMARY KEY, revises uuid)")
            }
            try await Migrator(ResolutionSchema.migrations).migrate(pool)
            return try await body(pool)
        }
    }

    /// Empties the record.
    static func clear(_ pool: PostgresPool) async throws {
        try await pool.withConnection { connection in
            try await connection.execute(
                script: """
                    TRUNCATE redo_queue, document_contexts, judgements, form_keys, form_key_counts, form_links, decisions, chains,
                        entity_names, entity_titles, regroupings, changes, statements, resolutions, inbox, entities, documents CASCADE
                    """)
        }
    }

    /// Which chains are one entity: each cluster as `document#chain`, in order.
    static func clusters(_ pool: PostgresPool) async throws -> [[String]] {
        let rows = try await pool.query(
            """
            SELECT c.document, c.chain, coalesce(e.redirect, e.id), e.undecided FROM chains c
            JOIN entities e ON e.id = c.entity
            """)
        var clusters: [String: [String]] = [:]
        for (document, chain, entity, undecided) in try rows.decode((UUID, Int, UUID, Bool).self) {
            let own = "\(document)#\(chain)"
            clusters[undecided ? own : entity.uuidString, default: []].append(own)
        }
        return clusters.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}
