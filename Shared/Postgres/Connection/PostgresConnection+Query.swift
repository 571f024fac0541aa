internal import CLibPQ

extension PostgresConnection {
    /// Runs one statement and returns its rows, all of them. Prepared when it comes the second time.
    ///
    /// Cancelling the task stops the statement at the server and closes the connection.
    @discardableResult
    public nonisolated func query(_ sql: SQL) async throws -> PostgresRows {
        try await stoppable { connection throws in try connection.run(sql) }
    }

    /// Runs several statements one after another and returns the rows of each. Within `withTransaction` this is faster than
    /// several calls, by the threads' handing over between them; the first that fails ends it.
    @discardableResult
    public nonisolated func query(_ statements: [SQL]) async throws -> [PostgresRows] {
        try await stoppable { connection throws in try statements.map { try connection.run($0) } }
    }

    /// Runs one statement and returns how many rows it touched.
    @discardableResult
    public nonisolated func execute(_ sql: SQL) async throws -> Int {
        try await query(sql).affectedRows
    }

    /// Runs text that may hold several statements, without parameters: a migration, a set-up. Outside of a transaction the
    /// server runs them as one.
    public nonisolated func execute(script: String) async throws {
        try await stoppable { connection throws in
            try connection.applyDeadline()
            try connection.script(script)
        }
    }

    /// Runs `body` on the connection's queue; cancelling the task cancels what it runs at the server.
    nonisolated func stoppable<R: Sendable>(
        _ body: @Sendable (isolated PostgresConnection) throws -> R
    ) async throws -> R {
        try Task.checkCancellation()
        return try await withTaskCancellationHandler {
            try await body(self)
        } onCancel: { [control] in
            control.cancel()
        }
    }

    func run(_ sql: SQL) throws -> PostgresRows {
        try applyDeadline()
        return try exclusively { handle in
            let retriable = PQtransactionStatus(handle) == PQTRANS_IDLE
            do {
                return PostgresRows(result: try send(sql))
            } catch let error as PostgresError where error.isStalePreparedStatement {
                statements.forgetAll()
                // Inside a transaction it has failed as a whole; `withTransaction` runs it again.
                guard retriable else { throw error }
                return PostgresRows(result: try send(sql))
            }
        }
    }

    /// Runs a statement to its end, prepared where that pays.
    private func send(_ sql: SQL) throws -> PostgresResult {
        let statement = try prepare(sql)
        return try sql.parameters.withPointers { count, values, lengths, formats in
            let result =
                if let name = statement.name {
                    PQexecPrepared(handle, name, count, values, lengths, formats, 0)
                } else {
                    PQexecParams(handle, statement.text, count, statement.types, values, lengths, formats, 0)
                }
            return try checked(result)
        }
    }

    /// Checks a statement and prepares it if it has come before.
    func prepare(_ sql: SQL) throws -> (name: String?, text: String, types: [Oid]) {
        let text = sql.text
        if let position = sql.parameters.nulCharacter {
            throw PostgresError(
                sqlState: PostgresError.State.invalidParameter,
                message: "parameter $\(position) holds a NUL character, which Postgres text cannot; remove it first")
        }
        guard !text.utf8.contains(0), sql.parameters.count <= Int(UInt16.max) else {
            throw PostgresError(
                sqlState: PostgresError.State.invalidParameter,
                message: "the statement holds a NUL, or more than 65535 parameters (use unnest)")
        }
        let types = sql.parameters.entries.map(\.type.rawValue)
        // In a failed transaction nothing can be prepared or dropped.
        guard PQtransactionStatus(handle) != PQTRANS_INERROR else { return (nil, text, types) }
        let key = StatementCache.Key(text: text, types: types)
        let use = statements.use(key)
        if let name = use.dropping { _ = try checked(PQexec(handle, "DEALLOCATE \(name)")) }
        if let name = use.name, use.mustPrepare {
            do {
                _ = try checked(PQprepare(handle, name, text, Int32(types.count), types))
            } catch {
                statements.forget(key)
                throw error
            }
        }
        return (use.name, text, types)
    }

    /// Tells the server how long the next statement may take.
    func applyDeadline() throws {
        guard let deadline else {
            guard statementTimeout != nil, PQtransactionStatus(handle) != PQTRANS_INERROR else { return }
            try script("RESET statement_timeout")
            statementTimeout = nil
            return
        }
        let remaining = ContinuousClock.now.duration(to: deadline)
        guard remaining > .zero else { throw PostgresDeadlineExceeded() }
        let wanted = min(remaining.milliseconds, Int64(Int32.max))
        // A round trip for each few percent would be too many; a tenth too long is borne.
        if let current = statementTimeout, current >= wanted, current <= wanted + wanted / 10 { return }
        guard PQtransactionStatus(handle) != PQTRANS_INERROR else { return }
        try script("SET statement_timeout = \(wanted)")
        statementTimeout = wanted
    }
}

extension PostgresParameters {
    /// Calls `body` with the arrays libpq wants; valid during the call only.
    func withPointers<R>(
        _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) throws -> R
    ) rethrows -> R {
        try bytes.withUnsafeBytes { buffer in
            let values = entries.map { entry -> UnsafePointer<CChar>? in
                guard let offset = entry.offset, let base = buffer.baseAddress else { return nil }
                return (base + offset).assumingMemoryBound(to: CChar.self)
            }
            return try body(
                Int32(entries.count), values, entries.map { Int32($0.length) }, entries.map(\.format.rawValue))
        }
    }
}
