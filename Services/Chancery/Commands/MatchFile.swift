import FoundationEssentials
import Glibc
import Names
import Shared

/// Compares the names in a file of JSON lines, a block at a time.
enum MatchFile {
    private static let block = 1 << 20

    static func process(_ path: String) throws {
        let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw ServiceError(
                code: "unreadable-file", message: "the file \(path) cannot be read: \(String(cString: strerror(errno)))"
            )
        }
        defer { if file > 0 { close(file) } }
        var lines = MatchLines()
        var input: [UInt8] = []
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: block)
        while true {
            let count = read(file, &buffer, block)
            if count < 0 {
                if errno == EINTR { continue }
                throw ServiceError(code: "unreadable-file", message: "the file \(path) cannot be read further")
            }
            input.append(contentsOf: buffer[..<count])
            guard input.count <= 64 << 20 else {
                throw ServiceError(code: "unreadable-file", message: "a line of \(path) is longer than 64 MiB")
            }
            let used = input.withUnsafeBufferPointer { lines.process($0, isLast: count == 0, to: &output) }
            input.removeFirst(used)
            try write(output)
            output.removeAll(keepingCapacity: true)
            if count == 0 { return }
        }
    }

    private static func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress.map { $0 + sent }, bytes.count - sent) }
            if count > 0 { sent += count } else if errno != EINTR { exit(0) }
        }
    }
}
