import FoundationEssentials
import Glibc
import Shared

/// Where a running set answers: `endpoints.json` in its data folder, by which the other commands find it.
struct Endpoints: Codable, Sendable, Hashable {
    var version: String
    var process: Int32
    /// `host:port`.
    var ingest: String
    var resolution: String
    var query: String
    /// The file whose first token opens all three.
    var tokenFile: String?
    /// libpq's conninfo of the private database, for `migrate` and `doctor`.
    var database: String?

    static func path(in data: String) -> String { "\(data)/endpoints.json" }

    static func read(from data: String) throws -> Endpoints? {
        guard FileManager.default.fileExists(atPath: path(in: data)) else { return nil }
        return try CanonicalJSON.decode(Endpoints.self, from: TextFile.read(path(in: data)))
    }

    func address(of service: ServiceName) -> String {
        switch service {
        case .ingest: ingest
        case .resolution: resolution
        case .query: query
        }
    }
}
