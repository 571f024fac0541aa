import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct PreparedStatementTests {
    @Test func `a statement is prepared when it comes the second time`() async throws {
        try await withConnection { connection in
            for expected in [0, 1, 1] {
                try await connection.query("SELECT 'again', \(1)")
                let count = try await prepared(connection, like: "%again%")
                #expect(count == expected)
            }
        }
    }

    @Test func `no more statements stay prepared than allowed`() async throws {
        try await withConnection(preparedStatements: 3) { connection in
            for number in 0..<10 {
                for _ in 0..<2 { try await connection.query("SELECT \(unescaped: "\(number)"), 'kept'") }
            }
            let count = try await prepared(connection, like: "%kept%")
            #expect((1...3).contains(count))
            try await connection.query("SELECT 9, 'kept'")
        }
    }

    @Test func `a statement whose table has changed is prepared anew`() async throws {
        try await withConnection { connection in
            try await connection.execute(script: "CREATE TABLE note (a int); INSERT INTO note VALUES (1)")
            for _ in 0..<3 { try await connection.query("SELECT * FROM note") }
            try await connection.execute(script: "ALTER TABLE note ADD b int DEFAULT 2")
            let rows = try await connection.query("SELECT * FROM note").decode((Int, Int).self)
            #expect(rows[0] == (1, 2))
        }
    }

    @Test func `a statement that the server has forgotten is prepared anew`() async throws {
        try await withConnection { connection in
            for _ in 0..<3 { try await connection.query("SELECT \(5)") }
            try await connection.execute(script: "DISCARD ALL")
            let row = try await connection.query("SELECT \(5)")[0]
            #expect(try row.decode(Int.self, at: 0) == 5)
        }
    }

    @Test func `inside a transaction a stale statement lets the transaction run again`() async throws {
        try await TemporaryPostgres.shared.withDatabase(maximum: 1) { pool in
            try await pool.withConnection { connection in
                try await connection.execute(script: "CREATE TABLE note (a int); INSERT INTO note VALUES (1)")
                for _ in 0..<3 { try await connection.query("SELECT * FROM note") }
                try await connection.execute(script: "ALTER TABLE note ADD b int DEFAULT 2")
            }
            let rows = try await pool.withTransaction {
                try await $0.query("SELECT * FROM note").decode((Int, Int).self)
            }
            #expect(rows[0] == (1, 2))
        }
    }

    @Test func `a statement that cannot be prepared does not trouble the next`() async throws {
        try await withConnection { connection in
            for _ in 0..<3 {
                let error = await #expect(throws: PostgresError.self) { try await connection.query("SELECT nothing") }
                #expect(error?.sqlState == "42703")
                #expect(error?.position == 8)
            }
            let row = try await connection.query("SELECT \(1)")[0]
            #expect(try row.decode(Int.self, at: 0) == 1)
        }
    }

    private func prepared(_ connection: PostgresConnection, like pattern: String) async throws -> Int {
        // A text of its own each time, or this would be prepared as well.
        let sql: SQL =
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE \(pattern) AND statement NOT LIKE '%pg_prepared%'"
        return try await connection.query(sql)[0].decode(Int.self, at: 0)
    }

    private func withConnection(
        preparedStatements: Int = 256, _ body: (PostgresConnection) async throws -> Void
    ) async throws {
        let server = try await TemporaryPostgres.shared
        try await server.withDatabaseName { name in
            var configuration = PostgresConfiguration(server.conninfo(database: name))
            configuration.preparedStatements = preparedStatements
            let connection = try await PostgresConnection.open(configuration)
            try await body(connection)
            await connection.close()
        }
    }
}
