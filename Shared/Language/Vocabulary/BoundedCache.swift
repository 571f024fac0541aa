internal import Shared

/// Values by text, shared by threads and bounded: it empties itself rather than grow beyond its limit.
final class BoundedCache<Value: Sendable>: Sendable {
    private struct State {
        var values: [ScalarKey: Value] = [:]
        var scalars = 0
    }

    private let state = Locked(State())
    private let maximumScalars: Int

    /// Texts longer than this are not kept: they hardly come again.
    static var longestKey: Int { 256 }

    /// - Parameter maximumScalars: the sum of the keys' lengths that is kept.
    init(maximumScalars: Int) {
        self.maximumScalars = maximumScalars
    }

    func value(for key: ScalarKey) -> Value? {
        state.withLock { $0.values[key] }
    }

    func insert(_ value: Value, for key: ScalarKey) {
        guard key.scalars.count <= Self.longestKey else { return }
        state.withLock {
            $0.scalars += key.scalars.count
            if $0.scalars > maximumScalars {
                $0.values.removeAll()
                $0.scalars = key.scalars.count
            }
            $0.values[key] = value
        }
    }
}
