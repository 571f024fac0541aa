import FoundationEssentials
import Glibc

/// How fast the engine is on this machine.
public struct LanguageBenchmark: Codable, Sendable, Hashable {
    public var tokens: Int
    /// Full pipeline, one thread.
    public var tokensPerSecond: Double
    /// The same on all cores, a document a task.
    public var tokensPerSecondAllCores: Double
    public var threads: Int
    public var loadSeconds: Double
    /// Resident memory at its highest, in MB.
    public var peakMegabytes: Double

    /// - Parameters:
    ///   - texts: read several times, until `seconds` are over for each measurement.
    /// - Throws: `ModelError`, `LanguageError`.
    public static func run(
        model directory: String, texts: [String], seconds: Double, threads: Int
    ) async throws -> LanguageBenchmark {
        let clock = ContinuousClock()
        let began = clock.now
        let model = try LanguageModel.load(directory: directory)
        let load = began.duration(to: clock.now) / .seconds(1)
        let count = try texts.reduce(0) { $0 + (try model.analyse($1).tokens.count) }

        let one = try measure(clock, seconds) { try texts.reduce(0) { $0 + (try model.analyse($1).tokens.count) } }
        let started = clock.now
        var read = 0
        repeat {
            read += try await withThrowingTaskGroup(of: Int.self) { group in
                for part in 0..<threads {
                    group.addTask {
                        try stride(from: part, to: texts.count, by: threads).reduce(0) {
                            $0 + (try model.analyse(texts[$1]).tokens.count)
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
        } while started.duration(to: clock.now) < .seconds(seconds)
        let all = Double(read) / (started.duration(to: clock.now) / .seconds(1))

        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return LanguageBenchmark(
            tokens: count, tokensPerSecond: one.rounded(), tokensPerSecondAllCores: all.rounded(), threads: threads,
            loadSeconds: (load * 1000).rounded() / 1000, peakMegabytes: (Double(usage.ru_maxrss) / 1024).rounded())
    }

    private static func measure(_ clock: ContinuousClock, _ seconds: Double, _ pass: () throws -> Int) throws -> Double
    {
        let started = clock.now
        var tokens = 0
        repeat { tokens += try pass() } while started.duration(to: clock.now) < .seconds(seconds)
        return Double(tokens) / (started.duration(to: clock.now) / .seconds(1))
    }
}
