/// A parameter of a model: 32-bit floats in row-major order.
struct FloatTensor: Sendable, Equatable {
    var shape: [Int]
    var values: [Float]

    /// Reads the map that thinc writes for a numpy array: `nd`, `type`, `shape`, `data`. Nil where it is something else,
    /// or where its data do not fill its shape.
    init?(_ value: MessagePackValue) {
        guard value["nd"]?.bool == true, value["type"]?.string == "<f4", let sizes = value["shape"]?.array,
            let data = value["data"]?.binary
        else { return nil }
        self.init(shape: sizes.map { $0.int ?? -1 }, littleEndian: data)
    }

    init?(shape: [Int], littleEndian data: ArraySlice<UInt8>) {
        var count = 1
        for size in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard size > 0, !overflow else { return nil }
            count = product
        }
        guard data.count.isMultiple(of: 4), data.count / 4 == count else { return nil }
        self.shape = shape
        // Every platform of Swift is little-endian, so the bytes are the values.
        values = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
            data.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
            initialized = count
        }
    }

    /// The values with the first two axes exchanged, `[a, b, rest]` as `[b, a, rest]`: a maxout layer's pieces then lie in
    /// blocks, so that their maximum is one pass over vectors.
    func exchangingFirstAxes() -> [Float] {
        guard shape.count >= 2 else { return values }
        let (rows, columns, size) = (shape[0], shape[1], shape.dropFirst(2).reduce(1, *))
        var result: [Float] = []
        result.reserveCapacity(values.count)
        for column in 0..<columns {
            for row in 0..<rows {
                let start = (row * columns + column) * size
                result.append(contentsOf: values[start..<start + size])
            }
        }
        return result
    }
}
