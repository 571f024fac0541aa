import Foundation

/// Runs a command line, for files that only other programs write.
func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    try process.run()
    process.waitUntilExit()
}
