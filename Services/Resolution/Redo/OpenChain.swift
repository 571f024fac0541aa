import FoundationEssentials
import Postgres
import Shared

/// A chain that is entered under an undecided form.
struct OpenChain: Sendable {
    var document: DocumentID
    var index: Int
    /// The entity that it counts for now: its form's own, or the one with which it was placed.
    var entity: EntityID
    var isPlaced: Bool
    var type: EntityType
    var name: String
    var names: [String]
    var titles: [String]
    var mentions: Int

    private static let limit = 2000

    /// The chains of a form, in the order of documents, a page at a time.
    static func page(
        of form: EntityID, after last: OpenChain?, on connection: PostgresConnection
    ) async throws -> [OpenChain] {
        try decode(
            try await connection.query(
                """
                SELECT document, chain, entity, form IS NOT NULL, type, name, names, titles, mentions FROM (
                    SELECT * FROM chains WHERE entity = \(form.uuid) AND form IS NULL
                    UNION ALL SELECT * FROM chains WHERE form = \(form.uuid)) AS c
                WHERE \(last?.document.uuid)::uuid IS NULL
                    OR (document, chain) > (\(last?.document.uuid)::uuid, \(last?.index ?? 0))
                ORDER BY document, chain LIMIT \(limit)
                """))
    }

    static func decode(_ rows: PostgresRows) throws -> [OpenChain] {
        try rows.decode((UUID, Int, UUID, Bool, String, String, [String], [String], Int).self).map { row in
            OpenChain(
                document: DocumentID(row.0), index: row.1, entity: EntityID(row.2), isPlaced: row.3,
                type: EntityType(rawValue: row.4), name: row.5, names: row.6, titles: row.7, mentions: row.8)
        }
    }
}
