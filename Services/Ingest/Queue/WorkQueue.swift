import FoundationEssentials
public import Postgres
public import Shared

/// The queue of documents to read, in Postgres.
///
/// A worker leases items for a time that only Postgres's clock judges. Each lease has a higher epoch than the one before;
/// whatever a worker writes names its epoch, so one that was taken for dead cannot write any more.
public struct WorkQueue: Sendable {
    /// Notified whenever documents were stored.
    public static let channel = "chancery_work"

    let pool: PostgresPool
    let lease: Duration
    let policy: RetryPolicy

    public init(pool: PostgresPool, lease: Duration = .seconds(30), policy: RetryPolicy = RetryPolicy()) {
        self.pool = pool
        self.lease = lease
        self.policy = policy
    }

    /// A leased item with what there is to read.
    public struct Claim: Sendable {
        public var item: WorkItem
        public var draft: DocumentDraft
    }

    /// Leases up to `limit` items that have never been tried; where there are none, one that has.
    ///
    /// One that was tried before comes alone, so that a document which kills its worker takes no others with it.
    public func claim(limit: Int, worker: String) async throws -> [Claim] {
        let fresh = try await claim(limit: limit, worker: worker, where: "attempts = 0")
        return fresh.isEmpty ? try await claim(limit: 1, worker: worker, where: "attempts > 0") : fresh
    }

    private func claim(limit: Int, worker: String, where condition: SQL) async throws -> [Claim] {
        let rows = try await pool.query(
            """
            WITH next AS (
                SELECT document FROM work_items WHERE available <= clock_timestamp() AND \(condition)
                ORDER BY document LIMIT \(limit) FOR UPDATE SKIP LOCKED
            ), claimed AS (
                UPDATE work_items w SET epoch = w.epoch + 1, attempts = w.attempts + 1, worker = \(worker),
                    available = clock_timestamp() + make_interval(secs => \(lease.seconds))
                FROM next WHERE w.document = next.document
                RETURNING w.document, w.epoch, w.attempts, w.available
            )
            SELECT c.document, c.epoch, c.attempts, c.available, d.doc_id, d.title, d.published, d.publisher, d.language,
                d.text
            FROM claimed c JOIN documents d ON d.id = c.document ORDER BY c.document
            """)
        return try rows.decode(
            (UUID, Int64, Int, Date, String?, String?, String?, String?, String?, String).self
        ).map { document, epoch, attempt, until, docID, title, published, publisher, language, text in
            Claim(
                item: WorkItem(
                    document: DocumentID(document), epoch: epoch, attempt: attempt, leasedUntil: Timestamp(until)),
                draft: DocumentDraft(
                    docID: docID, title: title, published: published.flatMap(PublicationTime.init),
                    publisher: publisher, language: language, text: text))
        }
    }

    /// Renews leases; returns the documents that are still this worker's.
    public func renew(_ items: [WorkItem]) async throws -> Set<DocumentID> {
        let rows = try await pool.query(
            """
            UPDATE work_items w SET available = clock_timestamp() + make_interval(secs => \(lease.seconds))
            FROM unnest(\(items.map(\.document.uuid))::uuid[], \(items.map(\.epoch))::bigint[]) AS mine (document, epoch)
            WHERE w.document = mine.document AND w.epoch = mine.epoch RETURNING w.document
            """)
        return Set(try rows.map { DocumentID(try $0.decode(UUID.self, at: 0)) })
    }

    /// An item that has been read.
    public struct Completion: Sendable {
        public var item: WorkItem
        public var analysis: DocumentAnalysis

        public init(item: WorkItem, analysis: DocumentAnalysis) {
            self.item = item
            self.analysis = analysis
        }
    }

    /// Stores analyses, puts their events into the outbox and ends the items, all in one transaction.
    /// - Returns: how many were still this worker's; the others' leases had gone to somebody else, and nothing of them is written.
    @discardableResult
    public func complete(_ completions: [Completion]) async throws -> Int {
        let analyses = try completions.map { try CanonicalJSON.text($0.analysis) }
        return try await pool.withTransaction { connection in
            let rows = try await connection.query(
                """
                WITH given AS (
                    SELECT * FROM unnest(
                        \(completions.map(\.item.document.uuid))::uuid[], \(completions.map(\.item.epoch))::bigint[],
                        \(completions.map(\.analysis.version))::integer[], \(analyses)::text[],
                        \(completions.map { _ in EventID.make().uuid })::uuid[]
                    ) AS g (document, epoch, version, analysis, event)
                ), done AS (
                    DELETE FROM work_items w USING given
                    WHERE w.document = given.document AND w.epoch = given.epoch RETURNING given.*
                ), kept AS (
                    INSERT INTO analyses (document, version, analysis) SELECT document, version, analysis FROM done
                    ON CONFLICT (document) DO UPDATE
                    SET version = excluded.version, analysis = excluded.analysis, analysed = clock_timestamp()
                )
                INSERT INTO outbox (id, document) SELECT event, document FROM done RETURNING 1
                """)
            return rows.count
        }
    }

    /// Puts a failed item back to rest, or among the dead letters where it was the last try or trying again is no use.
    public func fail(_ item: WorkItem, _ error: ServiceError) async throws {
        let reason = try PostgresJSON(error)
        if error.retryable, !policy.isExhausted(afterAttempt: item.attempt) {
            try await pool.query(
                """
                UPDATE work_items SET last_error = \(reason),
                    available = clock_timestamp() + make_interval(secs => \(policy.rest(afterAttempt: item.attempt).seconds))
                WHERE document = \(item.document.uuid) AND epoch = \(item.epoch)
                """)
        } else {
            try await pool.query(
                """
                WITH failed AS (
                    DELETE FROM work_items WHERE document = \(item.document.uuid) AND epoch = \(item.epoch)
                    RETURNING document, attempts
                )
                INSERT INTO dead_letters (document, stage, attempts, error)
                SELECT document, 'reading', attempts, \(reason) FROM failed
                ON CONFLICT (document, stage) DO UPDATE
                SET attempts = excluded.attempts, error = excluded.error, died = clock_timestamp()
                """)
        }
    }

    /// Gives leases back unused, as a worker does that is told to end: the attempt does not count.
    public func release(_ items: [WorkItem]) async throws {
        try await pool.query(
            """
            UPDATE work_items w SET available = clock_timestamp(), attempts = w.attempts - 1
            FROM unnest(\(items.map(\.document.uuid))::uuid[], \(items.map(\.epoch))::bigint[]) AS mine (document, epoch)
            WHERE w.document = mine.document AND w.epoch = mine.epoch
            """)
    }
}
