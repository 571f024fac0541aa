/// The static vectors of a vocabulary: `vocab/vectors` (a numpy file) and `vocab/key2row` (MessagePack: word hash to row).
final class WordVectors: Sendable {
    let width: Int
    private let rows: VectorRows
    private let table: FloatBuffer

    /// Throws `ModelError`.
    init(directory: String) throws {
        let vectors = ModelFile(directory: directory, "vocab/vectors")
        let keys = ModelFile(directory: directory, "vocab/key2row")
        let tensor = try Self.tensor(vectors)
        guard tensor.shape.count == 2 else { throw ModelError(path: vectors.path, reason: "it is not a table") }
        width = tensor.shape[1]
        table = FloatBuffer(tensor.values)
        guard let entries = try keys.messagePack().entries else {
            throw ModelError(path: keys.path, reason: "it is not a map")
        }
        var rows = VectorRows(count: entries.count)
        for entry in entries {
            guard let key = entry.key.hash, let row = entry.value.int, row < min(tensor.shape[0], Int(Int32.max))
            else {
                throw ModelError(path: keys.path, reason: "an entry points to no row of vocab/vectors")
            }
            // A negative row stands for a word without a vector.
            if row >= 0 { rows.add(key, row: Int32(row)) }
        }
        self.rows = rows
    }

    /// `width` floats, or nil for a word without a vector.
    func vector(of orth: UInt64) -> UnsafePointer<Float>? {
        rows[orth].map { UnsafePointer(table.base + $0 * width) }
    }

    /// Numpy's format 1 to 3: magic, version, header length, a header in Python's notation, the data.
    private static func tensor(_ file: ModelFile) throws -> FloatTensor {
        let bytes = try file.bytes()
        let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
        guard bytes.count > 12, Array(bytes[..<6]) == magic else {
            throw ModelError(path: file.path, reason: "it is not a numpy array")
        }
        let wide = bytes[6] > 1
        let start = wide ? 12 : 10
        let length = bytes[8..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length <= bytes.count - start,
            let header = String(validating: bytes[start..<start + length], as: UTF8.self),
            let shape = header.firstRange(of: "'shape': (").map({ header[$0.upperBound...].prefix { $0 != ")" } }),
            header.contains("'descr': '<f4'"), header.contains("'fortran_order': False"),
            let tensor = FloatTensor(
                shape: shape.split { $0 == "," || $0 == " " }.map { Int($0) ?? -1 },
                littleEndian: bytes[(start + length)...])
        else { throw ModelError(path: file.path, reason: "it is damaged, or not a table of 32-bit floats") }
        return tensor
    }
}
