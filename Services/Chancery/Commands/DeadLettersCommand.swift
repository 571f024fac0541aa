import ArgumentParser
import Shared
import Wire

struct DeadLettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadletters",
        abstract: "Lists documents that were given up, with the reason; --retry puts them back.",
        discussion: """
            Examples:
              chancery deadletters
              chancery deadletters --retry all
            """)

    @Option(help: "A document's id, or all.")
    var retry: String?

    @Option(help: "How many to list.")
    var limit = 100

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.withClient(of: .ingest) { client in
            if let retry {
                let document = DocumentID(retry)
                guard retry == "all" || document != nil else {
                    throw ValidationError("'\(retry)' is no document id; give one, or all")
                }
                let answer = try await client.request(
                    MessageType.deadLetterRetry, DeadLetterRetry(document: document), as: DeadLetterRetry.Answer.self)
                return try json ? Console.json(answer) : Console.line("\(answer.retried) put back to work")
            }
            let answer = try await client.request(
                MessageType.deadLetterList, DeadLetterList(limit: limit), as: DeadLetterList.Answer.self,
                retry: .idempotent)
            if json { return try Console.json(answer) }
            if answer.deadLetters.isEmpty { Console.note("No document was given up.") }
            for letter in answer.deadLetters {
                Console.line(
                    "\(letter.document)  \(letter.stage), \(letter.attempts) attempts  \(letter.error.message) [\(letter.error.code)]  \(letter.title ?? "")"
                )
            }
        }
    }
}
