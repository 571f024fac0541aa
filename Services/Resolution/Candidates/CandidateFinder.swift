import FoundationEssentials
import Postgres
import Shared

/// Finds the entities that share a key with a document's chains: all chains in one round trip.
struct CandidateFinder: Sendable {
    struct Known: Sendable {
        var entity: EntityID
        var name: String
    }

    /// Makes everybody else who resolves one of these keys wait until this transaction ends, so that no two create the
    /// same entity. Locks are taken in one order by all, so nobody waits in a circle.
    func lock(_ keys: Set<NameKey>, on connection: PostgresConnection) async throws {
        try await connection.query(
            """
            SELECT pg_advisory_xact_lock(hash) FROM (
                SELECT DISTINCT hashtextextended(key, 101) AS hash FROM unnest(\(keys.map(\.text))::text[]) AS key
                ORDER BY hash
            ) AS ordered
            """)
    }

    /// The entity of each key, where there is one, with redirects followed.
    func find(_ keys: Set<NameKey>, on connection: PostgresConnection) async throws -> [String: Known] {
        let rows = try await connection.query(
            """
            SELECT k.key, coalesce(e.redirect, e.id), e.name FROM entity_keys k JOIN entities e ON e.id = k.entity
            WHERE k.key = ANY(\(keys.map(\.text))::text[]) ORDER BY k.key, e.id
            """)
        return Dictionary(
            try rows.decode((String, UUID, String).self).map { ($0, Known(entity: EntityID($1), name: $2)) },
            uniquingKeysWith: { first, _ in first })
    }
}
