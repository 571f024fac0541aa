import ArgumentParser
import Shared
import Wire

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Tells how the services are, in numbers; exit code 0 where all answer.",
        discussion: "Example: chancery status --json")

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var statuses: [ServiceStatus] = []
        for service in ServiceName.allCases {
            statuses.append(
                try await connection.withClient(of: service) { client in
                    try await client.request(
                        MessageType.status, Nothing(), as: ServiceStatus.self, deadline: .seconds(5),
                        retry: .idempotent)
                })
        }
        if json { return try Console.json(statuses) }
        for status in statuses {
            let counts = status.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            Console.line("\(Card.bold(status.service)) \(status.version)  \(counts.joined(separator: ", "))")
        }
    }
}
