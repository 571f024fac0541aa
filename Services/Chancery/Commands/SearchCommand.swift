import ArgumentParser
import Shared
import Wire

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Finds entities by name, with the words that speak of them.",
        discussion: "Example: chancery search Zelensky")

    @Argument(help: "A name or a part of one.")
    var query: [String]

    @Option(help: "person, organisation, country, place, event, delegation …")
    var type: String?

    @Option(help: "How many at most.")
    var limit = 10

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let answer = try await connection.withClient(of: .query) { client in
            try await client.request(
                MessageType.entitySearch,
                EntitySearch(
                    query: query.joined(separator: " "), type: type.map(EntityType.init(rawValue:)), limit: limit),
                as: EntitySearch.Answer.self, retry: .idempotent)
        }
        if json { return try Console.json(answer) }
        if answer.results.isEmpty { Console.note("No entity has such a name.") }
        for hit in answer.results {
            Console.line(Card.heading(hit.entity))
            for evidence in hit.evidence { Console.line(Card.line(evidence)) }
        }
    }
}
