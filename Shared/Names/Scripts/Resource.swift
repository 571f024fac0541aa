/// Reading the small tables of the module, by bytes: by characters it would be most of the time that a command takes.
enum Resource {
    /// The lines of a table that are neither empty nor comments (`#`).
    static func lines(_ table: String) -> [Substring] {
        table.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }.map { Substring($0) }
    }

    /// The words of a line between its spaces.
    static func words(_ line: Substring) -> [Substring] {
        line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    }
}
