import ArgumentParser
import FoundationEssentials
import Glibc
import Ingest
import Postgres
import Query
import Resolution
import ServiceLifecycle
import Shared
import Wire

struct UpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up", abstract: "Runs everything on this machine: a private Postgres and the three services.",
        discussion: """
            Everything is kept in the data folder; `up` on the same folder continues where it was. Ctrl-C ends all of it.

            Example: chancery up --data ~/chancery-data
            """)

    @Option(help: "Folder for the database and everything else (CHANCERY_DATA).")
    var data: String?

    @Option(help: "Shifts all ports; 7400 by default: 7401 ingest, 7402 resolution, 7403 query, 7432 Postgres.")
    var portBase: Int?

    @Option(help: "Documents read at the same time; as many as there are cores by default.")
    var workers: Int?

    func run() async throws {
        let settings = Settings.environment
        let base = portBase ?? settings.portBase
        guard (1024...65000).contains(base) else {
            throw ServiceError(code: "invalid-configuration", message: "port base \(base): give 1024 to 65000")
        }
        let folder = try DataFolder(data ?? settings.data ?? Settings.defaultData)
        try folder.prepareTokens()
        let reader = try Readers.configured()
        let workers = try Workers.count(workers ?? settings.workers)

        // Until the services run, Ctrl-C must not leave the database behind.
        var configuration = PrivateCluster.Configuration(directory: "\(folder.path)/postgres", port: base + 32)
        configuration.settings = ["shared_buffers": "256MB", "max_wal_size": "2GB"]
        let cluster = try await PrivateCluster(configuration)
        Console.note("Starting Postgres in \(folder.path)/postgres")
        try await cluster.start()
        do {
            try await runServices(cluster, folder, base: base, workers: workers, reader: reader, tls: settings.tls)
        } catch {
            folder.removeEndpoints()
            try? await cluster.stop()
            throw error
        }
        folder.removeEndpoints()
        try await cluster.stop()
        Console.note("Everything has ended.")
    }

    private func runServices(
        _ cluster: PrivateCluster, _ folder: borrowing DataFolder, base: Int, workers: Int,
        reader: any DocumentReader, tls: TLSSettings?
    ) async throws {
        let database = PostgresConfiguration(cluster.conninfo())
        let report = try await Schema.migrate(database) { _ in }
        if !report.applied.isEmpty { Console.note("Applied \(report.applied.count) migrations") }
        let tokens = try TokenBook(parsing: TextFile.read(folder.tokenFile))
        let token = try Settings.firstToken(in: folder.tokenFile)
        let endpoints = Endpoints(
            version: Version.current, process: getpid(), ingest: "127.0.0.1:\(base + 1)",
            resolution: "127.0.0.1:\(base + 2)", query: "127.0.0.1:\(base + 3)", tokenFile: folder.tokenFile,
            database: cluster.conninfo())
        let listening = Countdown(3)
        let path = folder.path
        let announce: @Sendable (Int) -> Void = { _ in
            guard listening.step() else { return }
            do {
                try TextFile.write(CanonicalJSON.pretty(endpoints) + "\n", to: Endpoints.path(in: path))
            } catch {
                Console.note("chancery: endpoints.json was not written: \(error)")
            }
            Console.note(
                "Chancery is up: ingest \(endpoints.ingest), resolution \(endpoints.resolution), query \(endpoints.query); data in \(path)"
            )
        }
        func server(_ service: ServiceName) -> MessageServer.Configuration {
            MessageServer.Configuration(host: "127.0.0.1", port: base + service.offset, tokens: tokens, tls: tls)
        }
        let services =
            ResolutionService.build(
                .init(server: server(.resolution), database: database, version: Version.current),
                onListening: announce)
            + QueryService.build(
                .init(server: server(.query), database: database, version: Version.current), onListening: announce)
            + IngestService.build(
                .init(
                    server: server(.ingest), database: database,
                    resolution: .init(
                        host: "127.0.0.1", port: base + ServiceName.resolution.offset,
                        agent: "ingest/\(Version.current)", role: "ingest", token: token, tls: tls),
                    workers: workers, version: Version.current), reader: reader, onListening: announce)
        try await ServiceRun.run(services, name: "up")
    }
}
