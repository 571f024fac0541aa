import FoundationEssentials
import Postgres
import Shared

/// Resolves analysed documents, exactly once in effect: the inbox rows and everything that follows from the events are one
/// transaction.
struct DocumentResolver: Sendable {
    let pool: PostgresPool
    private let candidates = CandidateFinder()
    private let rule = NameRule()

    init(pool: PostgresPool) { self.pool = pool }

    /// - Returns: one receipt for each event, in their order, after COMMIT.
    func resolve(_ events: [CloudEvent<AnalysedDocument>]) async throws -> [AnalysisReceipt] {
        try await pool.withTransaction { connection in
            let new = try await receive(events, on: connection)
            let keys = Set(new.flatMap { Self.keys(of: $0.data.analysis) })
            if !keys.isEmpty { try await candidates.lock(keys, on: connection) }
            var changes: [ChangeFeed.Entry] = []
            var applied: Set<String> = []
            for event in new {
                guard let changed = try await apply(event.data, on: connection) else { continue }
                changes += changed
                applied.insert(event.id)
            }
            try await ChangeFeed(connection: connection).append(changes)
            return events.map { AnalysisReceipt(document: $0.data.document, applied: applied.contains($0.id)) }
        } lookup: { connection in
            // COMMIT went unanswered: it has happened if the inbox knows the events.
            let rows = try await connection.query(
                """
                SELECT count(*) FROM inbox JOIN unnest(\(events.map(\.source))::text[], \(events.map(\.id))::text[])
                AS given (source, id) USING (source, id)
                """)
            guard try rows.first?.decode(Int.self, at: 0) == events.count else { return nil }
            return events.map { AnalysisReceipt(document: $0.data.document, applied: true) }
        }
    }

    /// Enters the events into the inbox and returns those that were not there yet.
    private func receive(
        _ events: [CloudEvent<AnalysedDocument>], on connection: PostgresConnection
    ) async throws -> [CloudEvent<AnalysedDocument>] {
        let rows = try await connection.query(
            """
            INSERT INTO inbox (source, id) SELECT DISTINCT source, id
            FROM unnest(\(events.map(\.source))::text[], \(events.map(\.id))::text[]) AS given (source, id)
            ORDER BY source, id ON CONFLICT DO NOTHING RETURNING id
            """)
        var new = Set(try rows.map { try $0.decode(String.self, at: 0) })
        return events.filter { new.remove($0.id) != nil }
    }

    /// - Returns: what changed; nil where the record already has this reading of the document, or a newer one.
    private func apply(
        _ data: AnalysedDocument, on connection: PostgresConnection
    ) async throws -> [ChangeFeed.Entry]? {
        let isNewest = try await connection.execute(
            """
            INSERT INTO resolutions (document, version) VALUES (\(data.document.uuid), \(data.analysis.version))
            ON CONFLICT (document) DO UPDATE SET version = excluded.version, resolved = clock_timestamp()
            WHERE resolutions.version < excluded.version
            """)
        guard isNewest == 1 else { return nil }
        let writer = EntityWriter(connection: connection)
        try await writer.remove(document: data.document)
        let known = try await candidates.find(Self.keys(of: data.analysis), on: connection)
        let decisions = rule.decide(
            data.analysis.chains,
            mentions: Dictionary(data.analysis.mentions.map { ($0.chain, 1) }, uniquingKeysWith: +),
            document: data.document, known: known)
        try await writer.write(decisions, document: data.document)
        try await StatementWriter(connection: connection).write(
            data.analysis.statements, document: data.document, published: data.published)
        return Self.changes(decisions, document: data.document)
    }

    private static func keys(of analysis: DocumentAnalysis) -> Set<NameKey> {
        Set(analysis.chains.filter(NameRule.isNamed).map { NameKey(name: $0.name, type: $0.type) })
    }

    /// One change for each entity, in the order in which the document names them.
    private static func changes(_ decisions: [ChainDecision], document: DocumentID) -> [ChangeFeed.Entry] {
        var seen: Set<EntityID> = []
        return decisions.compactMap { decision in
            guard let entity = decision.decision.entity, seen.insert(entity).inserted else { return nil }
            return ChangeFeed.Entry(
                type: decision.isNewEntity ? .created : .updated, entity: entity, name: decision.chain.name,
                document: document)
        }
    }
}
