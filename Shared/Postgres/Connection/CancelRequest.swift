internal import CLibPQ

/// The address and key with which a session's running statement can be stopped.
final class CancelRequest: Sendable {
    // Safe: a PGcancel never changes after it is made, and PQcancel may be called from any thread. The class keeps it
    // alive while a request is under way, even if the connection has gone.
    nonisolated(unsafe) private let pointer: OpaquePointer

    init?(_ connection: OpaquePointer?) {
        guard let pointer = PQgetCancel(connection) else { return nil }
        self.pointer = pointer
    }

    deinit { PQfreeCancel(pointer) }

    func send() {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
            _ = PQcancel(pointer, message.baseAddress, Int32(message.count))
        }
    }
}
