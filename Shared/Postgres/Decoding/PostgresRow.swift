/// One row of an answer. It refers to the whole answer, so keep what was decoded rather than the row.
public struct PostgresRow: Sendable {
    let result: PostgresResult
    let index: Int

    public var columnCount: Int { result.columnCount }

    public func isNull(at column: Int) -> Bool {
        (0..<columnCount).contains(column) && result.bytes(row: index, column: column) == nil
    }

    /// - Parameter column: counted from 0.
    public func decode<T: PostgresDecodable>(_ type: T.Type = T.self, at column: Int) throws -> T {
        guard (0..<columnCount).contains(column) else {
            throw PostgresDecodingError(
                column: nil, index: column, expected: "\(T.self)", found: "a row of \(columnCount) columns")
        }
        do throws(PostgresField.Mismatch) {
            guard let bytes = result.bytes(row: index, column: column) else { return try T.decodePostgresNull() }
            return try withExtendedLifetime(result) { () throws(PostgresField.Mismatch) in
                try T.decodePostgres(PostgresField(bytes: bytes, type: result.columnType(column)))
            }
        } catch {
            throw PostgresDecodingError(
                column: result.columnName(column), index: column, expected: error.expected, found: error.found)
        }
    }

    public func decode<T: PostgresDecodable>(_ type: T.Type = T.self, column name: String) throws -> T {
        guard let column = result.columnIndex(name) else {
            let names = (0..<columnCount).map(result.columnName).joined(separator: ", ")
            throw PostgresDecodingError(
                column: name, index: -1, expected: "\(T.self)", found: "no such column among: \(names)")
        }
        return try decode(type, at: column)
    }

    /// The whole row as a tuple, `row.decode((String, Int?).self)`; it must have exactly as many columns.
    public func decode<each T: PostgresDecodable>(_ types: (repeat each T).Type = (repeat each T).self) throws -> (
        repeat each T
    ) {
        var wanted = 0
        for _ in repeat (each T).self { wanted += 1 }
        guard wanted == columnCount else {
            throw PostgresDecodingError(
                column: nil, index: min(wanted, columnCount), expected: "a row of \(wanted) columns",
                found: "one of \(columnCount)")
        }
        var column = -1
        func next<U: PostgresDecodable>(_ type: U.Type) throws -> U {
            column += 1
            return try decode(type, at: column)
        }
        return (repeat try next((each T).self))
    }
}
