import ArgumentParser
import Shared

struct WhyNotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why-not",
        abstract: "Tells what keeps two entities, or an entity and a chain of mentions, apart.",
        discussion: """
            Examples:
              chancery why-not ent-0197c2f0-… ent-0197c2f1-…
              chancery why-not ent-0197c2f0-… doc-0197c2ef-…#3 --json
            """)

    @OptionGroup var pair: PairOptions

    func run() async throws { try await pair.explain(MessageType.entityWhyNot) }
}
