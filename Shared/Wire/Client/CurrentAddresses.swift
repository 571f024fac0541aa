import NIOConcurrencyHelpers
import NIOCore

/// The addresses that the service's name has at present; connections to others are not renewed.
final class CurrentAddresses: Sendable {
    private let current = NIOLockedValueBox<Set<SocketAddress>>([])
    /// Those that somebody keeps a connection to, current or not.
    private let kept = NIOLockedValueBox<Set<SocketAddress>>([])

    /// An empty answer says nothing: a name service that is down does not end connections.
    func replace(current addresses: Set<SocketAddress>) {
        guard !addresses.isEmpty else { return }
        current.withLockedValue { $0 = addresses }
    }

    func isCurrent(_ address: SocketAddress) -> Bool {
        current.withLockedValue { $0.contains(address) }
    }

    /// Whether nobody keeps a connection to the address yet; the caller does from now on.
    func keep(_ address: SocketAddress) -> Bool {
        kept.withLockedValue { $0.insert(address).inserted }
    }

    func release(_ address: SocketAddress) { kept.withLockedValue { _ = $0.remove(address) } }
}
