import FoundationEssentials
import Postgres
import Shared

/// Writes what was decided: the names of entities, chains, and the decisions themselves.
///
/// Counts are kept by adding and taking away, so that a document costs the same however much is known of its entities.
struct EntityWriter: Sendable {
    let connection: PostgresConnection

    func write(_ decisions: [ChainDecision], documents: [DocumentID]) async throws {
        guard !decisions.isEmpty else { return }
        try await addNames(decisions)
        try await writeChains(decisions)
        try await writeDecisions(decisions.map(\.decision))
        try await count(documents: documents, sign: 1)
    }

    /// Takes the chains of documents out of the record again, before a newer reading of them is written.
    /// - Returns: the entities that had them.
    func remove(documents: [DocumentID]) async throws -> Set<EntityID> {
        let rows = try await connection.query(
            """
            SELECT DISTINCT coalesce(e.redirect, e.id) FROM chains c JOIN entities e ON e.id = c.entity
            WHERE c.document = ANY(\(documents.map(\.uuid))::uuid[])
            """)
        guard !rows.isEmpty else { return [] }
        try await count(documents: documents, sign: -1)
        try await connection.query("DELETE FROM chains WHERE document = ANY(\(documents.map(\.uuid))::uuid[])")
        return Set(try rows.map { EntityID(try $0.decode(UUID.self, at: 0)) })
    }

    /// Enters names that are new, so that only counting remains.
    private func addNames(_ decisions: [ChainDecision]) async throws {
        var entities: [UUID] = []
        var names: [String] = []
        var folded: [String] = []
        for decision in decisions {
            for name in decision.chain.names {
                entities.append(decision.owner.uuid)
                names.append(name)
                folded.append(FormReader.words(name, type: decision.chain.type).joined(separator: " "))
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

    /// Adds the chains of documents to the counts of their entities, or takes them away.
    private func count(documents: [DocumentID], sign: Int) async throws {
        let ids = documents.map(\.uuid)
        try await connection.query([
            """
            UPDATE entity_names n SET documents = n.documents + \(sign) * used.documents,
                fullest = n.fullest + \(sign) * used.fullest
            FROM (
                SELECT c.entity, given.name, count(*) AS documents, count(*) FILTER (WHERE given.name = c.name) AS fullest
                FROM chains c, unnest(c.names) AS given (name) WHERE c.document = ANY(\(ids)::uuid[])
                GROUP BY c.entity, given.name
            ) AS used
            WHERE n.entity = used.entity AND n.name = used.name AND n.source = 'news'
            """,
            """
            INSERT INTO entity_titles AS known (entity, title, documents)
            SELECT c.entity, given.title, \(sign) * count(DISTINCT c.document)
            FROM chains c, unnest(c.titles) AS given (title)
            WHERE c.document = ANY(\(ids)::uuid[]) AND c.entity IS NOT NULL GROUP BY c.entity, given.title
            ON CONFLICT (entity, title) DO UPDATE SET documents = known.documents + excluded.documents
            """,
            """
            UPDATE entities e SET documents = e.documents + \(sign) * used.documents,
                mentions = e.mentions + \(sign) * used.mentions, updated = clock_timestamp()
            FROM (
                SELECT entity, sum(mentions)::integer AS mentions, count(DISTINCT document)::integer AS documents
                FROM chains WHERE document = ANY(\(ids)::uuid[]) AND entity IS NOT NULL GROUP BY entity
            ) AS used
            WHERE e.id = used.entity
            """,
        ])
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
