import ArgumentParser
import Shared
import Wire

struct DocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "Shows one document, or lists the newest.",
        discussion: """
            Examples:
              chancery document                 the newest documents
              chancery document doc-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e
              chancery document my-own-id       by the doc_id it was submitted with
            """)

    @Argument(help: "The document's id, or the doc_id it was submitted with.")
    var id: String?

    @Option(help: "How many to list.")
    var limit = 20

    @Option(help: "Lists those of this publisher only.")
    var publisher: String?

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.withClient(of: .query) { client in
            if let id {
                let request = DocumentID(id).map { DocumentGet(document: $0) } ?? DocumentGet(docID: id)
                let answer = try await client.request(
                    MessageType.documentGet, request, as: DocumentGet.Answer.self, retry: .idempotent)
                try json ? Console.json(answer) : Self.show(answer)
            } else {
                let answer = try await client.request(
                    MessageType.documentList, DocumentList(limit: limit, publisher: publisher),
                    as: DocumentList.Answer.self, retry: .idempotent)
                if json { return try Console.json(answer) }
                for document in answer.documents { Console.line(Self.line(document)) }
            }
        }
    }

    private static func line(_ document: Document) -> String {
        let facts = [document.published?.day.description, document.publisher, document.state.rawValue]
        return "\(document.id)  \(facts.compactMap { $0 }.joined(separator: "  "))  \(document.title ?? "")"
    }

    private static func show(_ answer: DocumentGet.Answer) {
        Console.line(line(answer.document))
        guard let analysis = answer.analysis else { return Console.line("  not read yet") }
        for chain in analysis.chains where !chain.names.isEmpty {
            let entity = answer.entities[String(chain.index)].map(\.description) ?? "–"
            Console.line("  \(Card.bold(chain.name))  \(chain.type)  \(Card.dim(entity))")
        }
        for statement in analysis.statements { Console.line(Card.line(statement)) }
    }
}
