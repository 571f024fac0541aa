public import Postgres

/// Resolution's part of `status`: `entities`, `statements`, `decisions`, `resolved` (documents), `changes` (last cursor).
public struct ResolutionCounts: Sendable {
    let pool: PostgresPool

    public init(pool: PostgresPool) { self.pool = pool }

    public func read() async throws -> [String: Int64] {
        let rows = try await pool.query(
            """
            SELECT (SELECT count(*) FROM entities WHERE redirect IS NULL AND type <> 'time'),
                (SELECT count(*) FROM statements WHERE withdrawn IS NULL), (SELECT count(*) FROM decisions),
                (SELECT count(*) FROM resolutions), (SELECT last FROM feed_cursor)
            """)
        let names = ["entities", "statements", "decisions", "resolved", "changes"]
        return try Dictionary(
            uniqueKeysWithValues: names.enumerated().map { index, name in
                (name, try rows.first?.decode(Int64.self, at: index) ?? 0)
            })
    }
}
