import Foundation
import Postgres
import UnixSignals

/// A Postgres for one measurement, in a temporary folder, gone with it however it ends.
enum BenchPostgres {
    /// - Throws: `CancellationError` where Ctrl-C or SIGTERM ended the measurement.
    static func with<Result: Sendable>(
        port: Int, settings: [String: String] = [:],
        _ measure: @escaping @Sendable (PrivateCluster) async throws -> Result
    ) async throws -> Result {
        let folder = "/tmp/chancery-bench-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var configuration = PrivateCluster.Configuration(directory: folder, port: port)
        configuration.settings = settings
        let cluster = try await PrivateCluster(configuration)
        do {
            let result = try await untilSignal {
                try await cluster.start()
                return try await measure(cluster)
            }
            try await cluster.stop()
            return result
        } catch {
            try? await cluster.stop(immediately: true)
            throw error
        }
    }

    private static func untilSignal<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { return nil }
                return nil
            }
            group.addTask { try await work() }
            defer { group.cancelAll() }
            guard let result = try await group.next() ?? nil else {
                group.cancelAll()
                while let _ = try? await group.next() {}
                throw CancellationError()
            }
            return result
        }
    }
}
