import ArgumentParser
import Shared

struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Tells why two entities, or an entity and a chain of mentions, are taken for one.",
        discussion: """
            Examples:
              chancery why ent-0197c2f0-… ent-0197c2f1-…
              chancery why ent-0197c2f0-… doc-0197c2ef-…#3      chain 3 of a document, as `chancery document` numbers them
            """)

    @OptionGroup var pair: PairOptions

    func run() async throws { try await pair.explain(MessageType.entityWhy) }
}
