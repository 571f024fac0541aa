import ArgumentParser
import Shared

struct DifferentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "different", abstract: "Records that two entities are two, whatever the scores say.",
        discussion: """
            Example: chancery different ent-0197c2f0-… ent-0197c2f1-… --reason "father and son"

            Give the ids of the two names, as `chancery how` prints them, to take apart what leads to one entity.
            """)

    @OptionGroup var pair: JudgedPair

    func run() async throws { try await pair.send(MessageType.judgementDifferent) }
}
