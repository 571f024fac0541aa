import FoundationEssentials
import Postgres
import Shared

/// Reads from imported records when people lived and held offices.
struct FactStore: Sendable {
    let connection: PostgresConnection

    func facts(of entities: Set<EntityID>) async throws -> [EntityID: PersonFacts] {
        guard !entities.isEmpty else { return [:] }
        let ids = entities.map(\.uuid)
        let rows = try await connection.query([
            """
            SELECT entity, properties->'birthDate'->>0, properties->'deathDate'->>0 FROM knowledge_records
            WHERE entity = ANY(\(ids)::uuid[]) ORDER BY source, id
            """,
            """
            SELECT k.entity, coalesce(post.properties->'name'->>0, o.properties->'role'->>0, ''),
                o.properties->'startDate'->>0, o.properties->'endDate'->>0
            FROM knowledge_records k
            JOIN knowledge_links l ON l.source = k.source AND l.target = k.id AND l.property = 'holder'
            JOIN knowledge_records o ON o.source = l.source AND o.id = l.record
            LEFT JOIN knowledge_records post ON post.source = o.source AND post.id = o.properties->'post'->>0
            WHERE k.entity = ANY(\(ids)::uuid[]) ORDER BY o.source, o.id
            """,
        ])
        var facts: [EntityID: PersonFacts] = [:]
        for (entity, born, died) in try rows[0].decode((UUID, String?, String?).self) {
            let id = EntityID(entity)
            var known = facts[id] ?? PersonFacts()
            known.born = known.born ?? born.flatMap { Int($0.prefix(4)) }
            known.died = known.died ?? died.flatMap { Int($0.prefix(4)) }
            facts[id] = known
        }
        for (entity, title, start, end) in try rows[1].decode((UUID, String, String?, String?).self) {
            guard start != nil || end != nil, let field = RoleField.of([title]) else { continue }
            facts[EntityID(entity)]?.terms.append(
                PersonFacts.Term(
                    field: field, start: start.flatMap(PersonFacts.first), end: end.flatMap(PersonFacts.last)))
        }
        return facts
    }
}
