/// Reading the small tables of the module.
enum Resource {
    /// The lines of a table that are neither empty nor comments (`#`).
    static func lines(_ table: String) -> [Substring] {
        table.split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}
