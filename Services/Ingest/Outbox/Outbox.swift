import FoundationEssentials
public import Postgres
public import Shared

/// Events that were written with the analyses they tell of, until resolution has acknowledged them.
public struct Outbox: Sendable {
    let pool: PostgresPool
    let lease: Duration
    let policy: RetryPolicy

    public init(
        pool: PostgresPool, lease: Duration = .seconds(30),
        policy: RetryPolicy = RetryPolicy(attempts: 50, base: .milliseconds(250), maximum: .seconds(30))
    ) {
        self.pool = pool
        self.lease = lease
        self.policy = policy
    }

    public struct Letter: Sendable {
        public var id: EventID
        public var epoch: Int64
        public var attempt: Int
        public var document: DocumentID
        /// The event's JSON, ready to be sent.
        public var event: CloudEvent<AnalysedDocument>
    }

    public func claim(limit: Int) async throws -> [Letter] {
        let rows = try await pool.query(
            """
            WITH next AS (
                SELECT id FROM outbox WHERE available <= clock_timestamp()
                ORDER BY id LIMIT \(limit) FOR UPDATE SKIP LOCKED
            ), claimed AS (
                UPDATE outbox o SET epoch = o.epoch + 1, attempts = o.attempts + 1,
                    available = clock_timestamp() + make_interval(secs => \(lease.seconds))
                FROM next WHERE o.id = next.id
                RETURNING o.id, o.epoch, o.attempts, o.document, o.traceparent, o.created
            )
            SELECT c.id, c.epoch, c.attempts, c.document, c.traceparent, c.created, d.published, d.publisher, a.analysis
            FROM claimed c JOIN documents d ON d.id = c.document JOIN analyses a ON a.document = c.document
            ORDER BY c.id
            """)
        return try rows.decode((UUID, Int64, Int, UUID, String?, Date, String?, String?, String).self).map {
            id, epoch, attempt, document, traceparent, created, published, publisher, analysis in
            let document = DocumentID(document)
            return Letter(
                id: EventID(id), epoch: epoch, attempt: attempt, document: document,
                event: CloudEvent(
                    id: EventID(id), source: "/chancery/ingest", type: MessageType.documentAnalysed,
                    time: Timestamp(created), subject: document.description, traceparent: traceparent,
                    data: AnalysedDocument(
                        document: document, published: published.flatMap(PublicationTime.init), publisher: publisher,
                        analysis: try CanonicalJSON.decode(DocumentAnalysis.self, from: analysis))))
        }
    }

    /// Removes what was acknowledged. Safe to repeat.
    public func acknowledge(_ letters: [Letter]) async throws {
        try await pool.query("DELETE FROM outbox WHERE id = ANY(\(letters.map(\.id.uuid))::uuid[])")
    }

    /// Puts a letter back to rest, or its document among the dead letters where there is no use in trying again.
    public func fail(_ letter: Letter, _ error: ServiceError) async throws {
        let reason = try PostgresJSON(error)
        if error.retryable, !policy.isExhausted(afterAttempt: letter.attempt) {
            try await pool.query(
                """
                UPDATE outbox SET last_error = \(reason),
                    available = clock_timestamp() + make_interval(secs => \(policy.rest(afterAttempt: letter.attempt).seconds))
                WHERE id = \(letter.id.uuid) AND epoch = \(letter.epoch)
                """)
        } else {
            try await pool.query(
                """
                WITH failed AS (
                    DELETE FROM outbox WHERE id = \(letter.id.uuid) AND epoch = \(letter.epoch) RETURNING document, attempts
                )
                INSERT INTO dead_letters (document, stage, attempts, error)
                SELECT document, 'resolution', attempts, \(reason) FROM failed
                ON CONFLICT (document, stage) DO UPDATE
                SET attempts = excluded.attempts, error = excluded.error, died = clock_timestamp()
                """)
        }
    }
}
