/// The answer to `status`: how a service is, in numbers.
public struct ServiceStatus: Codable, Sendable, Hashable {
    /// `ingest`, `resolution` or `query`.
    public var service: String
    public var version: String
    /// Seconds.
    public var uptime: Double
    /// `documents.queued`, `deadletters`, `entities` …: each name is documented where the service fills it.
    public var counts: [String: Int64]

    public init(service: String, version: String, uptime: Double, counts: [String: Int64]) {
        self.service = service
        self.version = version
        self.uptime = uptime
        self.counts = counts
    }
}
