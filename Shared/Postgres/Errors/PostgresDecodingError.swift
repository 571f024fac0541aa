/// A column that does not hold what the program reads from it: a fault of the program or of the schema.
public struct PostgresDecodingError: Error, Sendable, CustomStringConvertible {
    /// The column's name, or nil where the row has none of that name or position.
    public var column: String?
    /// Counted from 0.
    public var index: Int
    public var expected: String
    public var found: String

    public var description: String {
        "column \(index)\(column.map { " (\"\($0)\")" } ?? ""): expected \(expected), found \(found)"
    }
}
