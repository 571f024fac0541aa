import Postgres

/// Query's part of `status`: `entities`, `documents`, `changes` (last cursor), as this service's database sees them.
struct QueryCounts: Sendable {
    let pool: PostgresPool

    func read() async throws -> [String: Int64] {
        let rows = try await pool.query(
            """
            SELECT (SELECT count(*) FROM entities WHERE redirect IS NULL AND documents > 0),
                (SELECT count(*) FROM documents), (SELECT last FROM feed_cursor)
            """)
        let names = ["entities", "documents", "changes"]
        return try Dictionary(
            uniqueKeysWithValues: names.enumerated().map { index, name in
                (name, try rows.first?.decode(Int64.self, at: index) ?? 0)
            })
    }
}
