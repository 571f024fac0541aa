import FoundationEssentials
import Postgres
import Shared

/// Puts documents and their work items into the database, a batch in one transaction.
struct DocumentStore: Sendable {
    let pool: PostgresPool

    /// What the database says of one fingerprint after the transaction.
    private struct Stored: Sendable {
        var id: DocumentID
        var revises: DocumentID?
    }

    /// Stores what is new and answers each submission, in their order. When it returns, all of it is committed.
    ///
    /// A batch whose COMMIT went unanswered is looked up by its fingerprints before it is tried again.
    func store(_ batch: [Submission]) async throws -> [SubmissionReceipt] {
        var distinct: [Fingerprint: Submission] = [:]
        for submission in batch where distinct[submission.fingerprint] == nil {
            distinct[submission.fingerprint] = submission
        }
        // One order for everybody, so that two batches with documents in common cannot wait for each other.
        let ordered = distinct.values.sorted { $0.fingerprint.bytes.lexicographicallyPrecedes($1.fingerprint.bytes) }
        let stored = try await pool.withTransaction { connection in
            try await insert(ordered, on: connection)
            guard let stored = try await find(ordered, on: connection) else {
                throw ServiceError(
                    code: "store-failed", message: "a document was neither stored nor found; submit it again",
                    retryable: true)
            }
            return stored
        } lookup: { connection in
            try await find(ordered, on: connection)
        }
        return try batch.map { submission in
            guard let found = stored[submission.fingerprint] else {
                throw ServiceError(
                    code: "store-failed", message: "the document was not stored; submit it again", retryable: true)
            }
            let isNew = found.id == submission.id
            return SubmissionReceipt(
                status: !isNew ? .duplicate : found.revises == nil ? .accepted : .revision, document: found.id,
                docID: submission.draft.docID, fingerprint: submission.fingerprint.hexadecimal,
                revises: isNew ? found.revises : nil)
        }
    }

    private func insert(_ batch: [Submission], on connection: PostgresConnection) async throws {
        try await connection.query(
            """
            WITH given AS (
                SELECT * FROM unnest(
                    \(batch.map(\.id.uuid))::uuid[], \(batch.map(\.draft.docID))::text[],
                    \(batch.map(\.draft.publisher))::text[], \(batch.map(\.draft.title))::text[],
                    \(batch.map(\.draft.published?.text))::text[], \(batch.map(\.draft.published?.day.description))::text[],
                    \(batch.map(\.draft.url))::text[], \(batch.map(\.draft.language))::text[],
                    \(batch.map(\.draft.text))::text[], \(batch.map(\.fingerprint.bytes))::bytea[]
                ) AS g (id, doc_id, publisher, title, published, published_day, url, language, text, fingerprint)
            ), stored AS (
                INSERT INTO documents (
                    id, doc_id, publisher, title, published, published_day, url, language, text, fingerprint, revises)
                SELECT id, doc_id, publisher, title, published, published_day::date, url, language, text, fingerprint, (
                    SELECT d.id FROM documents d
                    WHERE d.doc_id = given.doc_id AND d.publisher IS NOT DISTINCT FROM given.publisher
                    ORDER BY d.received DESC LIMIT 1)
                FROM given
                ON CONFLICT (fingerprint) DO NOTHING
                RETURNING id
            ), queued AS (
                INSERT INTO work_items (document) SELECT id FROM stored RETURNING 1
            )
            SELECT pg_notify(\(WorkQueue.channel), '') FROM (SELECT 1 FROM queued LIMIT 1) AS any_queued
            """)
    }

    /// Nil where not all of them are there.
    private func find(
        _ batch: [Submission], on connection: PostgresConnection
    ) async throws -> [Fingerprint: Stored]? {
        let rows = try await connection.query(
            "SELECT fingerprint, id, revises FROM documents WHERE fingerprint = ANY(\(batch.map(\.fingerprint.bytes))::bytea[])"
        )
        guard rows.count == batch.count else { return nil }
        var stored: [Fingerprint: Stored] = [:]
        for (bytes, id, revises) in try rows.decode(([UInt8], UUID, UUID?).self) {
            stored[Fingerprint(bytes: bytes)] = Stored(id: DocumentID(id), revises: revises.map(DocumentID.init))
        }
        return stored
    }
}
