import ArgumentParser
import CMalloc
import Logging

/// The one executable.
@main
struct Chancery: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chancery",
        abstract: "Reads the news and keeps the record: who is who, who said what, when, and which source says so.",
        discussion: """
            Begin with `chancery up`, then `chancery submit ARTICLE.txt --published 2025-05-15 --wait` and
            `chancery search NAME`. Commands that print for people print JSON with --json.

            Exit codes: 0 done, 1 failed (the reason is on stderr), 2 some of the input was not taken, 64 wrong usage,
            69 a service cannot be reached.
            """,
        version: Version.current,
        subcommands: [
            UpCommand.self, ServeCommand.self, SubmitCommand.self, AnalyseCommand.self, SearchCommand.self,
            EntityCommand.self, DocumentCommand.self, StatementsCommand.self, ChangesCommand.self, ExportCommand.self,
            WhyCommand.self, WhyNotCommand.self, HowCommand.self, SameCommand.self, DifferentCommand.self,
            UndoCommand.self, JudgementsCommand.self, MatchCommand.self, ImportCommand.self, StatusCommand.self,
            HealthCommand.self,
            DeadLettersCommand.self, RereadCommand.self,
            MigrateCommand.self,
            DoctorCommand.self, BenchCommand.self,
        ])

    static func main() async {
        cmalloc_return_large_buffers()
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = Settings.environment.logLevel
            return handler
        }
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Failure.exit(with: error)
        }
    }
}
