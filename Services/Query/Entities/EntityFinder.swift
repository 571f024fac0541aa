import FoundationEssentials
import Names
public import Postgres
public import Shared

/// Answers `entity.search` and `entity.get`.
public struct EntityFinder: Sendable {
    let pool: PostgresPool
    private let evidence: EvidenceFinder
    private let statements: StatementFinder
    private let knowledge: KnowledgeFinder

    public init(pool: PostgresPool) {
        self.pool = pool
        evidence = EvidenceFinder(pool: pool)
        statements = StatementFinder(pool: pool)
        knowledge = KnowledgeFinder(pool: pool)
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
                SELECT shown.id, max(h.score)::float8
                FROM hits h JOIN entities e ON e.id = h.entity JOIN entities shown ON shown.id = coalesce(e.redirect, e.id)
                WHERE (\(request.type?.rawValue)::text IS NULL OR shown.type = \(request.type?.rawValue)::text)
                    AND ((SELECT sum(m.documents) FROM entities m WHERE m.id = shown.id OR m.redirect = shown.id) > 0
                        OR EXISTS (SELECT FROM knowledge_records k WHERE k.entity = e.id))
                GROUP BY shown.id
                ORDER BY max(h.score) DESC, shown.undecided, (
                    SELECT sum(m.documents) FROM entities m WHERE m.id = shown.id OR m.redirect = shown.id
                ) DESC, shown.id LIMIT \(limit)
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
        let records = try await knowledge.find(id, deadline: deadline)
        return EntityGet.Answer(
            entity: entity, evidence: words[id] ?? [], statements: claims.statements,
            knowledge: records.isEmpty ? nil : records)
    }

    private func load(_ ids: [EntityID], deadline: ContinuousClock.Instant?) async throws -> [EntityID: Entity] {
        guard !ids.isEmpty else { return [:] }
        let uuids = ids.map(\.uuid)
        return try await pool.withConnection(deadline: deadline) { connection in
            var entities: [EntityID: Entity] = [:]
            // What an entity is called and counted by lies with the forms that lead to it.
            let rows = try await connection.query([
                """
                SELECT e.id, e.type, e.name, coalesce(e.country, max(m.country)), (
                        SELECT count(DISTINCT c.document) FROM chains c WHERE c.entity = ANY(array_agg(m.id))),
                    sum(m.mentions), e.created, max(m.updated)
                FROM entities e JOIN entities m ON m.id = e.id OR m.redirect = e.id
                WHERE e.id = ANY(\(uuids)::uuid[]) GROUP BY e.id
                """,
                """
                SELECT coalesce(m.redirect, m.id), n.name, sum(n.documents), n.source
                FROM entity_names n JOIN entities m ON m.id = n.entity
                WHERE (m.id = ANY(\(uuids)::uuid[]) OR m.redirect = ANY(\(uuids)::uuid[]))
                    AND (n.documents > 0 OR n.source <> 'news')
                GROUP BY coalesce(m.redirect, m.id), n.name, n.source ORDER BY 1, 3 DESC, 2
                """,
                """
                SELECT coalesce(m.redirect, m.id), t.title
                FROM entity_titles t JOIN entities m ON m.id = t.entity
                WHERE (m.id = ANY(\(uuids)::uuid[]) OR m.redirect = ANY(\(uuids)::uuid[])) AND t.documents > 0
                GROUP BY coalesce(m.redirect, m.id), t.title ORDER BY 1, sum(t.documents) DESC, 2
                """,
            ])
            for (id, type, name, country, documents, mentions, created, updated) in try rows[0].decode(
                (UUID, String, String, String?, Int, Int, Date, Date).self)
            {
                entities[EntityID(id)] = Entity(
                    id: EntityID(id), type: EntityType(rawValue: type), name: name, country: country,
                    documents: documents, mentions: mentions, created: Timestamp(created), updated: Timestamp(updated))
            }
            for (id, name, documents, source) in try rows[1].decode((UUID, String, Int, String).self) {
                entities[EntityID(id)]?.names.append(EntityName(text: name, documents: documents, source: source))
            }
            for (id, title) in try rows[2].decode((UUID, String).self) { entities[EntityID(id)]?.titles.append(title) }
            return entities
        }
    }
}
