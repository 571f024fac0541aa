/// What a statement returned.
///
///     for row in try await connection.query("SELECT id, title FROM document") {
///         let (id, title) = try row.decode((String, String?).self)
///     }
public struct PostgresRows: RandomAccessCollection, Sendable {
    let result: PostgresResult

    public var startIndex: Int { 0 }
    public var endIndex: Int { result.rowCount }
    public subscript(position: Int) -> PostgresRow { PostgresRow(result: result, index: position) }

    public var columns: [String] { (0..<result.columnCount).map(result.columnName) }

    /// How many rows an INSERT, UPDATE or DELETE touched, or a SELECT returned.
    public var affectedRows: Int { result.affectedRows }

    /// All rows, each as a tuple or, for a single column, as the value itself.
    public func decode<each T: PostgresDecodable>(_ types: (repeat each T).Type) throws -> [(repeat each T)] {
        try map { try $0.decode(types) }
    }
}
