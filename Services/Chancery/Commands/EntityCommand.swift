import ArgumentParser
import Shared
import Wire

struct EntityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entity",
        abstract:
            "Shows one entity: its names, the words about it, what knowledge bases tell of it, the claims it is part of.",
        discussion: "Example: chancery entity ent-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e")

    @Argument(help: "The entity's id, as search prints it.")
    var id: String

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        guard let entity = EntityID(id) else {
            throw ValidationError(
                "'\(id)' is no entity id; they look like ent-0197c2f0-… and `chancery search` prints them")
        }
        let answer = try await connection.withClient(of: .query) { client in
            try await client.request(
                MessageType.entityGet, EntityGet(entity: entity), as: EntityGet.Answer.self, retry: .idempotent)
        }
        if json { return try Console.json(answer) }
        Console.line(Card.heading(answer.entity))
        for evidence in answer.evidence { Console.line(Card.line(evidence)) }
        for record in answer.knowledge ?? [] { Console.line(Card.lines(record)) }
        if !answer.statements.isEmpty { Console.line(Card.bold("Claims")) }
        for statement in answer.statements { Console.line(Card.line(statement)) }
    }
}
