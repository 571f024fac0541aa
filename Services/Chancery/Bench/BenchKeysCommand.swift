import ArgumentParser
import Foundation
import Resolution
import Shared

/// How many names of one thing find each other by their keys: what no key finds is never compared.
struct BenchKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "The share of true pairs of names that share a key.",
        discussion: """
            Reads lines as match does, with `left`, `right`, `schema` and `match`. The names of all lines, and of people
            who do not exist, are the record among which they are looked for; keys that too many names have are not used.

            Example: chancery bench keys pairs.jsonl --among 100000
            """)

    @Argument(help: "JSON lines with left, right, schema and match.")
    var path: String

    @Option(help: "How many people who do not exist are known, so that common keys are as full as in a large record.")
    var among = 0

    @Flag(help: "Prints JSON.")
    var json = false

    private struct Line: Decodable {
        var left: String
        var right: String
        var schema: String?
        var match: Bool
    }

    struct Report: Encodable {
        var truePairs: Int
        /// Share of them with a common key.
        var recall: Double
        /// Share of them with a common key that is not too common.
        var boundedRecall: Double
        var keysPerName: Double
        /// How many others a name finds.
        var candidatesPerName: Double
        /// True pairs that no usable key finds, the first ones.
        var missed: [String]
    }

    func validate() throws {
        guard (0...5_000_000).contains(among) else { throw ValidationError("--among: give 0 to 5000000") }
    }

    func run() async throws {
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        let lines = try text.split(separator: "\n").enumerated().map { number, line in
            do {
                return try CanonicalJSON.decode(Line.self, from: String(line))
            } catch {
                throw ValidationError("\(path):\(number + 1): no JSON object with left, right and match")
            }
        }
        let report = Self.measure(lines, among: among)
        if json { return try Console.json(report) }
        func share(_ value: Double) -> String { "\((value * 1000).rounded() / 10) %" }
        Console.line(
            """
            \(report.truePairs) true pairs: \(share(report.recall)) share a key, \(share(report.boundedRecall)) one that \
            is not too common
            \((report.keysPerName * 10).rounded() / 10) keys a name, \((report.candidatesPerName * 10).rounded() / 10) \
            names found by each
            """)
        for pair in report.missed { Console.line("  not found: \(pair)") }
    }

    private static func measure(_ lines: [Line], among: Int) -> Report {
        var keys: [String: FormKeys] = [:]
        var holders: [String: Int] = [:]
        func enter(_ name: String, _ schema: String?) {
            let id = "\(schema ?? "")|\(name)"
            guard keys[id] == nil, let form = form(name, schema) else { return }
            let made = FormKeys(form)
            keys[id] = made
            for key in made.stored { holders[key, default: 0] += 1 }
        }
        for line in lines {
            enter(line.left, line.schema)
            enter(line.right, line.schema)
        }
        var population = Population(seed: 5)
        for _ in 0..<among {
            if let form = form(population.person().name, "Person") {
                for key in FormKeys(form).stored { holders[key, default: 0] += 1 }
            }
        }
        func isUsable(_ key: String) -> Bool {
            holders[key] ?? 0 <= FormKeys.limit && holders[FormKeys.opposite(key)] ?? 0 <= FormKeys.limit
        }
        var (total, found, bounded) = (0, 0, 0)
        var missed: [String] = []
        for line in lines where line.match {
            total += 1
            let pair = [line.left, line.right].map { keys["\(line.schema ?? "")|\($0)"] }
            let shared = pair[0].flatMap { one in pair[1].map { one.wanted.intersection($0.stored) } } ?? []
            if !shared.isEmpty { found += 1 }
            if shared.contains(where: isUsable) {
                bounded += 1
            } else if missed.count < 20 {
                missed.append("\(line.left) | \(line.right)")
            }
        }
        let counts = keys.values.map { made in
            (keys: made.stored.count, found: made.wanted.filter(isUsable).reduce(0) { $0 + (holders[$1] ?? 0) })
        }
        func mean(_ values: [Int]) -> Double { Double(values.reduce(0, +)) / Double(max(values.count, 1)) }
        return Report(
            truePairs: total, recall: Double(found) / Double(max(total, 1)),
            boundedRecall: Double(bounded) / Double(max(total, 1)), keysPerName: mean(counts.map(\.keys)),
            candidatesPerName: mean(counts.map(\.found)), missed: missed)
    }

    private static func form(_ name: String, _ schema: String?) -> NameForm? {
        let type: EntityType = schema == "Person" ? .person : .organisation
        let chain = Chain(index: 0, type: type, name: name, names: [name])
        return FormReader().forms(of: DocumentAnalysis(version: 1, chains: [chain]), day: nil)[0]
    }
}
