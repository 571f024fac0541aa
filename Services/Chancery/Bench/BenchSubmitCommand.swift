import ArgumentParser
import Foundation
import Postgres
import Shared
import Wire

struct BenchSubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Durable documents a second through one ingest process, beside Postgres alone.",
        discussion: """
            Starts a Postgres and an ingest process of its own in a temporary folder, with synchronous_commit on. The roof is
            the same rows put into one table with unnest.

            Example: chancery bench submit --documents 40000
            """)

    @Option(help: "How many documents.")
    var documents = 40_000

    @Option(help: "Bytes of text in each.")
    var bytes = 1024

    @Option(help: "Connections that submit at the same time.")
    var connections = 2

    @Option(help: "Shifts the ports that are used.")
    var portBase = 17400

    @Flag(help: "Prints JSON.")
    var json = false

    struct Report: Encodable {
        var documentsPerSecond: Double
        var postgresAloneRowsPerSecond: Double
        var documents: Int
        var textBytes: Int
    }

    func run() async throws {
        guard (100...5_000_000).contains(documents), (100...100_000).contains(bytes), (1...32).contains(connections)
        else {
            throw ValidationError("give 100 to 5000000 documents, 100 to 100000 bytes, 1 to 32 connections")
        }
        let report = try await BenchPostgres.with(port: portBase + 32) { try await measure($0) }
        if json { return try Console.json(report) }
        Console.line(
            "\(Int(report.documentsPerSecond)) documents/s of \(bytes) bytes (Postgres alone \(Int(report.postgresAloneRowsPerSecond)) rows/s)"
        )
    }

    private func measure(_ cluster: PrivateCluster) async throws -> Report {
        let database = PostgresConfiguration(cluster.conninfo())
        try await Schema.migrate(database) { _ in }
        let roof = try await roof(database)
        let ingest = try ChildCommand(
            ["serve", "ingest", "--workers", "0", "--no-migrate", "--port-base", String(portBase)],
            environment: ["CHANCERY_DATABASE_URL": cluster.conninfo()])
        defer { ingest.stop() }
        let configuration = MessageClient.Configuration(
            host: "127.0.0.1", port: portBase + ServiceName.ingest.offset, agent: "bench/\(Version.current)")
        let share = documents / connections
        // The first documents wait for connections and caches; they do not count.
        try await submit(configuration, numbers: 0..<200)
        let started = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in 0..<connections {
                group.addTask {
                    try await submit(configuration, numbers: (1000 + part * share)..<(1000 + (part + 1) * share))
                }
            }
            try await group.waitForAll()
        }
        let seconds = started.duration(to: .now) / .seconds(1)
        return Report(
            documentsPerSecond: (Double(share * connections) / seconds).rounded(),
            postgresAloneRowsPerSecond: roof.rounded(),
            documents: share * connections, textBytes: bytes)
    }

    private func submit(_ configuration: MessageClient.Configuration, numbers: Range<Int>) async throws {
        try await MessageClient.withClient(configuration) { client in
            try await client.exchange(
                MessageType.documentsSubmit, Nothing(), sending: DocumentSubmit.self, of: SubmissionAnswer.self
            ) { outlet in
                for number in numbers { try await outlet.send(DocumentSubmit(document: document(number))) }
            } consume: { answers in
                var taken = 0
                for try await answer in answers {
                    if let error = answer.error { throw error }
                    taken += 1
                }
                guard taken == numbers.count else {
                    throw ServiceError(code: "bench-failed", message: "\(taken) of \(numbers.count) were acknowledged")
                }
            }
        }
    }

    private func document(_ number: Int) -> DocumentDraft {
        let words = "Report \(number) of this measurement says nothing new. "
        return DocumentDraft(
            docID: "bench-\(number)", title: "Report \(number)", publisher: "bench",
            text: words + String(repeating: "word ", count: max(0, bytes - words.utf8.count) / 5))
    }

    /// Rows of the same size in the same batches into a table of its own, committed batch by batch.
    private func roof(_ database: PostgresConfiguration) async throws -> Double {
        let pool = PostgresPool(database, pool: .init(maximum: 1, minimum: 0))
        try await pool.execute("CREATE TABLE bench_roof (id uuid PRIMARY KEY, text text)")
        let count = min(documents, 20_000)
        let started = ContinuousClock.now
        for start in stride(from: 0, to: count, by: 500) {
            let rows = (start..<min(start + 500, count)).map(document)
            try await pool.execute(
                """
                INSERT INTO bench_roof
                SELECT * FROM unnest(\(rows.map { _ in UUIDv7.make() })::uuid[], \(rows.map(\.text))::text[])
                """)
        }
        let seconds = started.duration(to: .now) / .seconds(1)
        try await pool.execute("DROP TABLE bench_roof")
        await pool.shutdown()
        return Double(count) / seconds
    }
}
