import FoundationEssentials
public import Postgres
public import Shared

/// Lists what was given up, and puts it back to work on request.
public struct DeadLetterOffice: Sendable {
    let pool: PostgresPool

    public init(pool: PostgresPool) { self.pool = pool }

    public func list(_ request: DeadLetterList) async throws -> DeadLetterList.Answer {
        let limit = min(max(request.limit ?? 100, 1), 1000)
        let rows = try await pool.query(
            """
            SELECT l.document, d.title, l.stage, l.attempts, l.error, l.died
            FROM dead_letters l JOIN documents d ON d.id = l.document ORDER BY l.died DESC LIMIT \(limit)
            """)
        return DeadLetterList.Answer(
            deadLetters: try rows.decode((UUID, String?, String, Int, PostgresJSON, Date).self).map {
                document, title, stage, attempts, error, died in
                DeadLetter(
                    document: DocumentID(document), title: title, stage: stage, attempts: attempts,
                    error: try error.value(as: ServiceError.self), died: Timestamp(died))
            })
    }

    /// Each goes back to where it failed: to reading, or to the way to resolution.
    public func retry(_ request: DeadLetterRetry) async throws -> DeadLetterRetry.Answer {
        let rows = try await pool.query(
            """
            WITH risen AS (
                DELETE FROM dead_letters
                WHERE \(request.document?.uuid)::uuid IS NULL OR document = \(request.document?.uuid)::uuid
                RETURNING document, stage
            ), work AS (
                INSERT INTO work_items (document) SELECT document FROM risen WHERE stage = 'reading'
                ON CONFLICT (document) DO NOTHING
            ), mail AS (
                INSERT INTO outbox (id, document)
                SELECT gen_random_uuid(), document FROM risen WHERE stage = 'resolution'
            )
            SELECT count(*), pg_notify(\(WorkQueue.channel), '') FROM risen
            """)
        return DeadLetterRetry.Answer(retried: try rows.first?.decode(Int.self, at: 0) ?? 0)
    }
}
