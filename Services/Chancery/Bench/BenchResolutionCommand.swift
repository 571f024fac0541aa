import ArgumentParser
import Foundation
import Postgres
import Resolution
import Shared

struct BenchResolutionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolution",
        abstract: "Chains a second through one resolution process, and how they fare as the record grows.",
        discussion: """
            Starts a Postgres of its own in a temporary folder and fills it with people who do not exist: names of real
            parts as common as they are. At each size it resolves documents of 15 chains, of which three people are new,
            one after the other for the median time, then many at once for chains a second. Filling takes about half an
            hour for a million; with --keep it is done once, and a run that was stopped goes on where it was.

            Examples:
              chancery bench resolution --sizes 10000,100000,1000000
              chancery bench resolution --sizes 1000000 --keep /var/tmp/million
            """)

    @Option(help: "Numbers of entities, ascending, with commas.")
    var sizes = "10000,100000,1000000"

    @Option(help: "Documents at each size.")
    var documents = 200

    @Option(help: "The port of the private Postgres.")
    var port = 17432

    @Option(help: "A folder whose record is filled further and kept; not for sizes below what it holds.")
    var keep: String?

    @Flag(help: "Prints JSON.")
    var json = false

    struct Report: Encodable {
        struct Size: Encodable {
            var entities: Int
            var medianMilliseconds: Double
            var chainsPerSecond: Double
        }

        var sizes: [Size]
        /// The median at the largest size over that at the smallest.
        var growth: Double
    }

    func run() async throws {
        let sizes = sizes.split(separator: ",").compactMap { Int($0) }
        guard !sizes.isEmpty, sizes == sizes.sorted(), sizes.allSatisfy({ (100...20_000_000).contains($0) }),
            (10...100_000).contains(documents)
        else {
            throw ValidationError("give sizes from 100 to 20000000 in ascending order, and 10 to 100000 documents")
        }
        let report = try await BenchPostgres.with(
            port: port, kept: keep, settings: ["shared_buffers": "256MB", "max_wal_size": "2GB"]
        ) { cluster in
            try await measure(PostgresConfiguration(cluster.conninfo()), sizes)
        }
        if json { return try Console.json(report) }
        for size in report.sizes {
            Console.line(
                "\(size.entities) entities: \(size.medianMilliseconds) ms a document of 15 chains (median), \(Int(size.chainsPerSecond)) chains/s"
            )
        }
        Console.line("growth \(report.growth)")
    }

    private func measure(_ database: PostgresConfiguration, _ sizes: [Int]) async throws -> Report {
        try await Schema.migrate(database) { _ in }
        let pool = PostgresPool(database, pool: .init(maximum: 4, minimum: 0))
        let bench = ResolutionBench(pool: pool, documents: documents)
        var report = Report(sizes: [], growth: 1)
        var filling = try BenchFilling(folder: keep)
        guard filling.people.count <= sizes[0] else {
            throw ValidationError(
                "the kept record holds \(filling.people.count) people already: give sizes from there on")
        }
        for size in sizes {
            try await bench.fill(&filling, to: size) { Console.progress("\($0) of \(size) entities") }
            Console.endProgress()
            let result = try await bench.run(filling.people)
            report.sizes.append(
                .init(
                    entities: size, medianMilliseconds: (result.median * 100).rounded() / 100,
                    chainsPerSecond: result.chainsPerSecond.rounded()))
        }
        await pool.shutdown()
        if let first = report.sizes.first, let last = report.sizes.last, first.medianMilliseconds > 0 {
            report.growth = (last.medianMilliseconds / first.medianMilliseconds * 100).rounded() / 100
        }
        return report
    }
}
