import ArgumentParser
import Shared

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Finds and explains what is wrong with a set-up.",
        discussion: "Example: chancery doctor --data ~/chancery-data")

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let findings = await Doctor(connection: connection).examine()
        if json {
            try Console.json(findings)
        } else {
            for finding in findings {
                let mark = finding.state == .good ? "ok  " : finding.state == .warning ? "warn" : "BAD "
                Console.line("\(mark)  \(finding.subject): \(finding.message)")
                if let advice = finding.advice { Console.line("      → \(advice)") }
            }
        }
        if findings.contains(where: { $0.state == .bad }) { throw ExitCode(1) }
    }
}
