/// A statement and its parameters, written as a string with interpolations.
///
///     let sql: SQL = "SELECT id FROM document WHERE publisher = \(name) AND published > \(date) LIMIT \(10)"
///
/// Every interpolated value becomes `$1`, `$2` … and is sent apart from the text, so no value can change the statement.
/// `\(identifier: "table")` quotes a name, `\(sql)` inserts another statement with its parameters, and
/// `\(unescaped: text)` inserts text as it is: never for anything that came from outside.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text between the parameters: always one more than there are parameters.
    private(set) var segments: [String]
    private(set) var parameters: PostgresParameters

    public init(stringLiteral value: String) {
        segments = [value]
        parameters = PostgresParameters()
    }

    public init(stringInterpolation: Interpolation) {
        self = stringInterpolation.sql
    }

    /// A statement without parameters, from text that the program itself holds.
    public init(unescaped text: String) { self.init(stringLiteral: text) }

    /// The statement as the server sees it.
    public var text: String {
        guard segments.count > 1 else { return segments[0] }
        var text = ""
        text.reserveCapacity(segments.reduce(0) { $0 + $1.utf8.count + 4 })
        for (index, segment) in segments.enumerated() {
            if index > 0 { text += "$\(index)" }
            text += segment
        }
        return text
    }

    mutating func append(text: String) { segments[segments.count - 1] += text }

    mutating func append(_ value: some PostgresEncodable) {
        value.appendPostgres(to: &parameters)
        segments.append("")
    }

    public static func += (left: inout SQL, right: SQL) {
        left.append(text: right.segments[0])
        left.segments.append(contentsOf: right.segments.dropFirst())
        left.parameters.append(right.parameters)
    }

    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum += right
        return sum
    }

    /// Several conditions or expressions with `separator` between them.
    public static func joined(_ parts: [SQL], separator: String) -> SQL {
        var result = SQL(stringLiteral: "")
        for (index, part) in parts.enumerated() {
            if index > 0 { result.append(text: separator) }
            result += part
        }
        return result
    }

    public struct Interpolation: StringInterpolationProtocol {
        var sql = SQL(stringLiteral: "")

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { sql.append(text: literal) }
        public mutating func appendInterpolation(_ value: some PostgresEncodable) { sql.append(value) }
        // The same, for the compiler, which otherwise warns that an optional is being described.
        public mutating func appendInterpolation(_ value: (some PostgresEncodable)?) { sql.append(value) }
        public mutating func appendInterpolation(_ other: SQL) { sql += other }
        public mutating func appendInterpolation(unescaped text: String) { sql.append(text: text) }
        public mutating func appendInterpolation(identifier name: String) { sql.append(text: SQL.quoted(name)) }
    }

    /// A name in double quotes, so that it is taken letter for letter.
    static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
