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

    /// A form that so many documents use has no more of them examined, the newest first.
    static let limit = 5000

    static func all(of form: EntityID, on connection: PostgresConnection) async throws -> [OpenChain] {
        let rows = try await connection.query(
            """
            SELECT document, chain, entity, form IS NOT NULL, type, name, names, titles, mentions FROM chains
            WHERE entity = \(form.uuid) OR form = \(form.uuid) ORDER BY document DESC, chain LIMIT \(limit)
            """)
        return try rows.decode((UUID, Int, UUID, Bool, String, String, [String], [String], Int).self).map { row in
            OpenChain(
                document: DocumentID(row.0), index: row.1, entity: EntityID(row.2), isPlaced: row.3,
                type: EntityType(rawValue: row.4), name: row.5, names: row.6, titles: row.7, mentions: row.8)
        }
    }
}
