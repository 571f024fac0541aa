internal import CLibPQ

/// What a transaction sees of others.
public enum PostgresIsolation: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

extension PostgresConnection {
    /// Runs `body` between BEGIN and COMMIT, or ROLLBACK where it throws or the task was cancelled. Once; the pool's
    /// `withTransaction` tries again where that can help.
    ///
    /// COMMIT itself is not cancelled: when this returns it has happened, when it throws it has not, except for
    /// `PostgresCommitOutcomeUnknown`.
    @discardableResult
    public nonisolated func withTransaction<R>(
        isolation: PostgresIsolation = .readCommitted, readOnly: Bool = false,
        _ body: (PostgresConnection) async throws -> R
    ) async throws -> R {
        try await stoppable { connection throws in
            try connection.begin("BEGIN ISOLATION LEVEL \(isolation.rawValue)\(readOnly ? " READ ONLY" : "")")
        }
        let result: R
        do {
            result = try await body(self)
            try Task.checkCancellation()
        } catch {
            await rollback()
            throw error
        }
        do {
            try await commit()
        } catch {
            await rollback()
            throw error
        }
        return result
    }

    /// Runs `body` so that its failure undoes only what it did, not the whole transaction around it.
    @discardableResult
    public nonisolated func withSavepoint<R>(_ body: (PostgresConnection) async throws -> R) async throws -> R {
        try await execute(script: "SAVEPOINT chancery")
        let result: R
        do {
            result = try await body(self)
        } catch {
            await rollback(to: "chancery")
            throw error
        }
        try await execute(script: "RELEASE SAVEPOINT chancery")
        return result
    }

    private func begin(_ statement: String) throws {
        try applyDeadline()
        transactionFailure = nil
        guard PQtransactionStatus(handle) == PQTRANS_IDLE || handle == nil else {
            throw PostgresError(
                sqlState: "25001", message: "a transaction is already open on this connection; use withSavepoint")
        }
        try script(statement)
    }

    private func commit() throws {
        try exclusively { handle in
            let result: PostgresResult
            do {
                result = try checked(PQexec(handle, "COMMIT"))
            } catch let error as PostgresError where PQstatus(handle) != CONNECTION_OK {
                throw PostgresCommitOutcomeUnknown(session: identity, cause: error)
            }
            // A failed transaction is "committed" by rolling it back, without an error.
            guard result.commandTag == "COMMIT" else {
                throw transactionFailure
                    ?? PostgresError(
                        sqlState: PostgresError.State.abortedTransaction,
                        message: "the transaction was rolled back, since a statement in it had failed")
            }
        }
    }

    private func rollback() {
        guard let handle, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        // A cancelled session is not used again, and ending it rolls back as well.
        guard !control.isCancelled, stream == nil, (try? script("ROLLBACK")) != nil else { return close() }
        // A SET within the transaction has been undone with it.
        if statementTimeout != nil { statementTimeout = 0 }
    }

    private func rollback(to savepoint: String) {
        guard !control.isCancelled, stream == nil else { return close() }
        _ = try? script("ROLLBACK TO SAVEPOINT \(savepoint); RELEASE SAVEPOINT \(savepoint)")
        transactionFailure = nil
        if statementTimeout != nil { statementTimeout = 0 }
    }
}
