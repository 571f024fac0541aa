/// Floats at a fixed address, aligned for vector loads: weights, caches and the intermediate results of a thread.
///
/// Unchecked because the compiler cannot see the discipline: weights are written only before they are shared, cache
/// entries only before they are published, and a workspace belongs to one thread at a time.
final class FloatBuffer: @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<Float>
    private(set) var capacity: Int

    /// All zero.
    init(count: Int) {
        capacity = max(count, 16)
        base = Self.allocate(capacity)
    }

    convenience init(_ values: [Float]) {
        self.init(count: values.count)
        values.withUnsafeBufferPointer { values in
            if let start = values.baseAddress { base.update(from: start, count: values.count) }
        }
    }

    deinit { UnsafeMutableRawPointer(base).deallocate() }

    /// Makes room; what was there before is lost if it grows.
    func reserve(_ count: Int) {
        guard count > capacity else { return }
        UnsafeMutableRawPointer(base).deallocate()
        capacity = count
        base = Self.allocate(count)
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
        let raw = UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 64)
        let base = raw.bindMemory(to: Float.self, capacity: count)
        base.initialize(repeating: 0, count: count)
        return base
    }
}
