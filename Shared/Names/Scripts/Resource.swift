/// Reading the small text files embedded in the module.
enum Resource {
    /// The lines of a file that are neither empty nor comments (`#`).
    static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}
