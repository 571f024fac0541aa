import ArgumentParser
import Ingest
import Logging
import Postgres
import Query
import Resolution
import ServiceLifecycle
import Shared
import Wire

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Runs one service, configured by the environment.",
        discussion: """
            CHANCERY_DATABASE_URL names the database, CHANCERY_TOKEN_FILE the tokens that are accepted, CHANCERY_LISTEN_HOST
            the address (0.0.0.0 in a container), CHANCERY_RESOLUTION where ingest finds resolution (host:port).

            Example: CHANCERY_DATABASE_URL=postgresql://chancery@db/chancery chancery serve ingest
            """)

    @Argument(help: "ingest, resolution or query.")
    var service: ServiceName

    @Option(help: "Documents read at the same time by this process; as many as there are cores by default.")
    var workers: Int?

    @Option(help: "Shifts all ports; 7400 by default.")
    var portBase: Int?

    @Flag(inversion: .prefixedNo, help: "Brings the database's schema up to date first.")
    var migrate = true

    func run() async throws {
        let settings = Settings.environment
        let database = try settings.database()
        if migrate { try await Schema.migrate(database) { _ in } }
        let base = portBase ?? settings.portBase
        let server = MessageServer.Configuration(
            host: settings.listenHost, port: base + service.offset, tokens: try settings.tokens(), tls: settings.tls)
        let onListening: @Sendable (Int) -> Void = { [service] port in
            Console.note("chancery \(service.rawValue) listens on \(settings.listenHost):\(port)")
        }
        let services: [any Service]
        switch service {
        case .ingest:
            let resolution = settings.resolution ?? "127.0.0.1:\(base + ServiceName.resolution.offset)"
            guard let colon = resolution.lastIndex(of: ":"),
                let port = Int(resolution[resolution.index(after: colon)...])
            else {
                throw ServiceError(
                    code: "invalid-configuration",
                    message: "CHANCERY_RESOLUTION is '\(resolution)'; it must have the form host:port")
            }
            services = IngestService.build(
                .init(
                    server: server, database: database,
                    resolution: .init(
                        host: String(resolution[..<colon]), port: port, agent: "ingest/\(Version.current)",
                        role: "ingest", token: try settings.ownToken(), tls: settings.tls),
                    workers: try Workers.count(workers ?? settings.workers), version: Version.current),
                reader: try Readers.configured(), onListening: onListening)
        case .resolution:
            services = ResolutionService.build(
                .init(server: server, database: database, version: Version.current), onListening: onListening)
        case .query:
            services = QueryService.build(
                .init(server: server, database: database, version: Version.current), onListening: onListening)
        }
        try await ServiceRun.run(services, name: service.rawValue)
    }
}
