import FoundationEssentials
import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct PrivateClusterTests {
    @Test func `what was written survives a kill, a stale lock file and a restart`() async throws {
        let server = try await TemporaryPostgres.start()
        try await server.withDatabaseName { name in
            let configuration = PostgresConfiguration(server.conninfo(database: name))
            let writer = try await PostgresConnection.open(configuration)
            try await writer.execute("CREATE TABLE note AS SELECT 'kept' AS text")
            server.killPostmaster()
            while try await server.cluster.status() != .stopped { try await Task.sleep(for: .milliseconds(5)) }
            #expect(FileManager.default.fileExists(atPath: "\(server.cluster.dataDirectory)/postmaster.pid"))
            try await server.cluster.start()
            // Starting what runs is no fault.
            try await server.cluster.start()
            let reader = try await PostgresConnection.open(configuration)
            #expect(try await reader.query("SELECT text FROM note").decode(String.self) == ["kept"])
            await reader.close()
        }
        try await server.cluster.stop()
        #expect(try await server.cluster.status() == .stopped)
    }

    @Test func `loopback asks for the password`() async throws {
        let server = try await TemporaryPostgres.shared
        let conninfo = try server.cluster.loopbackConninfo()
        let connection = try await PostgresConnection.open(PostgresConfiguration(conninfo))
        #expect(try await connection.query("SELECT 1").count == 1)
        await connection.close()
        let error = await #expect(throws: PostgresError.self) {
            try await PostgresConnection.open(PostgresConfiguration("\(conninfo) password=wrong"))
        }
        #expect(error?.message.contains("authentication failed") == true)
    }

    @Test func `data of another version are named, not touched`() async throws {
        try await withDirectory { directory in
            let data = "\(directory)/data"
            try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
            try "9\n".write(toFile: "\(data)/PG_VERSION", atomically: false, encoding: .utf8)
            let error = await #expect(throws: PrivateClusterError.self) {
                try await PrivateCluster(PrivateCluster.Configuration(directory: directory, port: 5999))
            }
            #expect(error?.message.contains("written by PostgreSQL 9") == true)
        }
    }

    @Test func `a folder with other files is left alone`() async throws {
        try await withDirectory { directory in
            try FileManager.default.createDirectory(atPath: "\(directory)/data", withIntermediateDirectories: true)
            try "x".write(toFile: "\(directory)/data/mine", atomically: false, encoding: .utf8)
            let cluster = try await PrivateCluster(PrivateCluster.Configuration(directory: directory, port: 5999))
            #expect(try await cluster.status() == .absent)
            await #expect(throws: PrivateClusterError.self) { try await cluster.start() }
            #expect(FileManager.default.fileExists(atPath: "\(directory)/data/mine"))
        }
    }

    @Test func `a port in use is named as the reason, with the log`() async throws {
        let running = try await TemporaryPostgres.shared
        try await withDirectory { directory in
            var configuration = PrivateCluster.Configuration(
                directory: directory, port: running.cluster.configuration.port)
            configuration.startTimeout = .seconds(1)
            let cluster = try await PrivateCluster(configuration)
            let error = await #expect(throws: PrivateClusterError.self) { try await cluster.start() }
            #expect(error?.message.contains("choose another port") == true)
            #expect(error?.details.contains("Address already in use") == true)
        }
    }

    @Test func `a long path gets its socket elsewhere, and a long socket path is refused`() async throws {
        let long = "/tmp/\(String(repeating: "l", count: 120))"
        var configuration = PrivateCluster.Configuration(directory: long, port: 5999)
        let cluster = try await PrivateCluster(configuration)
        #expect(cluster.socketDirectory.hasPrefix("/tmp/chancery-"))
        configuration.socketDirectory = long
        await #expect(throws: PrivateClusterError.self) { try await PrivateCluster(configuration) }
    }

    private func withDirectory(_ body: (String) async throws -> Void) async throws {
        let directory = "/tmp/chancery-cluster-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try await body(directory)
    }
}
