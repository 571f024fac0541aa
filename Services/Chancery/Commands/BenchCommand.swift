import ArgumentParser

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures this machine: the bus, taking documents in, the language engine, resolution.",
        discussion: "Example: chancery bench bus --seconds 5",
        subcommands: [
            BenchBusCommand.self, BenchSubmitCommand.self, BenchLanguageCommand.self, BenchResolutionCommand.self,
            BenchHostileCommand.self, BenchFormsCommand.self, BenchKeysCommand.self,
        ])
}
