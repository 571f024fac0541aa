import FoundationEssentials
import Postgres
import Shared

/// Finds the words by which entities are known to be in documents.
struct EvidenceFinder: Sendable {
    let pool: PostgresPool

    /// Each entity's first mention in each of its newest `each` documents.
    func find(
        entities: [EntityID], each limit: Int, deadline: ContinuousClock.Instant?
    ) async throws -> [EntityID: [MentionEvidence]] {
        guard !entities.isEmpty else { return [:] }
        let rows = try await pool.query(
            """
            SELECT wanted.entity, d.id, c.chain, d.title, d.publisher, d.published, d.text, a.analysis
            FROM unnest(\(entities.map(\.uuid))::uuid[]) AS wanted (entity)
            CROSS JOIN LATERAL (
                SELECT c.document, min(c.chain) AS chain FROM chains c
                WHERE c.entity IN (SELECT id FROM entities WHERE id = wanted.entity OR redirect = wanted.entity)
                GROUP BY c.document ORDER BY c.document DESC LIMIT \(limit)
            ) AS c
            JOIN documents d ON d.id = c.document JOIN analyses a ON a.document = c.document
            ORDER BY wanted.entity, d.id DESC
            """, deadline: deadline)
        var read: [UUID: (text: DocumentText, mentions: [Mention])] = [:]
        var found: [EntityID: [MentionEvidence]] = [:]
        for (entity, document, chain, title, publisher, published, text, analysis) in try rows.decode(
            (UUID, UUID, Int, String?, String?, String?, String, String).self)
        {
            if read[document] == nil {
                let mentions = try CanonicalJSON.decode(DocumentAnalysis.self, from: analysis).mentions
                read[document] = (DocumentText(text), mentions)
            }
            guard let (words, mentions) = read[document],
                let mention = mentions.first(where: { $0.chain == chain && $0.named })
                    ?? mentions.first(where: { $0.chain == chain })
            else { continue }
            found[EntityID(entity), default: []].append(
                MentionEvidence(
                    document: DocumentID(document), title: title, publisher: publisher,
                    published: published.flatMap(PublicationTime.init), start: mention.start, end: mention.end,
                    text: mention.text, context: words.context(of: mention.span)))
        }
        return found
    }
}
