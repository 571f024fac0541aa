import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct TransactionTests {
    struct Refused: Error {}

    @Test func `what a transaction wrote is gone when its body throws`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE note (text text)")
            await #expect(throws: Refused.self) {
                try await pool.withTransaction { connection in
                    try await connection.execute("INSERT INTO note VALUES ('lost')")
                    throw Refused()
                }
            }
            try await pool.withTransaction { try await $0.execute("INSERT INTO note VALUES ('kept')") }
            #expect(try await texts(pool) == ["kept"])
        }
    }

    @Test func `a savepoint undoes only its own part`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE note (text text UNIQUE)")
            try await pool.withTransaction { connection in
                try await connection.execute("INSERT INTO note VALUES ('a')")
                await #expect(throws: PostgresError.self) {
                    try await connection.withSavepoint { try await $0.execute("INSERT INTO note VALUES ('a')") }
                }
                try await connection.withSavepoint { try await $0.execute("INSERT INTO note VALUES ('b')") }
            }
            #expect(try await texts(pool) == ["a", "b"])
        }
    }

    @Test func `an error that the body swallowed fails the transaction`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE note (text text)")
            let error = await #expect(throws: PostgresError.self) {
                try await pool.withTransaction { connection in
                    try await connection.execute("INSERT INTO note VALUES ('lost')")
                    _ = try? await connection.query("SELECT 1/0")
                }
            }
            #expect(error?.sqlState == "22012")
            #expect(try await texts(pool) == [])
        }
    }

    @Test func `a read-only transaction refuses to write`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.withTransaction(readOnly: true) { try await $0.execute("CREATE TABLE a (b int)") }
            }
            #expect(error?.isReadOnlyViolation == true)
        }
    }

    @Test func `transactions that lose against others run again until all have counted`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE counter AS SELECT 0 AS value")
            let runs = Counter()
            try await withThrowingTaskGroup { group in
                for _ in 0..<6 {
                    group.addTask {
                        for _ in 0..<5 {
                            try await pool.withTransaction(
                                isolation: .serializable, retry: PostgresRetryPolicy(attempts: 1000)
                            ) { connection in
                                runs.next()
                                let value = try await connection.query("SELECT value FROM counter")[0]
                                    .decode(Int.self, at: 0)
                                try await connection.execute("UPDATE counter SET value = \(value + 1)")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let value = try await pool.query("SELECT value FROM counter")[0].decode(Int.self, at: 0)
            #expect(value == 30)
            #expect(runs.value > 30)
        }
    }

    @Test func `of two transactions in a deadlock one runs again`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE pair AS SELECT id, 0 AS hits FROM generate_series(1, 2) AS id")
            let runs = Counter()
            let holding = Counter()
            try await withThrowingTaskGroup { group in
                for (first, second) in [(1, 2), (2, 1)] {
                    group.addTask {
                        try await pool.withTransaction { connection in
                            runs.next()
                            try await connection.execute("UPDATE pair SET hits = hits + 1 WHERE id = \(first)")
                            // Both hold one before either asks for the other.
                            holding.next()
                            while holding.value < 2 { try await Task.sleep(for: .milliseconds(1)) }
                            try await connection.execute("UPDATE pair SET hits = hits + 1 WHERE id = \(second)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let hits = try await pool.query("SELECT hits FROM pair").decode(Int.self)
            #expect(hits == [2, 2])
            #expect(runs.value == 3)
        }
    }

    @Test func `a transaction whose server process is ended runs again on another connection`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE note (text text)")
            let runs = Counter()
            try await pool.withTransaction { connection in
                let run = runs.next()
                try await connection.execute("INSERT INTO note VALUES ('once')")
                if run == 1 { try await end(connection, by: pool) }
                try await connection.execute("INSERT INTO note VALUES ('each')")
            }
            #expect(runs.value == 2)
            #expect(try await texts(pool) == ["each", "once"])
        }
    }

    @Test func `a COMMIT that did not happen is looked up and run again`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            // A deferred trigger makes COMMIT itself take long.
            try await pool.withConnection {
                try await $0.execute(
                    script: """
                        CREATE TABLE note (text text);
                        CREATE FUNCTION pause() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            IF NEW.text = 'slow' THEN PERFORM pg_sleep(60); END IF;
                            RETURN NULL;
                        END $$;
                        CREATE CONSTRAINT TRIGGER pause AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW EXECUTE FUNCTION pause()
                        """)
            }
            let runs = Counter()
            let lookups = Counter()
            try await whileEndingWhoCommits(pool, waitingFor: "PgSleep") {
                let result = try await pool.withTransaction { connection in
                    let text = runs.next() == 1 ? "slow" : "fast"
                    try await connection.execute("INSERT INTO note VALUES (\(text))")
                    return text
                } lookup: { _ in
                    lookups.next()
                    return nil
                }
                #expect(result == "fast")
            }
            #expect(try await texts(pool) == ["fast"])
            #expect(lookups.value == 1)
        }
    }

    @Test func `a COMMIT that happened unseen is found and not run again`() async throws {
        // Waiting for a standby that does not exist, a commit is durable here but not yet answered.
        let server = try await TemporaryPostgres.start(
            settings: ["synchronous_standby_names": "nobody", "synchronous_commit": "local"])
        try await server.withDatabase { pool in
            try await pool.execute("CREATE TABLE note (text text)")
            let runs = Counter()
            @Sendable func write(_ connection: PostgresConnection) async throws -> String {
                runs.next()
                try await connection.execute("SET LOCAL synchronous_commit = on")
                try await connection.execute("INSERT INTO note VALUES ('durable')")
                return "written"
            }
            try await whileEndingWhoCommits(pool, waitingFor: "SyncRep") {
                let result = try await pool.withTransaction { connection in
                    try await write(connection)
                } lookup: { connection in
                    try await connection.query("SELECT 'found' FROM note WHERE text = 'durable'").first?
                        .decode(String.self, at: 0)
                }
                #expect(result == "found")
            }
            #expect(try await texts(pool) == ["durable"])
            #expect(runs.value == 1)

            try await whileEndingWhoCommits(pool, waitingFor: "SyncRep") {
                let error = await #expect(throws: PostgresCommitOutcomeUnknown.self) {
                    try await pool.withTransaction { try await write($0) }
                }
                #expect(error?.session.processID ?? 0 > 0)
            }
            #expect(runs.value == 2)
        }
        try await server.stop()
    }

    private func texts(_ pool: PostgresPool) async throws -> [String] {
        try await pool.query("SELECT text FROM note ORDER BY text").decode(String.self)
    }

    private func end(_ connection: PostgresConnection, by pool: PostgresPool) async throws {
        let process = await connection.identity.processID
        try await pool.query("SELECT pg_terminate_backend(\(process), 5000)")
    }

    /// Runs `body` and meanwhile ends the first server process of the database that waits for `event` in its COMMIT.
    private func whileEndingWhoCommits(
        _ pool: PostgresPool, waitingFor event: String, _ body: @Sendable @escaping () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { try await body() }
            group.addTask {
                while true {
                    let ended = try await pool.query(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event = \(event) AND query = 'COMMIT'
                        """)
                    if !ended.isEmpty { return }
                    try await Task.sleep(for: .milliseconds(10))
                }
            }
            try await group.waitForAll()
        }
    }
}
