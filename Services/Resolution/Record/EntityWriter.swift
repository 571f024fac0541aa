import FoundationEssentials
import Postgres
import Shared

/// Writes what was decided: entities, their names and keys, chains, and the decisions themselves.
///
/// Counts are kept by adding and taking away, so that a document costs the same however much is known of its entities.
struct EntityWriter: Sendable {
    let connection: PostgresConnection

    func write(_ decisions: [ChainDecision], document: DocumentID) async throws {
        guard !decisions.isEmpty else { return }
        try await createEntities(decisions.filter(\.isNewEntity))
        try await addNames(decisions)
        try await writeChains(decisions, document: document)
        try await writeDecisions(decisions.map(\.decision))
        try await count(document: document, sign: 1)
    }

    /// Takes a document's chains out of the record again, before a newer reading of it is written.
    func remove(document: DocumentID) async throws {
        try await count(document: document, sign: -1)
        try await connection.query("DELETE FROM chains WHERE document = \(document.uuid)")
    }

    private func createEntities(_ created: [ChainDecision]) async throws {
        guard !created.isEmpty else { return }
        try await connection.query(
            """
            INSERT INTO entities (id, type, name, country)
            SELECT * FROM unnest(
                \(created.map(\.decision.entity?.uuid))::uuid[], \(created.map(\.chain.type.rawValue))::text[],
                \(created.map(\.chain.name))::text[], \(created.map(\.chain.country))::text[])
            """)
        try await connection.query(
            """
            INSERT INTO entity_keys (key, entity)
            SELECT * FROM unnest(
                \(created.map { NameKey(name: $0.chain.name, type: $0.chain.type).text })::text[],
                \(created.map(\.decision.entity?.uuid))::uuid[])
            ON CONFLICT DO NOTHING
            """)
    }

    /// Enters names that are new, so that only counting remains.
    private func addNames(_ decisions: [ChainDecision]) async throws {
        var entities: [UUID] = []
        var names: [String] = []
        var folded: [String] = []
        for decision in decisions {
            guard let entity = decision.decision.entity else { continue }
            for name in decision.chain.names {
                entities.append(entity.uuid)
                names.append(name)
                folded.append(NameKey.folded(name, type: decision.chain.type))
            }
        }
        try await connection.query(
            """
            INSERT INTO entity_names (entity, name, folded, source, documents, fullest)
            SELECT DISTINCT entity, name, folded, 'news', 0, 0
            FROM unnest(\(entities)::uuid[], \(names)::text[], \(folded)::text[]) AS given (entity, name, folded)
            ORDER BY entity, name ON CONFLICT DO NOTHING
            """)
    }

    private func writeChains(_ decisions: [ChainDecision], document: DocumentID) async throws {
        try await connection.query(
            """
            INSERT INTO chains (document, chain, entity, type, name, names, titles, mentions)
            SELECT \(document.uuid)::uuid, chain, entity, type, name,
                ARRAY(SELECT jsonb_array_elements_text(names)), ARRAY(SELECT jsonb_array_elements_text(titles)), mentions
            FROM unnest(
                \(decisions.map(\.chain.index))::integer[], \(decisions.map(\.decision.entity?.uuid))::uuid[],
                \(decisions.map(\.chain.type.rawValue))::text[], \(decisions.map(\.chain.name))::text[],
                \(try decisions.map { try PostgresJSON($0.chain.names) })::jsonb[],
                \(try decisions.map { try PostgresJSON($0.chain.titles) })::jsonb[],
                \(decisions.map(\.mentions))::integer[]
            ) AS given (chain, entity, type, name, names, titles, mentions)
            """)
    }

    private func writeDecisions(_ decisions: [Decision]) async throws {
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

    /// Adds a document's chains to the counts of their entities, or takes them away, and shows each entity under the name
    /// that most documents give as its fullest; among equals the longest, then the first in order.
    private func count(document: DocumentID, sign: Int) async throws {
        try await connection.query(
            """
            UPDATE entity_names n SET documents = n.documents + \(sign) * used.documents,
                fullest = n.fullest + \(sign) * used.fullest
            FROM (
                SELECT c.entity, given.name, count(*) AS documents, count(*) FILTER (WHERE given.name = c.name) AS fullest
                FROM chains c, unnest(c.names) AS given (name) WHERE c.document = \(document.uuid)
                GROUP BY c.entity, given.name
            ) AS used
            WHERE n.entity = used.entity AND n.name = used.name AND n.source = 'news'
            """)
        try await connection.query(
            """
            INSERT INTO entity_titles AS known (entity, title, documents)
            SELECT c.entity, given.title, \(sign) FROM chains c, unnest(c.titles) AS given (title)
            WHERE c.document = \(document.uuid) AND c.entity IS NOT NULL GROUP BY c.entity, given.title
            ON CONFLICT (entity, title) DO UPDATE SET documents = known.documents + excluded.documents
            """)
        try await connection.query(
            """
            UPDATE entities e SET documents = e.documents + \(sign), mentions = e.mentions + \(sign) * used.mentions,
                name = coalesce((
                    SELECT n.name FROM entity_names n WHERE n.entity = e.id AND n.fullest > 0
                    ORDER BY n.fullest DESC, length(n.name) DESC, n.name LIMIT 1), e.name),
                updated = clock_timestamp()
            FROM (
                SELECT entity, sum(mentions)::integer AS mentions FROM chains
                WHERE document = \(document.uuid) AND entity IS NOT NULL GROUP BY entity
            ) AS used
            WHERE e.id = used.entity
            """)
    }
}
