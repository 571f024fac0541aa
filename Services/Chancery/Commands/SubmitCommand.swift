import ArgumentParser
import FoundationEssentials
import Shared

struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Puts documents into the record.",
        discussion: """
            Takes plain text (one document a file), JSON lines (doc_id, title, published, publisher, url, language, text),
            folders of either, and - for standard input. Each document is acknowledged once it is stored for good.

            Examples:
              chancery submit article.txt --published 2025-05-15 --publisher "The Moscow Times" --wait
              chancery submit feed.ndjson
            """)

    @Argument(help: "Files, folders, or - for standard input.")
    var paths: [String]

    @Option(help: "Publication date for documents that have none: YYYY-MM-DD or RFC 3339.")
    var published: String?

    @Option(help: "Publisher for documents that name none.")
    var publisher: String?

    @Flag(help: "Waits until the documents are read and resolved.")
    var wait = false

    @Option(help: "How many seconds --wait waits at most.")
    var timeout = 3600

    @Flag(help: "Prints a line of JSON for each document.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let time = try published.map { text in
            guard let time = PublicationTime(text) else {
                throw ValidationError("'\(text)' is no publication date: give YYYY-MM-DD or 2025-05-15T09:30:00Z")
            }
            return time
        }
        let source = SubmissionSource(published: time, publisher: publisher)
        var tally = Tally()
        try await connection.withClient(of: .ingest) { client in
            var group: [SubmissionSource.Entry] = []
            for path in paths {
                try await source.read(path) { entry in
                    group.append(entry)
                    guard group.count == 2000 else { return }
                    try await Submitter(client: client).submit(group) { try tally.take($0, json: json) }
                    group = []
                }
            }
            try await Submitter(client: client).submit(group) { try tally.take($0, json: json) }
        }
        Console.endProgress()
        let documents = tally.documents
        var dead: [DocumentID] = []
        if wait, !documents.isEmpty {
            dead = try await connection.withClient(of: .query) { client in
                try await ResolutionWait(client: client).wait(for: documents, timeout: .seconds(timeout)) { done in
                    Console.progress("\(done) of \(documents.count) documents are in the record")
                }
            }
            Console.endProgress()
        }
        if !json { Console.line(tally.summary(waited: wait, dead: dead.count)) }
        if tally.refused > 0 || !dead.isEmpty { throw ExitCode(2) }
    }
}
