internal import Logging

extension PostgresPool {
    /// Runs `body` in a transaction, and the whole of it again where it lost against another transaction, met a deadlock or
    /// lost its connection before COMMIT was sent. So `body` must not do anything that cannot be done twice, except in
    /// the database.
    ///
    /// Throws `PostgresCommitOutcomeUnknown` where the connection broke during COMMIT; see the form with `lookup`.
    @discardableResult
    public func withTransaction<R>(
        isolation: PostgresIsolation = .readCommitted, readOnly: Bool = false,
        deadline: ContinuousClock.Instant? = nil, retry: PostgresRetryPolicy = PostgresRetryPolicy(),
        _ body: (PostgresConnection) async throws -> R
    ) async throws -> R {
        var attempt = 1
        while true {
            do {
                return try await withConnection(deadline: deadline) { connection in
                    try await connection.withTransaction(isolation: isolation, readOnly: readOnly, body)
                }
            } catch let error as PostgresError where error.isRetryable && attempt < retry.attempts {
                try await pause(retry, attempt, error)
                attempt += 1
            } catch let unknown as PostgresCommitOutcomeUnknown where readOnly && attempt < retry.attempts {
                // Nothing was written that could have happened twice.
                try await pause(retry, attempt, unknown.cause)
                attempt += 1
            }
        }
    }

    /// Like `withTransaction`, and finds out what became of a COMMIT whose answer was lost: once the old session has ended
    /// for certain, `lookup` is asked on a new connection, by an id that `body` writes, for the result the transaction had.
    /// Nil means that it did not happen, and it is run again.
    @discardableResult
    public func withTransaction<R>(
        isolation: PostgresIsolation = .readCommitted, deadline: ContinuousClock.Instant? = nil,
        retry: PostgresRetryPolicy = PostgresRetryPolicy(),
        _ body: (PostgresConnection) async throws -> R,
        lookup: (PostgresConnection) async throws -> R?
    ) async throws -> R {
        var attempt = 1
        while true {
            do {
                return try await withTransaction(isolation: isolation, deadline: deadline, retry: retry, body)
            } catch let unknown as PostgresCommitOutcomeUnknown {
                if let result = try await outcome(of: unknown, deadline: deadline, retry: retry, lookup) {
                    return result
                }
                guard attempt < retry.attempts else { throw unknown.cause }
                attempt += 1
            }
        }
    }

    private func outcome<R>(
        of unknown: PostgresCommitOutcomeUnknown, deadline: ContinuousClock.Instant?, retry: PostgresRetryPolicy,
        _ lookup: (PostgresConnection) async throws -> R?
    ) async throws -> R? {
        var attempt = 1
        while true {
            do {
                return try await withConnection(deadline: deadline) { connection in
                    try await connection.settle(unknown.session)
                    return try await lookup(connection)
                }
            } catch let error as PostgresError where error.isRetryable && attempt < retry.attempts {
                try await pause(retry, attempt, error)
                attempt += 1
            } catch is CancellationError {
                throw unknown
            } catch is PostgresDeadlineExceeded {
                throw unknown
            } catch is PostgresPoolError {
                throw unknown
            }
        }
    }

    private func pause(_ retry: PostgresRetryPolicy, _ attempt: Int, _ error: PostgresError) async throws {
        Logger.current.debug(
            "a transaction is run again",
            metadata: ["db.sqlstate": "\(error.sqlState)", "db.error": "\(error.message)", "db.attempt": "\(attempt)"])
        try await Task.sleep(for: retry.delay(afterAttempt: attempt, isConnectionFailure: error.isConnectionFailure))
    }
}

extension PostgresConnection {
    /// Makes sure that another session has ended, so that its transaction is either visible or will never be. Ends it where
    /// it still runs; this needs the same role or `pg_signal_backend`.
    public nonisolated func settle(_ session: PostgresSessionIdentity) async throws {
        let ended = try await query(
            """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
            WHERE pid = \(session.processID) AND backend_start = \(session.startedAt)::text::timestamptz
            """)
        guard try ended.first?.decode(Bool.self, at: 0) ?? true else {
            throw PostgresError(
                sqlState: PostgresError.State.connectionFailure,
                message: "server process \(session.processID), which lost its client during COMMIT, does not end")
        }
    }
}
