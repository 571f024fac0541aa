import Postgres
import Shared

/// Puts documents into the queue again whose analysis an older version of the reading made. What it finds replaces what
/// they said, each document in one transaction.
struct Rereading: Sendable {
    let pool: PostgresPool

    func queue(_ request: DocumentReread) async throws -> DocumentReread.Answer {
        let rows = try await pool.query(
            """
            WITH queued AS (
                INSERT INTO work_items (document) SELECT document FROM analyses WHERE version < \(request.below)
                ON CONFLICT (document) DO NOTHING RETURNING 1
            )
            SELECT count(*), pg_notify(\(WorkQueue.channel), '') FROM queued
            """)
        return DocumentReread.Answer(queued: try rows.first?.decode(Int.self, at: 0) ?? 0)
    }
}
