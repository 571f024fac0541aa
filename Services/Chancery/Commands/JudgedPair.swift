import ArgumentParser
import Shared

/// Two entities that somebody says something about.
struct JudgedPair: ParsableArguments {
    @Argument(help: "An entity's id.")
    var one: String

    @Argument(help: "Another entity's id.")
    var other: String

    @OptionGroup var judge: JudgeOptions

    func send(_ type: String) async throws {
        try await judge.send(
            type,
            EntityJudge(
                one: EntityID(argument: one), other: EntityID(argument: other), author: judge.signature,
                reason: judge.reason))
    }
}
