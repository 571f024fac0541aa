import ArgumentParser
import Shared
import Wire

struct HowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "how", abstract: "Tells how an entity came together, as a tree of its names.",
        discussion: """
            Example: chancery how ent-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e

            Each line is a name, what else is known of whoever bears it, in how many documents, and why it is one with the
            name above: the probability, and what each feature added to it in log-odds.
            """)

    @Argument(help: "The entity's id, as search prints it.")
    var id: String

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let entity = try EntityID(argument: id)
        let answer = try await connection.withClient(of: .resolution) { client in
            try await client.request(
                MessageType.entityHow, EntityHow(entity: entity), as: EntityHow.Answer.self, retry: .idempotent)
        }
        if json { return try Console.json(answer) }
        for line in StoryCard.lines(answer) { Console.line(line) }
    }
}
