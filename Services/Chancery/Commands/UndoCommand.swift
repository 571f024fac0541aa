import ArgumentParser
import Shared

struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes a judgement back, so that things are as if it had never been.",
        discussion: "Example: chancery undo jdg-0197c2f0-… --reason \"mixed up the two\"")

    @Argument(help: "The judgement's id, as same, different and judgements print it.")
    var id: String

    @OptionGroup var judge: JudgeOptions

    func run() async throws {
        guard let judgement = JudgementID(id) else {
            throw ValidationError("'\(id)' is no judgement's id; they look like jdg-0197c2f0-…")
        }
        try await judge.send(
            MessageType.judgementUndo,
            JudgementUndo(judgement: judgement, author: judge.signature, reason: judge.reason))
    }
}
