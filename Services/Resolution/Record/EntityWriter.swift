import FoundationEssentials
import Postgres
import Shared

/// Writes what was decided: the names of entities, chains, and the decisions themselves.
///
/// Counts are kept by adding and taking away, so that a document costs the same however much is known of its entities.
struct EntityWriter: Sendable {
    let connection: PostgresConnection

    func write(_ decisions: [ChainDecision]) async throws {
        guard !decisions.isEmpty else { return }
        try await writeChains(decisions)
        try await write(decisions: decisions.map(\.decision))
        var counts = EntityCounts()
        for decision in decisions {
            counts.add(
                entity: decision.owner, document: decision.decision.document, type: decision.chain.type,
                name: decision.chain.name, names: decision.chain.names, titles: decision.chain.titles,
                mentions: decision.mentions)
        }
        try await counts.apply(sign: 1, on: connection)
    }

    /// Takes the chains of documents out of the record again, before a newer reading of them is written.
    /// - Returns: the entities that had them.
    func remove(documents: [DocumentID]) async throws -> Set<EntityID> {
        let rows = try await connection.query(
            """
            SELECT c.document, e.id, coalesce(e.redirect, e.id), c.type, CASE WHEN c.form IS NULL THEN c.name END,
                to_json(c.names)::text, to_json(c.titles)::text, c.mentions
            FROM chains c JOIN entities e ON e.id = c.entity WHERE c.document = ANY(\(documents.map(\.uuid))::uuid[])
            """)
        guard !rows.isEmpty else { return [] }
        var counts = EntityCounts()
        var left: Set<EntityID> = []
        for (document, owner, lead, type, name, names, titles, mentions) in try rows.decode(
            (UUID, UUID, UUID, String, String?, String, String, Int).self)
        {
            counts.add(
                entity: EntityID(owner), document: DocumentID(document), type: EntityType(rawValue: type), name: name,
                names: try CanonicalJSON.decode([String].self, from: names),
                titles: try CanonicalJSON.decode([String].self, from: titles), mentions: mentions)
            left.insert(EntityID(lead))
        }
        try await counts.apply(sign: -1, on: connection)
        try await connection.query("DELETE FROM chains WHERE document = ANY(\(documents.map(\.uuid))::uuid[])")
        return left
    }

    private func writeChains(_ decisions: [ChainDecision]) async throws {
        try await connection.query(
            """
            INSERT INTO chains (document, chain, entity, type, name, names, titles, mentions)
            SELECT document, chain, entity, type, name,
                ARRAY(SELECT jsonb_array_elements_text(names)), ARRAY(SELECT jsonb_array_elements_text(titles)), mentions
            FROM unnest(
                \(decisions.map(\.decision.document.uuid))::uuid[], \(decisions.map(\.chain.index))::integer[],
                \(decisions.map(\.owner.uuid))::uuid[],
                \(decisions.map(\.chain.type.rawValue))::text[], \(decisions.map(\.chain.name))::text[],
                \(try decisions.map { try PostgresJSON($0.chain.names) })::jsonb[],
                \(try decisions.map { try PostgresJSON($0.chain.titles) })::jsonb[],
                \(decisions.map(\.mentions))::integer[]
            ) AS given (document, chain, entity, type, name, names, titles, mentions)
            """)
    }

    func write(decisions: [Decision]) async throws {
        try await connection.query(
            """
            INSERT INTO decisions (id, document, chain, name, outcome, entity, candidates, rules)
            SELECT * FROM unnest(
                \(decisions.map(\.id.uuid))::uuid[], \(decisions.map(\.document.uuid))::uuid[],
                \(decisions.map(\.chain))::integer[], \(decisions.map(\.name))::text[],
                \(decisions.map(\.outcome.rawValue))::text[], \(decisions.map(\.entity?.uuid))::uuid[],
                \(try decisions.map { try PostgresJSON($0.candidates) })::jsonb[], \(decisions.map(\.rules))::text[])
            """)
    }

    /// Shows each entity under the name that most documents give as its fullest; among equals the longest, then the first
    /// in order. Names that are only a part of its own do not count.
    /// - Returns: those that are called otherwise than before.
    func show(_ entities: Set<EntityID>, created: Set<String>) async throws -> [ChangeFeed.Entry] {
        guard !entities.isEmpty else { return [] }
        let rows = try await connection.query(
            """
            UPDATE entities e SET name = best.name
            FROM (
                SELECT given.id, (
                    SELECT n.name FROM entity_names n JOIN entities m ON m.id = n.entity
                    WHERE (m.id = given.id OR m.redirect = given.id AND NOT m.part) AND n.fullest > 0
                    GROUP BY n.name ORDER BY sum(n.fullest) DESC, length(n.name) DESC, n.name LIMIT 1) AS name
                FROM unnest(\(entities.map(\.uuid))::uuid[]) AS given (id)
            ) AS best
            WHERE e.id = best.id AND e.redirect IS NULL AND best.name <> e.name RETURNING e.id, e.name, e.form
            """)
        return try rows.decode((UUID, String, String?).self).compactMap { id, name, form in
            form.map { !created.contains($0) } ?? true
                ? ChangeFeed.Entry(type: .renamed, entity: EntityID(id), name: name) : nil
        }
    }
}
