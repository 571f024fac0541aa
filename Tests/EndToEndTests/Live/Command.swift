import Foundation
import Glibc

/// A program that runs beside the test, with what it prints kept in files.
final class Command: Sendable {
    struct Outcome: Sendable {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The built `chancery`: beside the test bundle, or where CHANCERY_BINARY says. Nil where it was not built.
    static let chancery: String? = {
        if let chosen = ProcessInfo.processInfo.environment["CHANCERY_BINARY"] { return chosen }
        guard let test = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return nil
        }
        let binary = URL(fileURLWithPath: test).deletingLastPathComponent().path + "/chancery"
        return access(binary, X_OK) == 0 ? binary : nil
    }()

    let processID: pid_t
    private let folder: String
    private let outcome: Task<Int32, Never>

    /// - Parameters:
    ///   - environment: added to this process's own, from which all of Chancery's settings but the model are taken away.
    ///   - input: what the program finds on its standard input.
    init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], input: String = ""
    ) throws {
        folder = try Self.makeFolder("chancery-command")
        for (name, text) in [("input", input), ("output", ""), ("errors", "")] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = Self.environment(adding: environment)
        process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
        process.standardInput = FileHandle(forReadingAtPath: folder + "/input")
        process.standardOutput = FileHandle(forWritingAtPath: folder + "/output")
        process.standardError = FileHandle(forWritingAtPath: folder + "/errors")
        let (ends, end) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { process in
            // As shells tell it: 128 and the signal's number.
            end.yield(process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
            end.finish()
        }
        try process.run()
        processID = process.processIdentifier
        outcome = Task {
            for await status in ends { return status }
            return -1
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static func environment(adding more: [String: String]) -> [String: String] {
        ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("CHANCERY_") || ["CHANCERY_MODEL", "CHANCERY_PG_BIN"].contains($0.key) }
            .merging(more) { $1 }
    }

    /// A new folder that every user may enter.
    static func makeFolder(_ name: String) throws -> String {
        var template = Array("/tmp/\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw POSIXError(.EACCES) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        chmod(path, 0o755)
        return path
    }

    func signal(_ number: Int32) { kill(processID, number) }

    var output: String { text("output") }
    var errors: String { text("errors") }

    private func text(_ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self)
    }

    /// Waits until it ends.
    func wait() async -> Outcome {
        let status = await outcome.value
        return Outcome(status: status, output: output, errors: errors)
    }

    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], input: String = ""
    ) async throws -> Outcome {
        try await Command(program, arguments, environment: environment, input: input).wait()
    }
}
