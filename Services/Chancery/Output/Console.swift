import FoundationEssentials
import Glibc
import Shared

/// What the commands write, and where.
enum Console {
    /// Whether a person is likely to watch stderr, so that progress is worth showing.
    static let showsProgress = isatty(2) == 1

    /// Whether stdout is a terminal that takes colours.
    static let hasColour = isatty(1) == 1 && getenv("NO_COLOR") == nil

    /// A line of the answer.
    static func line(_ text: String) { write(text + "\n", to: 1) }

    /// A line beside the answer.
    static func note(_ text: String) { write(text + "\n", to: 2) }

    /// Replaces the line before on a terminal; says nothing elsewhere.
    static func progress(_ text: String) {
        if showsProgress { write("\r\u{1B}[2K" + text, to: 2) }
    }

    static func endProgress() {
        if showsProgress { write("\r\u{1B}[2K", to: 2) }
    }

    static func json(_ value: some Encodable) throws { line(try CanonicalJSON.pretty(value)) }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
                if count > 0 {
                    sent += count
                } else if errno != EINTR {
                    // Whoever reads has gone, as `head` does.
                    exit(descriptor == 1 ? 0 : 1)
                }
            }
        }
    }
}
