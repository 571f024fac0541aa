import Glibc
import NIOCore
import NIOPosix
import Shared

/// Looks up every address of a host, off the event loops since the system's resolver blocks.
enum NameResolver {
    /// - Throws: `ServiceError` `not-connected` where the name has no address.
    static func addresses(host: String, port: Int) async throws -> [SocketAddress] {
        try await NIOThreadPool.singleton.runIfActive { try lookUp(host: host, port: port) }
    }

    private static func lookUp(host: String, port: Int) throws -> [SocketAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, String(port), &hints, &list)
        defer { if let list { freeaddrinfo(list) } }
        guard status == 0 else {
            throw WireErrors.notConnected("\(host):\(port)", String(cString: gai_strerror(status)))
        }
        var found: [SocketAddress] = []
        var next = list
        while let info = next?.pointee {
            if let address = info.ai_addr {
                switch info.ai_family {
                case AF_INET:
                    address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                        found.append(SocketAddress($0.pointee, host: host))
                    }
                case AF_INET6:
                    address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                        found.append(SocketAddress($0.pointee, host: host))
                    }
                default: break
                }
            }
            next = info.ai_next
        }
        return Array(Set(found)).sorted { "\($0)" < "\($1)" }
    }
}
