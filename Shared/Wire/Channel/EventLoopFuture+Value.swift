import NIOConcurrencyHelpers
package import NIOCore

extension EventLoopFuture where Value: Sendable {
    /// The value, handed over under a lock.
    ///
    /// `get()` hands it over through a continuation. Where that is resumed before it is awaited, the thread sanitizer does
    /// not see the order of the two and takes them for a race (Swift's issue 57803).
    package nonisolated(nonsending) func value() async throws -> Value {
        let box = NIOLockedValueBox<Value?>(nil)
        try await map { value in box.withLockedValue { $0 = value } }.get()
        guard let value = box.withLockedValue({ $0 }) else { throw ChannelError.eof }
        return value
    }
}
