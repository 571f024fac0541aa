import FoundationEssentials
import Glibc
package import Postgres
import Synchronization

/// A Postgres of this test process's own, made when first asked for and gone when the process ends, however it ends.
///
///     try await TemporaryPostgres.shared.withDatabase { pool in … }
///
/// A test of faults that kills the server makes one for itself with `TemporaryPostgres.start()`, so that others are not
/// disturbed.
package final class TemporaryPostgres: Sendable {
    package let cluster: PrivateCluster
    private let watchdog: Watchdog
    private let databases = Atomic(0)

    private static let sharedStart = Task { try await TemporaryPostgres.start() }

    /// The one that all suites share, each with databases of its own.
    package static var shared: TemporaryPostgres {
        get async throws { try await sharedStart.value }
    }

    /// A server that ends with this object or with the process.
    package static func start(settings: [String: String] = [:]) async throws -> TemporaryPostgres {
        var template = Array("/tmp/chancery-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw PrivateClusterError("cannot make a folder in /tmp") }
        let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // The server's user must get in.
        chmod(directory, 0o755)
        var configuration = PrivateCluster.Configuration(directory: directory, port: try FreePort.find())
        configuration.settings = settings
        let cluster = try await PrivateCluster(configuration)
        let watchdog = try Watchdog(cluster)
        do {
            try await cluster.start()
        } catch {
            // Another process may have taken the port in between.
            configuration.port = try FreePort.find()
            let second = try await PrivateCluster(configuration)
            try await second.start()
            return TemporaryPostgres(second, watchdog)
        }
        return TemporaryPostgres(cluster, watchdog)
    }

    private init(_ cluster: PrivateCluster, _ watchdog: Watchdog) {
        self.cluster = cluster
        self.watchdog = watchdog
    }

    /// The connection string of a database over the socket.
    package func conninfo(database: String = "postgres") -> String { cluster.conninfo(database: database) }

    /// Makes an empty database, lends a pool for it and drops it afterwards.
    package func withDatabase<R>(
        maximum: Int = 8, _ body: (PostgresPool) async throws -> R
    ) async throws -> R {
        try await withDatabaseName { name in
            let pool = PostgresPool(
                PostgresConfiguration(conninfo(database: name)), pool: PostgresPool.Configuration(maximum: maximum))
            do {
                let result = try await body(pool)
                await pool.shutdown()
                return result
            } catch {
                await pool.shutdown()
                throw error
            }
        }
    }

    /// Makes an empty database for `body`, which connects by itself, and drops it afterwards.
    package func withDatabaseName<R>(_ body: (String) async throws -> R) async throws -> R {
        let name = "test_\(getpid())_\(databases.add(1, ordering: .relaxed).newValue)"
        try await administer("CREATE DATABASE \(name)")
        do {
            let result = try await body(name)
            try await administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
            return result
        } catch {
            try? await administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
            throw error
        }
    }

    private func administer(_ statement: String) async throws {
        let connection = try await PostgresConnection.open(PostgresConfiguration(conninfo()))
        do {
            try await connection.execute(script: statement)
            await connection.close()
        } catch {
            await connection.close()
            throw error
        }
    }

    // MARK: - Faults

    /// SIGKILL to the server, as in a power cut. Nothing answers until `restart`.
    package func killPostmaster() { cluster.kill() }

    /// Starts it again after `killPostmaster`, or stops and starts it. Returns when it accepts connections.
    package func restart() async throws {
        try await cluster.stop()
        try await cluster.start()
    }

    package func stop() async throws { try await cluster.stop(immediately: true) }
}
