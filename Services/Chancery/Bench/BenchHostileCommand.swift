import ArgumentParser
import Benchmarks
import Foundation
import Shared

struct BenchHostileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hostile", abstract: "Hostile frames of every kind against a server of this process, on loopback.",
        discussion: """
            Honest clients keep asking meanwhile. Exits 1 where an answer is not as documented, an honest request fails, or
            memory grows beyond its bound.

            Example: chancery bench hostile --frames 200000 --seed 1
            """, shouldDisplay: false)

    @Option(help: "Hostile frames of each kind.")
    var frames = 200_000

    @Option(help: "The same seed sends the same bytes.")
    var seed: UInt64 = 1

    @Flag(help: "Prints JSON.")
    var json = false

    func run() async throws {
        guard (1...10_000_000).contains(frames) else { throw ValidationError("give 1 to 10000000 frames") }
        let report = try await HostileTraffic(frames: frames, seed: seed).run { done in
            if json { return }
            let answers = done.answers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            Console.line(
                "\(done.name): \(done.frames) frames, \(done.connections) connections, \(done.seconds) s: "
                    + answers.joined(separator: ", "))
        }
        if json {
            try Console.json(report)
        } else {
            Console.line(
                "honest: \(report.honestAnswers) answers, \(report.honestFailures.count) failures, slowest \(Int(report.slowestHonestMilliseconds)) ms"
            )
            Console.line(
                "memory: \(report.residentBefore >> 20) MiB before, \(report.residentPeak >> 20) MiB at most")
        }
        if let complaint = report.complaints.first {
            throw ServiceError(code: "bench-failed", message: complaint)
        }
    }
}
