import ArgumentParser
import Glibc
import Shared
import Wire

/// Who judges, and why.
struct JudgeOptions: ParsableArguments {
    @Option(help: "Why; kept for ever.")
    var reason: String

    @Option(help: "Who says so; the user's name where absent.")
    var author: String?

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    var signature: String { author ?? getenv("USER").map { String(cString: $0) } ?? "somebody" }

    func send(_ type: String, _ request: some Codable & Sendable) async throws {
        let answer = try await connection.withClient(of: .resolution) { client in
            try await client.request(type, request, as: EntityJudge.Answer.self)
        }
        if json { return try Console.json(answer) }
        Console.line("recorded as \(answer.judgement.id); `chancery undo` takes it back")
        for id in answer.merged { Console.line("  \(id) leads elsewhere now") }
        for id in answer.split { Console.line("  \(id) stands by itself") }
        if answer.merged.isEmpty, answer.split.isEmpty { Console.line("  nothing had to be changed for it") }
    }
}
