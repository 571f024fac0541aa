import ArgumentParser
import Shared

struct DifferentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "different", abstract: "Records that two entities are two, whatever the scores say.",
        discussion: """
            Example: chancery different ent-0197c2f0-… ent-0197c2f1-… --reason "father and son"

            Give the ids of the two names, as `chancery how` prints them, to take apart what leads to one entity.
            """)

    @Argument(help: "An entity's id.")
    var one: String

    @Argument(help: "Another entity's id.")
    var other: String

    @OptionGroup var judge: JudgeOptions

    func run() async throws {
        try await judge.send(
            MessageType.judgementDifferent,
            EntityJudge(
                one: EntityID(argument: one), other: EntityID(argument: other), author: judge.signature,
                reason: judge.reason))
    }
}
