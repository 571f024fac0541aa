import FoundationEssentials
import Postgres
import Shared

/// Finds what imported knowledge bases tell of an entity.
struct KnowledgeFinder: Sendable {
    let pool: PostgresPool

    /// So many records, and offices of each, are shown.
    private static let limit = 50

    /// - Returns: the records about the entity and all that was found to be one with it, in the order of their sources.
    func find(_ entity: EntityID, deadline: ContinuousClock.Instant?) async throws -> [EntityKnowledge] {
        let rows = try await pool.query(
            """
            SELECT k.source, k.id, k.schema, k.properties FROM knowledge_records k
            JOIN entities e ON e.id = k.entity WHERE e.id = \(entity.uuid) OR e.redirect = \(entity.uuid)
            ORDER BY k.source, k.id LIMIT \(Self.limit)
            """, deadline: deadline)
        var found = try rows.decode((String, String, String, PostgresJSON).self).map { source, id, schema, properties in
            EntityKnowledge(source: source, record: id, schema: schema, properties: try properties.value())
        }
        guard !found.isEmpty else { return [] }
        let offices = try await pool.query(
            """
            SELECT l.source, l.target, coalesce(post.properties->'name'->>0, o.properties->'role'->>0),
                o.properties->'startDate'->>0, o.properties->'endDate'->>0
            FROM unnest(\(found.map(\.source))::text[], \(found.map(\.record))::text[]) AS given (source, id)
            JOIN knowledge_links l ON l.source = given.source AND l.target = given.id
                AND l.property IN ('holder', 'member')
            JOIN knowledge_records o ON o.source = l.source AND o.id = l.record
            LEFT JOIN knowledge_records post ON post.source = o.source
                AND post.id = coalesce(o.properties->'post'->>0, o.properties->'organization'->>0)
            ORDER BY o.properties->'startDate'->>0 NULLS FIRST, o.id
            """, deadline: deadline)
        for (source, id, title, start, end) in try offices.decode((String, String, String?, String?, String?).self) {
            guard let title, let place = found.firstIndex(where: { $0.source == source && $0.record == id }),
                found[place].offices.count < Self.limit
            else { continue }
            found[place].offices.append(EntityKnowledge.Office(title: title, start: start, end: end))
        }
        return found
    }
}
