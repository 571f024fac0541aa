import Foundation
import Postgres

/// A Postgres for one measurement, in a temporary folder, gone with it however it ends, or in one that is kept.
enum BenchPostgres {
    /// - Parameter kept: the folder whose database is gone on with.
    /// - Throws: `CancellationError` where Ctrl-C or SIGTERM ended the measurement.
    static func with<Result: Sendable>(
        port: Int, kept: String? = nil, settings: [String: String] = [:],
        _ measure: @escaping @Sendable (PrivateCluster) async throws -> Result
    ) async throws -> Result {
        let folder = kept ?? "/tmp/chancery-bench-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { if kept == nil { try? FileManager.default.removeItem(atPath: folder) } }
        var configuration = PrivateCluster.Configuration(directory: folder, port: port)
        configuration.settings = settings
        let cluster = try await PrivateCluster(configuration)
        do {
            let result = try await Interruption.orResult {
                try await cluster.start()
                return try await measure(cluster)
            }
            guard let result else { throw CancellationError() }
            try await cluster.stop()
            return result
        } catch {
            try? await cluster.stop(immediately: kept == nil)
            throw error
        }
    }
}
