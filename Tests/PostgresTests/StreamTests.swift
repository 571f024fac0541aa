import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct StreamTests {
    @Test func `every row of a large answer arrives in order`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let (count, inOrder) = try await pool.withConnection { connection in
                try await connection.stream("SELECT n, repeat('x', 100) FROM generate_series(1, \(20_000)) AS n") {
                    rows in
                    var count = 0
                    var inOrder = true
                    for try await row in rows {
                        count += 1
                        let (number, text) = try row.decode((Int, String).self)
                        if number != count || text.count != 100 { inOrder = false }
                    }
                    return (count, inOrder)
                }
            }
            #expect(count == 20_000)
            #expect(inOrder)
            #expect(pool.statistics.closed == 0)
        }
    }

    @Test func `an answer of exactly one batch and an empty one end`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.withConnection { connection in
                for size in [0, 1, 127, 128, 129, 256] {
                    let count = try await connection.stream("SELECT generate_series(1, \(size))") { rows in
                        try await rows.reduce(0) { count, _ in count + 1 }
                    }
                    #expect(count == size)
                }
            }
        }
    }

    @Test func `an error in the middle is thrown and the connection survives`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.withConnection { connection in
                let error = await #expect(throws: PostgresError.self) {
                    try await connection.stream("SELECT 1 / (n - 500) FROM generate_series(1, 1000) AS n") { rows in
                        for try await _ in rows {}
                    }
                }
                #expect(error?.sqlState == "22012")
                try await connection.query("SELECT 1")
            }
        }
    }

    @Test func `leaving early closes the connection and nothing else may run meanwhile`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.withConnection { connection in
                try await connection.stream("SELECT generate_series(1, 1000000)") { rows in
                    for try await _ in rows { break }
                    let error = await #expect(throws: PostgresError.self) { try await connection.query("SELECT 1") }
                    #expect(error?.message.contains("streams") == true)
                }
            }
            #expect(pool.statistics.closed == 1)
            try await pool.query("SELECT 1")
        }
    }

    @Test func `cancelling the reader stops the statement`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let task = Task {
                try await pool.withConnection { connection in
                    try await connection.stream("SELECT n, pg_sleep(0.001) FROM generate_series(1, 1000000) AS n") {
                        rows in
                        for try await _ in rows {}
                    }
                }
            }
            let active: SQL =
                "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(0.001)%' AND pid <> pg_backend_pid()"
            while try await pool.query(active).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            while try await !pool.query(active).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        }
    }
}
