import ArgumentParser
import Shared
import Wire

struct JudgementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judgements", abstract: "Lists what people have said about entities, newest first.",
        discussion: """
            Examples:
              chancery judgements
              chancery judgements --entity ent-0197c2f0-… --json
            """)

    @Option(help: "Only those about this entity.")
    var entity: String?

    @Option(help: "How many at most.")
    var limit = 100

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let request = JudgementList(entity: try entity.map(EntityID.init(argument:)), limit: limit)
        let answer = try await connection.withClient(of: .resolution) { client in
            try await client.request(
                MessageType.judgementList, request, as: JudgementList.Answer.self, retry: .idempotent)
        }
        if json { return try Console.json(answer) }
        if answer.judgements.isEmpty { Console.note("Nobody has judged anything.") }
        for judgement in answer.judgements { Console.line(StoryCard.line(judgement)) }
    }
}
