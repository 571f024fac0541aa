import ArgumentParser
import Shared

struct SameCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "same", abstract: "Records that two entities are one, whatever the scores say.",
        discussion: """
            Example: chancery same ent-0197c2f0-… ent-0197c2f1-… --reason "his maiden name, see the obituary"

            The younger id leads to the older one from then on. Nothing is lost: `undo` restores it.
            """)

    @OptionGroup var pair: JudgedPair

    func run() async throws { try await pair.send(MessageType.judgementSame) }
}
