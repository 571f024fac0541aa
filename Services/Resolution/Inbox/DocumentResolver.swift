import FoundationEssentials
import Postgres
import Shared

/// Resolves analysed documents, exactly once in effect: the inbox rows and everything that follows from the events are one
/// transaction.
struct DocumentResolver: Sendable {
    let pool: PostgresPool
    private let reader = FormReader()

    init(pool: PostgresPool) { self.pool = pool }

    /// - Returns: one receipt for each event, in their order, after COMMIT.
    func resolve(_ events: [CloudEvent<AnalysedDocument>]) async throws -> [AnalysisReceipt] {
        try await pool.withTransaction { connection in
            let new = try await newest(try await receive(events, on: connection), on: connection)
            if !new.isEmpty { try await apply(new.map(\.data), on: connection) }
            let applied = Set(new.map(\.id))
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

    /// Leaves out the events whose reading of their document, or a newer one, the record or another event already has.
    private func newest(
        _ events: [CloudEvent<AnalysedDocument>], on connection: PostgresConnection
    ) async throws -> [CloudEvent<AnalysedDocument>] {
        var best: [DocumentID: CloudEvent<AnalysedDocument>] = [:]
        for event in events where event.data.analysis.version > best[event.data.document]?.data.analysis.version ?? .min
        {
            best[event.data.document] = event
        }
        let given = best.values.sorted { $0.data.document < $1.data.document }
        let rows = try await connection.query(
            """
            INSERT INTO resolutions (document, version)
            SELECT * FROM unnest(
                \(given.map(\.data.document.uuid))::uuid[], \(given.map(\.data.analysis.version))::integer[])
            ON CONFLICT (document) DO UPDATE SET version = excluded.version, resolved = clock_timestamp()
            WHERE resolutions.version < excluded.version RETURNING document
            """)
        let documents = Set(try rows.map { DocumentID(try $0.decode(UUID.self, at: 0)) })
        return events.filter { documents.contains($0.data.document) && best[$0.data.document]?.id == $0.id }
    }

    private func apply(_ documents: [AnalysedDocument], on connection: PostgresConnection) async throws {
        let registry = FormRegistry(connection: connection)
        let forms = documents.map { reader.forms(of: $0.analysis, day: $0.published?.day.daysSince1970) }
        try await registry.lock()
        let writer = EntityWriter(connection: connection)
        let redo = RedoQueue(connection: connection)
        let left = try await writer.remove(documents: documents.map(\.document))
        try await redo.add(candidates: left)
        let admission = try await registry.admit(Set(forms.flatMap(\.values)))
        var new = admission.entered.created
        let rule = FormRule(entered: admission.entered, settlement: admission.settlement, leads: admission.leads)
        let decisions = zip(documents, forms).map { document, forms in
            rule.decide(document.analysis, document: document.document, forms: forms, new: &new)
        }
        try await writer.write(decisions.flatMap(\.self))
        try await StatementWriter(connection: connection).write(documents)
        try await ContextStore(connection: connection).write(
            zip(documents, forms).map { document, forms in
                let context = StoryContext(
                    Array(forms.values), topics: document.analysis.topics ?? [],
                    day: document.published?.day.daysSince1970)
                return (document.document, context)
            })
        // Those who may be meant elsewhere are known better now.
        try await redo.add(candidates: Set(decisions.joined().compactMap(\.decision.entity)))
        let shown = try await writer.show(
            Set(decisions.flatMap { $0.compactMap(\.decision.entity) }).union(left).union(admission.settlement.touched),
            created: admission.entered.created)
        try await ChangeFeed(connection: connection).append(
            zip(documents, decisions).flatMap { Self.changes($1, document: $0.document) }
                + admission.settlement.entries(created: admission.entered.created) + shown)
    }

    /// One change for each entity, in the order in which the document names them.
    private static func changes(_ decisions: [ChainDecision], document: DocumentID) -> [ChangeFeed.Entry] {
        var seen: Set<EntityID> = []
        return decisions.compactMap { decision in
            let entity = decision.decision.entity ?? decision.owner
            guard seen.insert(entity).inserted else { return nil }
            return ChangeFeed.Entry(
                type: decision.decision.outcome == .created ? .created : .updated, entity: entity,
                name: decision.chain.name, document: document)
        }
    }
}
