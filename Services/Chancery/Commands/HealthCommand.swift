import ArgumentParser
import Shared
import Wire

struct HealthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health", abstract: "Exits with 0 where the service on this machine answers, for health checks.",
        discussion: "Example: chancery health ingest")

    @Argument(help: "ingest, resolution or query.")
    var service: ServiceName

    @Option(help: "Shifts all ports; 7400 by default.")
    var portBase: Int?

    func run() async throws {
        var connection = ConnectionOptions()
        connection.portBase = portBase ?? Settings.environment.portBase
        connection.data = nil
        let status = try await connection.withClient(of: service) { client in
            try await client.request(
                MessageType.status, Nothing(), as: ServiceStatus.self, deadline: .seconds(4), retry: .idempotent)
        }
        Console.line("\(status.service) \(status.version) is up")
    }
}
