import FoundationEssentials
import Postgres
import Shared

/// Undecided forms whose chains wait to be examined again.
struct RedoQueue: Sendable {
    let connection: PostgresConnection

    /// Enters the forms that a settlement left or found undecided, as far as there is something to decide about them: they
    /// may mean somebody, or chains of theirs were placed.
    func add(_ settlement: FormSettlement) async throws {
        var open: [UUID] = []
        var settled: [UUID] = []
        for form in settlement.neighbourhood.affected {
            guard let known = settlement.neighbourhood.known[form.key] else { continue }
            if settlement.clusters.fits[form.key]?.isEmpty == false {
                open.append(known.entity.uuid)
            } else if known.undecided {
                settled.append(known.entity.uuid)
            }
        }
        guard !open.isEmpty || !settled.isEmpty else { return }
        try await connection.query(
            """
            INSERT INTO redo_queue (form)
            SELECT * FROM unnest(\(open)::uuid[]) UNION
            SELECT given.form FROM unnest(\(settled)::uuid[]) AS given (form)
            WHERE EXISTS (SELECT FROM chains c WHERE c.form = given.form)
            ON CONFLICT (form) DO UPDATE SET since = least(redo_queue.since, clock_timestamp())
            """)
    }

    /// Enters the undecided forms that may mean one of these entities, and those that were found to be one with such a form,
    /// because a document came that names it or is to be read anew, or a knowledge base tells more of it.
    func add(candidates entities: Set<EntityID>) async throws {
        guard !entities.isEmpty else { return }
        try await connection.query(
            """
            INSERT INTO redo_queue (form)
            SELECT DISTINCT open.id FROM unnest(\(entities.map(\.uuid))::uuid[]) AS given (id)
            JOIN entities named ON named.id = given.id
            JOIN entities member ON member.id = coalesce(named.redirect, named.id)
                OR member.redirect = coalesce(named.redirect, named.id)
            JOIN form_links l ON l.one = member.id JOIN entities part ON part.id = l.other AND part.undecided
            JOIN entities open ON open.id = coalesce(part.redirect, part.id)
                OR open.redirect = coalesce(part.redirect, part.id)
            WHERE open.undecided
            ON CONFLICT (form) DO UPDATE SET since = least(redo_queue.since, clock_timestamp())
            """)
    }

    /// Takes those that have waited longest out of the queue; another process may be at work on others.
    func take(_ limit: Int) async throws -> [EntityID] {
        let rows = try await connection.query(
            """
            DELETE FROM redo_queue WHERE form IN (
                SELECT form FROM redo_queue WHERE since <= clock_timestamp() ORDER BY since LIMIT \(limit)
                FOR UPDATE SKIP LOCKED) RETURNING form
            """)
        return try rows.map { EntityID(try $0.decode(UUID.self, at: 0)) }.sorted()
    }

    /// Puts the one that has waited longest off for a minute, as it could not be examined, so that others get their turn.
    func postponeFirst() async throws {
        try await connection.query(
            """
            UPDATE redo_queue SET since = clock_timestamp() + interval '1 minute' WHERE form = (
                SELECT form FROM redo_queue WHERE since <= clock_timestamp() ORDER BY since LIMIT 1)
            """)
    }
}
