import ArgumentParser
import Shared
import Wire

struct StatementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statements", abstract: "Lists claims, with who says so.",
        discussion: "Example: chancery statements --predicate attends --entity ent-…")

    @Option(help: "Claims that this entity takes part in.")
    var entity: String?

    @Option(
        help:
            "holds-role, appoints, leads, member-of, attends, travels-to, meets, takes-place, says, demands, rejects, agrees."
    )
    var predicate: String?

    @Option(help: "Claims of this document.")
    var document: String?

    @Option(help: "How many at most.")
    var limit = 100

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let request = StatementList(
            entity: try entity.map { text in
                guard let id = EntityID(text) else { throw ValidationError("'\(text)' is no entity id") }
                return id
            }, predicate: predicate.map(Predicate.init(rawValue:)),
            document: try document.map { text in
                guard let id = DocumentID(text) else { throw ValidationError("'\(text)' is no document id") }
                return id
            }, limit: limit)
        let answer = try await connection.withClient(of: .query) { client in
            try await client.request(
                MessageType.statementList, request, as: StatementList.Answer.self, retry: .idempotent)
        }
        if json { return try Console.json(answer) }
        for statement in answer.statements { Console.line(Card.line(statement)) }
    }
}
