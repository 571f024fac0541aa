import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct MigratorTests {
    private let first = Migration(
        number: 1, name: "notes", sql: "CREATE TABLE note (a int);\nCREATE INDEX ON note (a);")
    private let second = Migration(number: 2, name: "titles", sql: "ALTER TABLE note ADD title text;")

    @Test func `what is missing is applied once, in order`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let report = try await Migrator([second, first]).migrate(pool)
            #expect(report.applied.map(\.number) == [1, 2])
            #expect(report.alreadyApplied == 0)
            let again = try await Migrator([first, second]).migrate(pool)
            #expect(again.applied.isEmpty)
            #expect(again.alreadyApplied == 2)
            try await pool.execute("INSERT INTO note (a, title) VALUES (1, 'x')")
        }
    }

    @Test func `processes that migrate at once apply each step once`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let counting = (1...5).map {
                Migration(
                    number: $0, name: "step", sql: "CREATE TABLE IF NOT EXISTS t (n int); INSERT INTO t VALUES (\($0))")
            }
            let applied = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { try await Migrator(counting).migrate(pool).applied.count } }
                return try await group.reduce(0, +)
            }
            #expect(applied == 5)
            #expect(try await pool.query("SELECT n FROM t ORDER BY n").decode(Int.self) == [1, 2, 3, 4, 5])
        }
    }

    @Test func `a step that fails leaves nothing of itself and names its line`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let bad = Migration(number: 2, name: "bad", sql: "CREATE TABLE gone (a int);\n\nSELECT nothing;\n")
            let error = await #expect(throws: MigrationError.self) { try await Migrator([first, bad]).migrate(pool) }
            #expect(error?.description.contains("migration 2 (bad) failed at line 3") == true)
            let tables = try await pool.query("SELECT to_regclass('note')::text, to_regclass('gone')::text")[0]
            #expect(try tables.decode(String?.self, at: 0) == "note")
            #expect(tables.isNull(at: 1))
            let report = try await Migrator([first, second]).migrate(pool)
            #expect(report.applied.map(\.number) == [2])
        }
    }

    @Test func `changed, unknown, late and doubled steps are refused`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let fourth = Migration(number: 4, name: "four", sql: "SELECT 4")
            try await Migrator([first, fourth]).migrate(pool)
            let changed = Migration(number: 4, name: "four", sql: "SELECT 5")
            #expect(await failure(pool, [first, changed])?.contains("has been changed") == true)
            #expect(await failure(pool, [first])?.contains("does not know") == true)
            #expect(await failure(pool, [first, second, fourth])?.contains("after the last") == true)
            #expect(throws: MigrationError.self) { try Migrator([first, first]) }
            let leaving = Migration(number: 5, name: "leaving", sql: "COMMIT")
            #expect(await failure(pool, [first, fourth, leaving])?.contains("COMMIT") == true)
        }
    }

    @Test func `a program that may not migrate can ask whether all is there`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let migrator = try Migrator([first])
            await #expect(throws: MigrationError.self) { try await migrator.verify(pool) }
            try await migrator.migrate(pool)
            try await migrator.verify(pool)
        }
    }

    private func failure(_ pool: PostgresPool, _ migrations: [Migration]) async -> String? {
        do {
            try await Migrator(migrations).migrate(pool)
            return nil
        } catch {
            return "\(error)"
        }
    }
}
