import ArgumentParser
import Postgres

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the database's schema up to date.",
        discussion: "Example: CHANCERY_DATABASE_URL=postgresql://chancery@db/chancery chancery migrate")

    func run() async throws {
        try await Schema.migrate(try Settings.environment.database()) { report in
            for step in report.applied { Console.line("applied \(step.number) \(step.name)") }
            Console.line("\(report.applied.count) applied, \(report.alreadyApplied) had been")
        }
    }
}
