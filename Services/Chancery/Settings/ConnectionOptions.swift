import ArgumentParser
import FoundationEssentials
import Shared
import Wire

/// How a command finds the set: by its data folder, by addresses in the environment, or on the default ports.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Data folder of the running set.", discussion: "CHANCERY_DATA"))
    var data: String?

    @Option(help: ArgumentHelp("Shifts all ports; the default set is 7400.", discussion: "CHANCERY_PORT_BASE"))
    var portBase: Int?

    /// Runs `body` with a client of the service.
    func withClient<R: Sendable>(
        of service: ServiceName, _ body: (MessageClient) async throws -> R
    ) async throws -> R {
        try await MessageClient.withClient(configuration(for: service), body)
    }

    func configuration(for service: ServiceName) throws -> MessageClient.Configuration {
        let settings = Settings.environment
        let (address, token) = try find(service, settings)
        guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]) else {
            throw ServiceError(
                code: "invalid-configuration", message: "'\(address)' is no address of the form host:port")
        }
        return MessageClient.Configuration(
            host: String(address[..<colon]), port: port, agent: "cli/\(Version.current)", role: "cli", token: token,
            tls: settings.tls)
    }

    private func find(_ service: ServiceName, _ settings: Settings) throws -> (address: String, token: String?) {
        let configured: String? =
            switch service {
            case .ingest: settings.ingest
            case .resolution: settings.resolution
            case .query: settings.query
            }
        if data == nil, portBase == nil, let configured { return (configured, try settings.ownToken()) }
        let folder = data ?? settings.data ?? Settings.defaultData
        if let endpoints = try? Endpoints.read(from: folder), portBase == nil {
            return (endpoints.address(of: service), try endpoints.tokenFile.flatMap(Settings.firstToken(in:)))
        }
        if data != nil, portBase == nil {
            throw ServiceError(
                code: "not-connected",
                message: "no set is running on the data folder \(folder); start one with `chancery up --data \(folder)`"
            )
        }
        // A set on other ports has its token in its own folder, which only --data or CHANCERY_TOKEN_FILE tells.
        let own = try settings.ownToken() ?? (try? Settings.firstToken(in: "\(folder)/tokens"))
        return ("127.0.0.1:\((portBase ?? settings.portBase) + service.offset)", own)
    }
}
