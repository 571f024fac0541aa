import ArgumentParser
import Foundation
import Language
import Shared

struct BenchLanguageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language", abstract: "Tokens a second of the language engine, for one thread and for all cores.",
        discussion: "Example: chancery bench language articles.jsonl")

    @Argument(help: "A file or folder of texts, as submit takes them.")
    var path: String

    @Option(help: "Seconds for each measurement, at least.")
    var seconds = 5.0

    @Option(help: "Threads of the second measurement.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Prints JSON.")
    var json = false

    func run() async throws {
        guard (1...256).contains(threads) else { throw ValidationError("give 1 to 256 threads") }
        guard let directory = ModelLocation.find() else { _ = try Readers.model(); return }
        var texts: [String] = []
        try await SubmissionSource().read(path) { texts.append(try $0.draft.get().text) }
        let result = try await LanguageBenchmark.run(
            model: directory, texts: texts, seconds: seconds, threads: threads)
        if json { return try Console.json(result) }
        Console.line(
            "\(result.tokens) tokens in \(texts.count) texts; load \(result.loadSeconds) s, at most \(Int(result.peakMegabytes)) MB"
        )
        Console.line("one thread   \(Int(result.tokensPerSecond)) tokens/s")
        Console.line("\(result.threads) threads    \(Int(result.tokensPerSecondAllCores)) tokens/s")
    }
}
