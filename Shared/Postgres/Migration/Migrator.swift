internal import Logging

/// Brings a database's schema up to date: each missing migration in a transaction of its own, under a lock, so that any
/// number of processes may do so at once and each step happens once.
///
/// The table `schema_migration` records what was applied, when, and a checksum of its text.
public struct Migrator: Sendable {
    /// What was done.
    public struct Report: Sendable {
        public struct Step: Sendable {
            public var number: Int
            public var name: String
            public var duration: Duration
        }

        public var applied: [Step] = []
        /// How many were there before.
        public var alreadyApplied = 0
    }

    private struct Known {
        var migration: Migration
        var checksum: String
    }

    private let migrations: [Migration]

    /// "chancery" in ASCII: the advisory lock that migrating processes share.
    private static let lock: Int64 = 0x6368_616e_6365_7279

    public init(_ migrations: [Migration]) throws {
        self.migrations = migrations.sorted { $0.number < $1.number }
        for (one, other) in zip(self.migrations, self.migrations.dropFirst()) where one.number == other.number {
            throw MigrationError.duplicateNumber(one.number)
        }
    }

    /// Applies what is missing. Throws `MigrationError` and keeps what was complete where one fails.
    @discardableResult
    public func migrate(_ pool: PostgresPool) async throws -> Report {
        var report = Report()
        var isFirst = true
        while true {
            do {
                // The next one only: each is durable before the one after it begins.
                let (step, count) = try await pool.withTransaction { try await applyNext($0) }
                if isFirst { report.alreadyApplied = count }
                isFirst = false
                guard let step else { return report }
                report.applied.append(step)
                Logger.current.info(
                    "migrated the database",
                    metadata: ["migration.number": "\(step.number)", "migration.name": "\(step.name)"])
            } catch is PostgresCommitOutcomeUnknown {
                // Its lock is held until its end is certain, and the table tells which it was.
                continue
            }
        }
    }

    /// Checks that nothing is missing and nothing unknown, for programs that only read or must not migrate.
    public func verify(_ pool: PostgresPool) async throws {
        let missing = try await pool.withConnection { connection in
            try await self.missing(connection, applied: appliedSteps(connection))
        }
        if let missing { throw MigrationError.pending(number: missing.migration.number, name: missing.migration.name) }
    }

    private func applyNext(_ connection: PostgresConnection) async throws -> (step: Report.Step?, applied: Int) {
        try await connection.query("SELECT pg_advisory_xact_lock(\(Self.lock))")
        let applied = try await appliedSteps(connection)
        guard let next = try await missing(connection, applied: applied) else { return (nil, applied.count) }
        // Building an index may take longer than any request.
        try await connection.execute(
            script: """
                SET LOCAL statement_timeout = 0;
                CREATE TABLE IF NOT EXISTS schema_migration (
                    number bigint PRIMARY KEY, name text NOT NULL, checksum text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT now(), milliseconds bigint NOT NULL)
                """)
        let migration = next.migration
        let start = ContinuousClock.now
        do {
            try await connection.execute(script: migration.sql)
        } catch let error as PostgresError where !error.isRetryable {
            throw MigrationError.failed(
                number: migration.number, name: migration.name, line: line(of: error, in: migration.sql), error)
        }
        guard await connection.isInTransaction else {
            throw MigrationError.endsTransaction(number: migration.number, name: migration.name)
        }
        let duration = start.duration(to: .now)
        try await connection.execute(
            """
            INSERT INTO schema_migration (number, name, checksum, milliseconds)
            VALUES (\(migration.number), \(migration.name), \(next.checksum), \(duration.milliseconds))
            """)
        let step = Report.Step(number: migration.number, name: migration.name, duration: duration)
        return (step, applied.count)
    }

    private func appliedSteps(
        _ connection: PostgresConnection
    ) async throws -> [(number: Int, name: String, checksum: String)] {
        let exists = try await connection.query("SELECT to_regclass('schema_migration') IS NOT NULL")
        guard try exists.first?.decode(Bool.self, at: 0) == true else { return [] }
        return try await connection.query("SELECT number, name, checksum FROM schema_migration ORDER BY number")
            .map { row in
                let (number, name, checksum) = try row.decode((Int, String, String).self)
                return (number, name, checksum)
            }
    }

    /// The first step that has not been applied, after checking that those which have are the ones we know.
    private func missing(
        _ connection: PostgresConnection, applied: [(number: Int, name: String, checksum: String)]
    ) async throws -> Known? {
        // The server computes SHA-256, so that this module needs no cryptography of its own.
        let checksums = try await connection.query(
            "SELECT encode(sha256(text), 'hex') FROM unnest(\(migrations.map { Array($0.sql.utf8) })) WITH ORDINALITY AS m (text, place) ORDER BY place"
        ).decode(String.self)
        let known = Dictionary(
            uniqueKeysWithValues: zip(migrations, checksums).map { ($0.number, Known(migration: $0, checksum: $1)) })
        for step in applied {
            guard let own = known[step.number] else {
                throw MigrationError.databaseIsNewer(number: step.number, name: step.name)
            }
            guard own.checksum == step.checksum else {
                throw MigrationError.changed(number: step.number, name: step.name)
            }
        }
        let done = Set(applied.map(\.number))
        guard let next = migrations.first(where: { !done.contains($0.number) }) else { return nil }
        if let last = done.max(), next.number < last {
            throw MigrationError.outOfOrder(number: next.number, name: next.name, applied: last)
        }
        return known[next.number]
    }

    /// The server counts characters from 1.
    private func line(of error: PostgresError, in sql: String) -> Int? {
        error.position.map { position in sql.unicodeScalars.prefix(position - 1).count { $0 == "\n" } + 1 }
    }
}
