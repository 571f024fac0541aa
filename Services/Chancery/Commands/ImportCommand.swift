import ArgumentParser
import FoundationEssentials
import Resolution
import Shared

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings a knowledge base into the record: people, organisations, places, offices.",
        discussion: """
            Formats: ftm (FollowTheMoney entities, JSON lines), wikidata (a JSON dump), geonames (allCountries.txt,
            cities15000.txt, alternateNamesV2.txt …). Files may be plain, .gz or .bz2; - is standard input.

            What is imported is evidence under its source's name, and a candidate for whatever documents name. A second
            import of a file changes nothing; one that was stopped goes on where it was. Progress is on stderr.
            Exit code 2 says that some lines could not be read.

            Examples:
              chancery import --format ftm people.ftm.jsonl --source parliament
              chancery import --format wikidata latest-all.json.bz2
              chancery import --format geonames cities15000.txt alternateNamesV2.txt
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case ftm
        case wikidata
        case geonames

        var format: ImportFormat {
            switch self {
            case .ftm: .ftm
            case .wikidata: .wikidata
            case .geonames: .geonames
            }
        }
    }

    @Option(help: "ftm, wikidata or geonames.")
    var format: Format

    @Option(help: "The knowledge base's name; the format's, or for ftm the file's, by default.")
    var source: String?

    @Option(help: "How many lines of a file may be bad before it is given up.")
    var maxErrors = 1000

    @Flag(help: "Reads files again that were imported already.")
    var again = false

    @Flag(help: "Prints JSON: progress on stderr, the result on stdout.")
    var json = false

    @Argument(help: "Files, folders of them, or - for standard input.")
    var paths: [String]

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        guard !paths.isEmpty else { throw ValidationError("name a file to import") }
        guard maxErrors >= 0 else { throw ValidationError("--max-errors: give 0 or more") }
    }

    func run() async throws {
        let files = try paths.flatMap(Self.files)
        let progress = try await connection.withClient(of: .resolution) { client in
            try await Interruption.orResult {
                var progress = ImportProgress(json: json)
                for path in files {
                    var run = ImportRun(
                        client: client, format: format.format, source: name(of: path), errorLimit: maxErrors,
                        again: again, progress: progress)
                    try await run.run(path)
                    progress = run.progress
                }
                return progress
            }
        }
        Console.endProgress()
        guard let progress else {
            // The batch under way is through or rolled back; either way the next import goes on there.
            Console.note("Stopped. The same command goes on from there.")
            throw CancellationError()
        }
        if json { try Console.json(progress.report(isFinished: true)) } else { Console.line(progress.summary) }
        if progress.badLines > 0 { throw ExitCode(2) }
    }

    private func name(of path: String) -> String {
        if let source { return source }
        guard format == .ftm, path != "-" else { return format.rawValue }
        let file = path.split(separator: "/").last ?? ""
        return String(file.prefix { $0 != "." })
    }

    private static func files(_ path: String) throws -> [String] {
        var isFolder = false
        guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
            return [path]
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        return names.filter { name in
            [".jsonl", ".json", ".ndjson", ".txt", ".gz", ".bz2"].contains { name.hasSuffix($0) }
        }.map { "\(path)/\($0)" }
    }
}
