import Glibc
import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct PoolTests {
    @Test func `fifty tasks share two connections`() async throws {
        try await TemporaryPostgres.shared.withDatabase(maximum: 2) { pool in
            let processes = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        try await pool.query("SELECT pg_backend_pid(), pg_sleep(0.005)")[0].decode(Int.self, at: 0)
                    }
                }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect(processes.count == 2)
            #expect(pool.statistics.opened == 2)
            #expect(pool.statistics.borrowed == 50)
            #expect(pool.statistics.lent == 0)
        }
    }

    @Test func `a borrower whose patience ends is told who holds the connections`() async throws {
        try await withPool(maximum: 1, borrowTimeout: .milliseconds(300)) { pool in
            // Connecting may take longer than that on a busy machine.
            while (try? await pool.query("SELECT 1")) == nil {}
            let before = pool.statistics.timedOut
            try await pool.withConnection { _ in
                let error = await #expect(throws: PostgresPoolError.self) { try await pool.query("SELECT 1") }
                #expect(error?.description.contains("1 of 1 in use") == true)
            }
            #expect(pool.statistics.timedOut == before + 1)
            try await pool.query("SELECT 1")
        }
    }

    @Test func `a cancelled waiter leaves the queue to the next`() async throws {
        try await withPool(maximum: 1) { pool in
            try await pool.withConnection { connection in
                let waiter = Task { try await pool.query("SELECT 1") }
                while pool.statistics.waiting < 1 { await Task.yield() }
                waiter.cancel()
                await #expect(throws: CancellationError.self) { try await waiter.value }
                #expect(pool.statistics.waiting == 0)
                try await connection.query("SELECT 1")
            }
            #expect(try await pool.query("SELECT 2")[0].decode(Int.self, at: 0) == 2)
            #expect(pool.statistics.opened == 1)
        }
    }

    @Test func `a cancelled statement stops at the server and its connection is not lent again`() async throws {
        try await withPool(maximum: 2) { pool in
            let task = Task { try await pool.query("SELECT pg_sleep(300)") }
            try await untilTrue(pool, "SELECT EXISTS (\(sleeping))")
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            try await untilTrue(pool, "SELECT NOT EXISTS (\(sleeping))")
            #expect(pool.statistics.closed == 1)
        }
    }

    @Test func `a cancelled task ends even if the server does not react`() async throws {
        try await withPool(maximum: 1) { pool in
            let stopped = try await pool.query("SELECT pg_backend_pid()")[0].decode(Int32.self, at: 0)
            kill(stopped, SIGSTOP)
            let task = Task { try await pool.query("SELECT 1") }
            while pool.statistics.lent < 1 { await Task.yield() }
            // Time for the statement to be sent; nothing at the server could tell that it was.
            try await Task.sleep(for: .milliseconds(100))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            kill(stopped, SIGCONT)
            try await pool.query("SELECT 2")
            #expect(pool.statistics.opened == 2)
        }
    }

    @Test func `a cancelled task does not commit`() async throws {
        try await withPool(maximum: 2) { pool in
            try await pool.execute("CREATE TABLE note (text text)")
            let task = Task {
                try await pool.withTransaction { connection in
                    try await connection.execute("INSERT INTO note VALUES ('lost')")
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await pool.query("SELECT text FROM note").isEmpty)
        }
    }

    @Test func `an idle connection that the server ended is replaced unnoticed`() async throws {
        try await withPool(maximum: 1) { pool in
            let process = try await pool.query("SELECT pg_backend_pid()")[0].decode(Int32.self, at: 0)
            try await withPool(like: pool) { other in
                try await other.query("SELECT pg_terminate_backend(\(process), 5000)")
            }
            let next = try await pool.query("SELECT pg_backend_pid()")[0].decode(Int32.self, at: 0)
            #expect(next != process)
        }
    }

    @Test func `a connection left inside a transaction is closed`() async throws {
        try await withPool(maximum: 1) { pool in
            try await pool.withConnection { try await $0.execute(script: "BEGIN") }
            #expect(pool.statistics.closed == 1)
            try await pool.withTransaction { try await $0.query("SELECT 1") }
        }
    }

    @Test func `a connection past its lifetime is replaced`() async throws {
        try await withPool(maximum: 1, lifetime: .zero) { pool in
            try await pool.query("SELECT 1")
            try await pool.query("SELECT 1")
            #expect(pool.statistics.opened == 2)
            #expect(pool.statistics.closed == 2)
        }
    }

    @Test func `a deadline stops the statement, and the connection serves on without it`() async throws {
        try await withPool(maximum: 1) { pool in
            await #expect(throws: PostgresDeadlineExceeded.self) {
                try await pool.query("SELECT pg_sleep(300)", deadline: .now + .milliseconds(100))
            }
            await #expect(throws: PostgresDeadlineExceeded.self) {
                try await pool.withTransaction(deadline: .now + .milliseconds(100)) {
                    try await $0.query("SELECT pg_sleep(300)")
                }
            }
            let timeout = try await pool.query("SHOW statement_timeout")[0].decode(String.self, at: 0)
            #expect(timeout == "0")
            #expect(pool.statistics.opened == 1)
            await #expect(throws: PostgresDeadlineExceeded.self) {
                try await pool.query("SELECT 1", deadline: .now - .seconds(1))
            }
            await #expect(throws: PostgresDeadlineExceeded.self) {
                try await pool.withConnection { _ in
                    try await pool.query("SELECT 1", deadline: .now + .milliseconds(30))
                }
            }
        }
    }

    @Test func `a database that does not exist is refused at once`() async throws {
        let server = try await TemporaryPostgres.shared
        let pool = PostgresPool(PostgresConfiguration(server.conninfo(database: "nowhere")))
        let error = await #expect(throws: PostgresError.self) { try await pool.query("SELECT 1") }
        #expect(error?.isConnectionFailure == true)
        #expect(error?.message.contains("nowhere") == true)
        await pool.shutdown()
    }

    @Test func `after shutdown nothing is lent and who waits is told`() async throws {
        try await TemporaryPostgres.shared.withDatabaseName { name in
            let server = try await TemporaryPostgres.shared
            let pool = PostgresPool(
                PostgresConfiguration(server.conninfo(database: name)), pool: PostgresPool.Configuration(maximum: 1))
            try await pool.withConnection { connection in
                let waiter = Task { try await pool.query("SELECT 1") }
                while pool.statistics.waiting < 1 { await Task.yield() }
                let end = Task { await pool.shutdown() }
                await #expect(throws: PostgresPoolError.self) { try await waiter.value }
                // What is lent is finished first.
                #expect(!end.isCancelled)
                try await connection.query("SELECT 1")
            }
            await pool.shutdown()
            await #expect(throws: PostgresPoolError.self) { try await pool.query("SELECT 1") }
        }
    }

    @Test func `a service keeps the minimum open and ends with its task`() async throws {
        try await withPool(maximum: 3, minimum: 2) { pool in
            try await withThrowingTaskGroup { group in
                group.addTask { try await pool.run() }
                while pool.statistics.idle < 2 { try await Task.sleep(for: .milliseconds(5)) }
                group.cancelAll()
            }
            #expect(pool.statistics.idle == 0)
        }
    }

    @Test func `a pool outlives the death of its server`() async throws {
        let server = try await TemporaryPostgres.start()
        try await withPool(server: server, maximum: 4) { pool in
            try await pool.execute("CREATE TABLE note (text text)")
            try await pool.execute("INSERT INTO note VALUES ('durable')")
            server.killPostmaster()
            async let found = pool.withTransaction(readOnly: true) {
                try await $0.query("SELECT text FROM note").decode(String.self)
            }
            try await server.restart()
            #expect(try await found == ["durable"])
        }
        try await server.stop()
    }

    private let sleeping: SQL =
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"

    private func untilTrue(_ pool: PostgresPool, _ condition: SQL) async throws {
        while try await pool.query(condition)[0].decode(Bool.self, at: 0) == false {
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func withPool(like other: PostgresPool, _ body: (PostgresPool) async throws -> Void) async throws {
        let pool = PostgresPool(other.configuration)
        try await body(pool)
        await pool.shutdown()
    }

    private func withPool(
        server: TemporaryPostgres? = nil, maximum: Int, minimum: Int = 0, borrowTimeout: Duration = .seconds(60),
        lifetime: Duration = .seconds(600),
        _ body: (PostgresPool) async throws -> Void
    ) async throws {
        var server = server
        if server == nil { server = try await TemporaryPostgres.shared }
        guard let server else { return }
        try await server.withDatabaseName { name in
            var configuration = PostgresPool.Configuration(maximum: maximum, minimum: minimum)
            configuration.borrowTimeout = borrowTimeout
            configuration.maximumLifetime = lifetime
            let pool = PostgresPool(PostgresConfiguration(server.conninfo(database: name)), pool: configuration)
            try await body(pool)
            await pool.shutdown()
        }
    }
}
