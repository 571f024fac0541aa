import FoundationEssentials
import Names
public import Postgres
public import Shared

/// Answers `entity.search` and `entity.get`.
public struct EntityFinder: Sendable {
    let pool: PostgresPool
    private let evidence: EvidenceFinder
    private let statements: StatementFinder

    public init(pool: PostgresPool) {
        self.pool = pool
        evidence = EvidenceFinder(pool: pool)
        statements = StatementFinder(pool: pool)
    }

    /// Names that equal the query come first, then those that contain its words, then those that resemble it (trigrams);
    /// among equals the entity that more documents name.
    public func search(_ request: EntitySearch, deadline: ContinuousClock.Instant?) async throws -> EntitySearch.Answer
    {
        let query = request.query.trimmingWhitespace()
        guard !query.isEmpty, query.utf8.count <= 1000 else {
            throw ServiceError(
                code: "invalid-request", message: "query must have 1 to 1000 bytes; give a name or a part of one",
                pointer: "/query")
        }
        let limit = min(max(request.limit ?? 20, 1), 200)
        // A name reads differently as a person's and as an organisation's; either may match.
        let folded = Array(Set([Names.normalise(query, type: .person), Names.normalise(query, type: .organisation)]))
            .filter { !$0.isEmpty }
        let wanted = folded.isEmpty ? [query.lowercased()] : folded
        let rows = try await pool.withTransaction(readOnly: true, deadline: deadline) { connection in
            try await connection.query("SELECT set_config('pg_trgm.word_similarity_threshold', '0.6', true)")
            return try await connection.query(
                """
                WITH hits AS (
                    SELECT n.entity, max(CASE WHEN n.folded = q.folded THEN 1.0
                        WHEN ' ' || n.folded || ' ' LIKE '% ' || q.folded || ' %' THEN 0.9
                        ELSE 0.8 * word_similarity(q.folded, n.folded) END) AS score
                    FROM unnest(\(wanted)::text[]) AS q (folded) JOIN entity_names n ON q.folded <% n.folded
                    GROUP BY n.entity
                )
                SELECT coalesce(e.redirect, e.id), max(h.score)::float8
                FROM hits h JOIN entities e ON e.id = h.entity JOIN entities shown ON shown.id = coalesce(e.redirect, e.id)
                WHERE (\(request.type?.rawValue)::text IS NULL OR shown.type = \(request.type?.rawValue)::text)
                    AND shown.documents > 0
                GROUP BY coalesce(e.redirect, e.id), shown.documents
                ORDER BY max(h.score) DESC, shown.documents DESC, coalesce(e.redirect, e.id) LIMIT \(limit)
                """)
        }
        let found = try rows.decode((UUID, Double).self).map { (EntityID($0), $1) }
        let entities = try await load(found.map(\.0), deadline: deadline)
        let words = try await evidence.find(entities: found.map(\.0), each: 3, deadline: deadline)
        return EntitySearch.Answer(
            results: found.compactMap { id, score in
                entities[id].map { .init(entity: $0, score: score, evidence: words[id] ?? []) }
            })
    }

    /// - Throws: `ServiceError` `not-found`.
    public func get(_ request: EntityGet, deadline: ContinuousClock.Instant?) async throws -> EntityGet.Answer {
        let rows = try await pool.query(
            "SELECT coalesce(redirect, id) FROM entities WHERE id = \(request.entity.uuid)", deadline: deadline)
        guard let id = try (rows.first?.decode(UUID.self, at: 0)).map(EntityID.init(_:)),
            let entity = try await load([id], deadline: deadline)[id]
        else {
            throw ServiceError(
                code: "not-found", message: "there is no entity \(request.entity); search for its name",
                pointer: "/entity")
        }
        let words = try await evidence.find(entities: [id], each: 20, deadline: deadline)
        let claims = try await statements.list(StatementList(entity: id, limit: 100), deadline: deadline)
        return EntityGet.Answer(entity: entity, evidence: words[id] ?? [], statements: claims.statements)
    }

    private func load(_ ids: [EntityID], deadline: ContinuousClock.Instant?) async throws -> [EntityID: Entity] {
        guard !ids.isEmpty else { return [:] }
        let uuids = ids.map(\.uuid)
        return try await pool.withConnection(deadline: deadline) { connection in
            var entities: [EntityID: Entity] = [:]
            let rows = try await connection.query(
                """
                SELECT id, type, name, country, documents, mentions, created, updated FROM entities
                WHERE id = ANY(\(uuids)::uuid[])
                """)
            for (id, type, name, country, documents, mentions, created, updated) in try rows.decode(
                (UUID, String, String, String?, Int, Int, Date, Date).self)
            {
                entities[EntityID(id)] = Entity(
                    id: EntityID(id), type: EntityType(rawValue: type), name: name, country: country,
                    documents: documents, mentions: mentions, created: Timestamp(created), updated: Timestamp(updated))
            }
            let names = try await connection.query(
                """
                SELECT entity, name, documents, source FROM entity_names
                WHERE entity = ANY(\(uuids)::uuid[]) AND (documents > 0 OR source <> 'news')
                ORDER BY entity, documents DESC, name
                """)
            for (id, name, documents, source) in try names.decode((UUID, String, Int, String).self) {
                entities[EntityID(id)]?.names.append(EntityName(text: name, documents: documents, source: source))
            }
            let titles = try await connection.query(
                """
                SELECT entity, title FROM entity_titles WHERE entity = ANY(\(uuids)::uuid[]) AND documents > 0
                ORDER BY entity, documents DESC, title
                """)
            for (id, title) in try titles.decode((UUID, String).self) {
                entities[EntityID(id)]?.titles.append(title)
            }
            return entities
        }
    }
}
