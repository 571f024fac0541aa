import ArgumentParser
import FoundationEssentials
import Names
import Shared

struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Tells whether two names may belong to one person or organisation, and why.",
        discussion: """
            Examples:
              chancery match "Volodymyr Zelensky" "Зеленський, Володимир"
              chancery match "Foreign Ministry" "Ministry of Foreign Affairs" --type organisation
              chancery match --jsonl pairs.jsonl
              chancery match --records customers.jsonl
            """)

    enum Kind: String, ExpressibleByArgument {
        case person
        case organisation
    }

    @Argument(help: "Two names.")
    var names: [String] = []

    @Option(help: "person or organisation.")
    var type = Kind.person

    @Option(
        help: """
            A file of lines with left, right and schema, or - for standard input; left and right are names or records: \
            objects of properties such as name, birthDate, address, phone.
            """)
    var jsonl: String?

    @Option(help: "A file of records, one a line: puts those into one entity that are about one.")
    var records: String?

    @Flag(help: "Prints JSON.")
    var json = false

    func validate() throws {
        let files = [jsonl, records].compactMap { $0 }.count
        guard files == 0 && names.count == 2 || files == 1 && names.isEmpty else {
            throw ValidationError("give two names, --jsonl with a file of pairs, or --records with a file of records")
        }
    }

    func run() async throws {
        if let jsonl { return try MatchFile.process(jsonl) }
        if let records { return try RecordFile.group(records) }
        let comparison = Names.compare(names[0], names[1], type: type == .person ? .person : .organisation)
        let answer = Answer(
            left: names[0], right: names[1], score: comparison.score, threshold: Names.threshold,
            match: comparison.isMatch, features: comparison.contributions)
        if json { return try Console.json(answer) }
        Console.line(
            "\(comparison.isMatch ? "match" : "no match")  score \(answer.score)  threshold \(answer.threshold)")
        for feature in answer.features where feature.contribution != 0 {
            Console.line("  \(feature.feature) \(feature.value)  \(feature.contribution)")
        }
    }

    struct Answer: Encodable {
        var left: String
        var right: String
        var score: Double
        var threshold: Double
        var match: Bool
        var features: [NameComparison.Contribution]
    }
}
