import ArgumentParser
import Reading
import Shared
import Wire

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the record as lines of JSON.",
        discussion: """
            --format mentions writes one line a document with its mentions under their resolved entities, and its
            statements; --format jsonl writes each document with its whole analysis.

            Example: chancery export --format mentions > mentions.jsonl
            """)

    enum Format: String, ExpressibleByArgument {
        case jsonl
        case mentions
    }

    @Option(help: "jsonl or mentions.")
    var format = Format.jsonl

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.withClient(of: .query) { client in
            try await client.stream(MessageType.documentExport, DocumentExport(), of: DocumentGet.Answer.self) {
                documents in
                for try await document in documents { Console.line(try line(document)) }
            }
        }
    }

    private func line(_ answer: DocumentGet.Answer) throws -> String {
        switch format {
        case .jsonl: return try CanonicalJSON.text(answer)
        case .mentions:
            let id = answer.document.docID ?? answer.document.id.description
            return try CanonicalJSON.text(
                AnalysisLine(id: id, analysis: answer.analysis ?? DocumentAnalysis(version: 0)) { chain in
                    // A chain that became no entity is one thing within its document only.
                    answer.entities[String(chain)]?.description ?? "\(answer.document.id)#\(chain)"
                })
        }
    }
}
