import ArgumentParser
import Reading
import Shared
import Wire

struct RereadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread", abstract: "Reads stored documents again that an older version of the reading read.",
        discussion: """
            Each document's statements are replaced in one transaction; what is no longer found is withdrawn.

            Example: chancery reread --wait
            """)

    @Flag(help: "Waits until the queue is empty again.")
    var wait = false

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.withClient(of: .ingest) { client in
            let answer = try await client.request(
                MessageType.documentReread, DocumentReread(below: Reader.version), as: DocumentReread.Answer.self)
            if wait { try await waitUntilDone(client, total: answer.queued) }
            if json { return try Console.json(answer) }
            Console.line("\(answer.queued) documents \(wait ? "were read again" : "will be read again")")
        }
    }

    private func waitUntilDone(_ client: MessageClient, total: Int) async throws {
        while true {
            let counts = try await client.request(
                MessageType.status, Nothing(), as: ServiceStatus.self, retry: .idempotent
            ).counts
            let open = ["documents.queued", "documents.leased", "outbox"].reduce(0) { $0 + (counts[$1] ?? 0) }
            Console.progress("\(max(0, total - Int(open))) of \(total) documents are in the record")
            if open == 0 { return Console.endProgress() }
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
