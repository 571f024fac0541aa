internal import CLibPQ

/// Owns what the server answered, so that rows can be read in place and nothing is copied that nobody asks for.
final class PostgresResult: Sendable {
    // Safe: libpq never changes a PGresult after it has been handed out, and only this class clears it.
    nonisolated(unsafe) let pointer: OpaquePointer
    let columnCount: Int
    let rowCount: Int

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        columnCount = Int(PQnfields(pointer))
        rowCount = Int(PQntuples(pointer))
    }

    deinit { PQclear(pointer) }

    func columnName(_ index: Int) -> String { String(cString: PQfname(pointer, Int32(index))) }

    func columnType(_ index: Int) -> PostgresType { PostgresType(UInt32(PQftype(pointer, Int32(index)))) }

    /// The first column of this name, in its exact spelling. Rows have few columns, so comparing beats a table.
    func columnIndex(_ name: String) -> Int? {
        (0..<columnCount).first { index in
            name.utf8.elementsEqual(UnsafeCString(start: PQfname(pointer, Int32(index))))
        }
    }

    /// Nil for NULL. Valid as long as this object lives.
    func bytes(row: Int, column: Int) -> UnsafeBufferPointer<UInt8>? {
        guard PQgetisnull(pointer, Int32(row), Int32(column)) == 0 else { return nil }
        let length = Int(PQgetlength(pointer, Int32(row), Int32(column)))
        let start = UnsafeRawPointer(PQgetvalue(pointer, Int32(row), Int32(column)))
        return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: length)
    }

    /// Rows that an INSERT, UPDATE, DELETE, MERGE or SELECT touched.
    var affectedRows: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    var commandTag: String { String(cString: PQcmdStatus(pointer)) }
}

/// The bytes of a C string up to its NUL.
private struct UnsafeCString: Sequence, IteratorProtocol {
    private var position: UnsafePointer<CChar>?

    init(start: UnsafePointer<CChar>?) { position = start }

    mutating func next() -> UInt8? {
        guard let pointer = position, pointer.pointee != 0 else { return nil }
        position = pointer + 1
        return UInt8(bitPattern: pointer.pointee)
    }
}
