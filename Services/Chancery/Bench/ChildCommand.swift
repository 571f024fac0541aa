import Foundation
import Shared

/// Another process of this executable, which ends with this one.
struct ChildCommand: Sendable {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardInput = input
        process.standardOutput = output
        do {
            try process.run()
        } catch {
            throw ServiceError(code: "bench-failed", message: "a second process cannot be started: \(error)")
        }
    }

    var processID: Int32 { process.processIdentifier }

    /// One line of what it prints.
    func readLine() throws -> String {
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), let value = byte.first, value != 0x0A {
            line.append(value)
        }
        return String(decoding: line, as: UTF8.self)
    }

    func stop() {
        try? input.fileHandleForWriting.close()
        process.terminate()
        process.waitUntilExit()
    }
}
