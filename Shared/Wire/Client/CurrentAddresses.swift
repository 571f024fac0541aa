import NIOConcurrencyHelpers
import NIOCore

/// The addresses that the service's name has at present; connections to others are not renewed.
final class CurrentAddresses: Sendable {
    private let current = NIOLockedValueBox<Set<SocketAddress>>([])

    /// An empty answer says nothing: a name service that is down does not end connections.
    func replace(current addresses: Set<SocketAddress>) {
        guard !addresses.isEmpty else { return }
        current.withLockedValue { $0 = addresses }
    }

    func isCurrent(_ address: SocketAddress) -> Bool { current.withLockedValue { $0.contains(address) } }
}
