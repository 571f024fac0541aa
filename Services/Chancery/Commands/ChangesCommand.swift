import ArgumentParser
import Shared
import Wire

struct ChangesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "Prints what changed in the record, from a cursor on.",
        discussion: """
            Examples:
              chancery changes --after 120        what came after cursor 120
              chancery changes --follow --json    everything, and then live, one JSON object a line
            """)

    @Option(help: "The last cursor seen; 0 begins at the beginning.")
    var after: Int64 = 0

    @Flag(help: "Stays for what comes; Ctrl-C ends it.")
    var follow = false

    @Flag(help: "Prints a JSON object a line.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var last = after
        try await connection.withClient(of: .query) { client in
            while true {
                do {
                    try await client.stream(
                        MessageType.changesFollow, ChangesFollow(after: last, follow: follow), of: Change.self
                    ) { changes in
                        for try await change in changes {
                            last = change.cursor
                            Console.line(json ? try CanonicalJSON.text(change) : Self.line(change))
                        }
                    }
                    return
                } catch let error as ServiceError
                    where follow && ["connection-lost", "draining"].contains(error.code)
                {
                    // Goes on from the last one seen.
                    try await Task.sleep(for: .milliseconds(200))
                }
            }
        }
    }

    private static func line(_ change: Change) -> String {
        "\(change.cursor)  \(change.at)  \(change.type)  \(change.name)  \(Card.dim(change.entity.description))"
    }
}
