public import Postgres

/// Ingest's part of `status`: `documents`, `documents.queued`, `documents.leased`, `outbox`, `deadletters`.
public struct IngestCounts: Sendable {
    let pool: PostgresPool

    public init(pool: PostgresPool) { self.pool = pool }

    public func read() async throws -> [String: Int64] {
        let rows = try await pool.query(
            """
            SELECT (SELECT count(*) FROM documents),
                (SELECT count(*) FROM work_items WHERE available <= clock_timestamp() OR attempts = 0),
                (SELECT count(*) FROM work_items WHERE available > clock_timestamp() AND attempts > 0),
                (SELECT count(*) FROM outbox), (SELECT count(*) FROM dead_letters)
            """)
        let names = ["documents", "documents.queued", "documents.leased", "outbox", "deadletters"]
        return try Dictionary(
            uniqueKeysWithValues: names.enumerated().map { index, name in
                (name, try rows.first?.decode(Int64.self, at: index) ?? 0)
            })
    }
}
