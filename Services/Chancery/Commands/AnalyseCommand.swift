import ArgumentParser
import Foundation
import Language
import Reading
import Shared

struct AnalyseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse", abstract: "Reads documents and prints what is found, without services or database.",
        discussion: """
            Takes plain text and JSON lines as submit does. --format jsonl writes one line for each document, in their order;
            with --tokens it writes the tokens and entities of the language engine instead.

            Examples:
              chancery analyse article.txt --published 2025-05-15
              chancery analyse --format jsonl articles.jsonl > analysed.jsonl
            """)

    enum Format: String, ExpressibleByArgument {
        case pretty
        case json
        case jsonl
    }

    @Argument(help: "A file, a folder, or - for standard input.")
    var path: String

    @Option(help: "pretty, json or jsonl.")
    var format = Format.pretty

    @Flag(help: "Tokens and entities instead of the reading.")
    var tokens = false

    @Option(help: "Publication date for documents that have none: YYYY-MM-DD or RFC 3339.")
    var published: String?

    func run() async throws {
        let time = try published.map { text in
            guard let time = PublicationTime(text) else {
                throw ValidationError("'\(text)' is no publication date: give YYYY-MM-DD or 2025-05-15T09:30:00Z")
            }
            return time
        }
        let model = try Readers.model()
        var batch: [SubmissionSource.Entry] = []
        var refused = 0
        try await SubmissionSource(published: time).read(path) { entry in
            batch.append(entry)
            guard batch.count == 64 else { return }
            refused += try await analyse(batch, model)
            batch = []
        }
        refused += try await analyse(batch, model)
        if refused > 0 { throw ExitCode(2) }
    }

    /// Reads several documents at the same time and prints them in their order.
    /// - Returns: how many could not be read.
    private func analyse(_ entries: [SubmissionSource.Entry], _ model: LanguageModel) async throws -> Int {
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        var answers = [Result<String, ServiceError>?](repeating: nil, count: entries.count)
        await withTaskGroup(of: (Int, Result<String, ServiceError>).self) { group in
            for (index, entry) in entries.enumerated() {
                if index >= width, let (done, answer) = await group.next() { answers[done] = answer }
                group.addTask { (index, Self.answer(entry, model, format: format, tokens: tokens)) }
            }
            for await (done, answer) in group { answers[done] = answer }
        }
        var refused = 0
        for (entry, answer) in zip(entries, answers) {
            switch answer {
            case .success(let text)?: Console.line(text)
            case .failure(let error)?:
                refused += 1
                Failure.complain("\(entry.origin): \(error.message)", code: error.code)
            case nil: break
            }
        }
        return refused
    }

    private static func answer(
        _ entry: SubmissionSource.Entry, _ model: LanguageModel, format: Format, tokens: Bool
    ) -> Result<String, ServiceError> {
        do {
            let draft = try entry.draft.get()
            let text = try model.analyse(draft.text)
            let id = draft.docID ?? entry.origin
            if tokens {
                let line = TokensLine(id: id, text: text)
                switch format {
                case .jsonl: return .success(try CanonicalJSON.text(line))
                case .json: return .success(try CanonicalJSON.pretty(line))
                case .pretty: return .success(TokenTable.table(text))
                }
            }
            let analysis = Reader().read(
                text,
                context: DocumentContext(title: draft.title, published: draft.published, publisher: draft.publisher))
            switch format {
            case .jsonl: return .success(try CanonicalJSON.text(AnalysisLine(id: id, analysis: analysis)))
            case .json: return .success(try CanonicalJSON.pretty(analysis))
            case .pretty: return .success(RecordSheet.sheet(draft, analysis))
            }
        } catch let error as ServiceError {
            return .failure(error)
        } catch {
            return .failure(ServiceError(code: "not-read", message: "\(error)"))
        }
    }
}
