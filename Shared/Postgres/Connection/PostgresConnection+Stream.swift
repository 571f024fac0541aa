internal import CLibPQ

extension PostgresConnection {
    /// Reads a large answer row by row: memory holds a batch of rows, however many there are, and a slow reader
    /// slows the server down.
    ///
    ///     try await connection.stream("SELECT id, text FROM document") { rows in
    ///         for try await row in rows { … }
    ///     }
    ///
    /// While `body` runs the connection serves nothing else. Leaving before the last row closes the connection, which is
    /// dearer than a LIMIT.
    public nonisolated func stream<R>(
        _ sql: SQL, _ body: (PostgresRowStream) async throws -> R
    ) async throws -> R {
        let number = try await stoppable { connection throws in try connection.startStream(sql) }
        let result: R
        do {
            result = try await body(PostgresRowStream(connection: self, number: number))
        } catch {
            await endStream(number)
            throw error
        }
        await endStream(number)
        return result
    }

    private func startStream(_ sql: SQL) throws -> Int {
        try applyDeadline()
        try exclusively { handle in
            let statement = try prepare(sql)
            let sent = sql.parameters.withPointers { count, values, lengths, formats in
                if let name = statement.name {
                    PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
                } else {
                    PQsendQueryParams(handle, statement.text, count, statement.types, values, lengths, formats, 0)
                }
            }
            guard sent == 1, PQsetSingleRowMode(handle) == 1 else {
                throw PostgresError(result: nil, connection: handle)
            }
            streams += 1
            stream = streams
        }
        return streams
    }

    /// The next rows, at most `limit`; fewer only at the end.
    fileprivate func nextRows(_ number: Int, limit: Int) throws -> [PostgresRow] {
        guard stream == number, let handle else { return [] }
        try control.begin()
        defer { noteState() }
        var rows: [PostgresRow] = []
        do {
            while rows.count < limit {
                guard let result = PQgetResult(handle) else {
                    stream = nil
                    break
                }
                let answer = try checked(result)
                // The last answer is empty and carries the command tag.
                if answer.rowCount > 0 { rows.append(PostgresRow(result: answer, index: 0)) }
            }
        } catch let error as PostgresError {
            while let rest = PQgetResult(handle) { PQclear(rest) }
            stream = nil
            if error.isStalePreparedStatement { statements.forgetAll() }
            throw noted(error)
        }
        return rows
    }

    /// What is still to come would have to be read to the end, or cancelled; both end best by hanging up.
    private func endStream(_ number: Int) {
        if stream == number { close() }
    }

    fileprivate nonisolated func stoppableRows(_ number: Int, limit: Int) async throws -> [PostgresRow] {
        try await stoppable { connection throws in try connection.nextRows(number, limit: limit) }
    }
}

/// The rows of a statement as they arrive; for one reader.
public struct PostgresRowStream: AsyncSequence, Sendable {
    public typealias Element = PostgresRow

    let connection: PostgresConnection
    let number: Int

    /// How many rows are fetched with one visit to the connection's queue.
    private static let batch = 128

    public func makeAsyncIterator() -> Iterator { Iterator(connection: connection, number: number) }

    public struct Iterator: AsyncIteratorProtocol {
        let connection: PostgresConnection
        let number: Int
        private var rows: ArraySlice<PostgresRow> = []
        private var isAtEnd = false

        init(connection: PostgresConnection, number: Int) {
            self.connection = connection
            self.number = number
        }

        public mutating func next() async throws -> PostgresRow? {
            if let row = rows.popFirst() { return row }
            guard !isAtEnd else { return nil }
            let fetched = try await connection.stoppableRows(number, limit: PostgresRowStream.batch)
            isAtEnd = fetched.count < PostgresRowStream.batch
            rows = fetched[...]
            return rows.popFirst()
        }
    }
}
