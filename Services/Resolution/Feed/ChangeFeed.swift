import FoundationEssentials
import Postgres
import Shared

/// The change feed: what happened to which entity, under cursors that have no gaps and appear in their order.
struct ChangeFeed: Sendable {
    /// Notified after each transaction that changed an entity.
    static let channel = "chancery_changes"

    let connection: PostgresConnection

    struct Entry: Sendable {
        var type: Change.Kind
        var entity: EntityID
        var name: String
        var document: DocumentID?
        var other: EntityID?
    }

    /// Appends changes. The last thing that a transaction does: from here to COMMIT it keeps all others from the feed,
    /// which is what makes cursors visible in their order.
    func append(_ entries: [Entry]) async throws {
        guard !entries.isEmpty else { return }
        try await connection.query(
            """
            WITH taken AS (
                UPDATE feed_cursor SET last = last + \(entries.count) RETURNING last - \(entries.count) AS before
            ), written AS (
                INSERT INTO changes (cursor, type, entity, name, document, other)
                SELECT taken.before + given.place, given.type, given.entity, given.name, given.document, given.other
                FROM taken, unnest(
                    \(entries.map(\.type.rawValue))::text[], \(entries.map(\.entity.uuid))::uuid[],
                    \(entries.map(\.name))::text[], \(entries.map(\.document?.uuid))::uuid[],
                    \(entries.map(\.other?.uuid))::uuid[]
                ) WITH ORDINALITY AS given (type, entity, name, document, other, place)
            )
            SELECT pg_notify(\(Self.channel), '')
            """)
    }
}
