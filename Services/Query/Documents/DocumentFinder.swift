import FoundationEssentials
public import Postgres
public import Shared

/// Answers `document.get`, `document.list`, `document.states`, and streams `document.export`.
public struct DocumentFinder: Sendable {
    let pool: PostgresPool

    public init(pool: PostgresPool) { self.pool = pool }

    /// A document's state, told by where its traces are.
    private static let state: SQL = """
        CASE WHEN EXISTS (SELECT 1 FROM dead_letters l WHERE l.document = d.id) THEN 'dead'
            WHEN EXISTS (SELECT 1 FROM work_items w WHERE w.document = d.id) THEN 'queued'
            WHEN EXISTS (SELECT 1 FROM outbox o WHERE o.document = d.id) THEN 'analysed'
            WHEN EXISTS (
                SELECT 1 FROM chains c JOIN redo_queue q ON q.form = coalesce(c.form, c.entity)
                WHERE c.document = d.id AND q.since <= clock_timestamp()) THEN 'analysed'
            WHEN EXISTS (SELECT 1 FROM resolutions r WHERE r.document = d.id) THEN 'resolved'
            ELSE 'queued' END
        """

    private static let columns: SQL = """
        d.id, d.doc_id, d.title, d.published, d.publisher, d.url, d.language, encode(d.fingerprint, 'hex'), d.received,
        \(state)
        """

    private typealias Columns = (
        UUID, String?, String?, String?, String?, String?, String?, String, Date, String, String
    )

    /// - Throws: `ServiceError` `not-found`.
    public func get(_ request: DocumentGet, deadline: ContinuousClock.Instant?) async throws -> DocumentGet.Answer {
        guard (request.document == nil) != (request.docID == nil) else {
            throw ServiceError(code: "invalid-request", message: "give either document or doc_id")
        }
        let rows = try await pool.query(
            """
            SELECT \(Self.columns), d.text, a.analysis, ARRAY(
                SELECT c.chain || ' ' || coalesce(e.redirect, e.id) FROM chains c JOIN entities e ON e.id = c.entity
                WHERE c.document = d.id AND NOT e.undecided)
            FROM documents d LEFT JOIN analyses a ON a.document = d.id
            WHERE d.id = \(request.document?.uuid)::uuid OR d.doc_id = \(request.docID)::text
            ORDER BY d.received DESC LIMIT 1
            """, deadline: deadline)
        guard let row = rows.first else {
            let name = request.document?.description ?? request.docID ?? ""
            throw ServiceError(
                code: "not-found", message: "there is no document \(name); document.list tells which there are",
                pointer: request.document == nil ? "/doc_id" : "/document")
        }
        return try Self.answer(row)
    }

    private static func answer(_ row: PostgresRow) throws -> DocumentGet.Answer {
        let analysis = try row.decode(String?.self, at: 11)
        let chains = try row.decode([String].self, at: 12)
        var entities: [String: EntityID] = [:]
        for chain in chains {
            let parts = chain.split(separator: " ")
            if parts.count == 2, let id = UUID(uuidString: String(parts[1])) {
                entities[String(parts[0])] = EntityID(id)
            }
        }
        return DocumentGet.Answer(
            document: try document(row),
            analysis: try analysis.map { try CanonicalJSON.decode(DocumentAnalysis.self, from: $0) }, entities: entities
        )
    }

    private static func document(_ row: PostgresRow) throws -> Document {
        Document(
            id: DocumentID(try row.decode(UUID.self, at: 0)), docID: try row.decode(at: 1),
            title: try row.decode(at: 2),
            published: try row.decode(String?.self, at: 3).flatMap(PublicationTime.init),
            publisher: try row.decode(at: 4), url: try row.decode(at: 5), language: try row.decode(at: 6),
            text: try row.decode(at: 10), fingerprint: try row.decode(at: 7),
            received: Timestamp(try row.decode(Date.self, at: 8)),
            state: DocumentState(rawValue: try row.decode(at: 9)))
    }

    public func list(_ request: DocumentList, deadline: ContinuousClock.Instant?) async throws -> DocumentList.Answer {
        let limit = min(max(request.limit ?? 50, 1), 1000)
        let rows = try await pool.query(
            """
            SELECT \(Self.columns), left(d.text, 200) FROM documents d
            WHERE (\(request.publisher)::text IS NULL OR d.publisher = \(request.publisher)::text)
                AND (\(request.after?.uuid)::uuid IS NULL OR (d.received, d.id) < (
                    SELECT received, id FROM documents WHERE id = \(request.after?.uuid)::uuid))
            ORDER BY d.received DESC, d.id DESC LIMIT \(limit + 1)
            """, deadline: deadline)
        let documents = try rows.prefix(limit).map(Self.document)
        return DocumentList.Answer(documents: documents, next: rows.count > limit ? documents.last?.id : nil)
    }

    public func states(
        _ request: DocumentStates, deadline: ContinuousClock.Instant?
    ) async throws -> DocumentStates.Answer {
        guard request.documents.count <= 10_000 else {
            throw ServiceError(
                code: "invalid-request",
                message:
                    "documents has \(request.documents.count) members; 10000 are the most. Ask in several requests",
                pointer: "/documents")
        }
        let rows = try await pool.query(
            "SELECT d.id, \(Self.state) FROM documents d WHERE d.id = ANY(\(request.documents.map(\.uuid))::uuid[])",
            deadline: deadline)
        let states = Dictionary(
            try rows.decode((UUID, String).self).map { (DocumentID($0), DocumentState(rawValue: $1)) },
            uniquingKeysWith: { first, _ in first })
        return DocumentStates.Answer(states: request.documents.map { states[$0] })
    }

    /// Hands every resolved document to `consume`, oldest first, a page at a time.
    public func export(
        _ request: DocumentExport, to consume: (DocumentGet.Answer) async throws -> Void
    ) async throws {
        var after = request.after
        while true {
            let rows = try await pool.query(
                """
                SELECT \(Self.columns), d.text, a.analysis, ARRAY(
                    SELECT c.chain || ' ' || coalesce(e.redirect, e.id) FROM chains c JOIN entities e ON e.id = c.entity
                    WHERE c.document = d.id AND NOT e.undecided)
                FROM documents d JOIN analyses a ON a.document = d.id JOIN resolutions r ON r.document = d.id
                WHERE \(after?.uuid)::uuid IS NULL OR d.id > \(after?.uuid)::uuid
                ORDER BY d.id LIMIT 50
                """)
            for row in rows {
                let answer = try Self.answer(row)
                try await consume(answer)
                after = answer.document.id
            }
            if rows.count < 50 { return }
        }
    }
}
