import FoundationEssentials
public import Postgres
public import Shared

/// Answers `statement.list`.
public struct StatementFinder: Sendable {
    let pool: PostgresPool

    public init(pool: PostgresPool) { self.pool = pool }

    public func list(_ request: StatementList, deadline: ContinuousClock.Instant?) async throws -> StatementList.Answer
    {
        let limit = min(max(request.limit ?? 100, 1), 1000)
        var conditions: [SQL] = ["true"]
        if let predicate = request.predicate { conditions.append("s.predicate = \(predicate.rawValue)") }
        if let document = request.document { conditions.append("s.document = \(document.uuid)") }
        if let after = request.after { conditions.append("s.id < \(after.uuid)") }
        if request.withdrawn != true { conditions.append("s.withdrawn IS NULL") }
        if let entity = request.entity {
            conditions.append(
                """
                s.id IN (
                    SELECT t.id FROM chains c JOIN statements t ON t.document = c.document
                        AND c.chain IN (t.subject, t.object, t.event, t.place)
                    WHERE c.entity IN (SELECT id FROM entities WHERE id = \(entity.uuid) OR redirect = \(entity.uuid)))
                """)
        }
        let rows = try await pool.query(
            """
            SELECT s.statement, s.first_seen, s.last_seen, s.withdrawn, ARRAY(
                SELECT c.chain || ' ' || coalesce(e.redirect, e.id) FROM chains c JOIN entities e ON e.id = c.entity
                WHERE c.document = s.document)
            FROM statements s WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY s.id DESC LIMIT \(limit + 1)
            """, deadline: deadline)
        let statements = try rows.prefix(limit).map { row in
            let (json, firstSeen, lastSeen, withdrawn, chains) = try row.decode(
                (String, Date, Date, Date?, [String]).self)
            var statement = try CanonicalJSON.decode(Statement.self, from: json)
            statement.firstSeen = Timestamp(firstSeen)
            statement.lastSeen = Timestamp(lastSeen)
            statement.withdrawn = withdrawn.map { Timestamp($0) }
            statement.resolve(ChainEntities(chains))
            return statement
        }
        return StatementList.Answer(statements: statements, next: rows.count > limit ? statements.last?.id : nil)
    }
}
