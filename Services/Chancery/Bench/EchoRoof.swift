import Foundation
import Glibc
import Shared

/// What the machine's loopback does at best: blocking sockets, plain bytes, as many messages under way as the bus had.
enum EchoRoof {
    /// - Returns: messages there and back a second.
    static func measure(port: Int, bytes: Int, inFlight: Int, seconds: Double) throws -> Double {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw failure("no socket") }
        defer { close(descriptor) }
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw failure("no connection") }
        let message = [UInt8](repeating: 120, count: bytes)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var received = 0
        func sendOne() throws {
            var sent = 0
            while sent < bytes {
                let count = message.withUnsafeBytes {
                    send(descriptor, $0.baseAddress.map { $0 + sent }, bytes - sent, 0)
                }
                guard count > 0 else { throw failure("sending failed") }
                sent += count
            }
        }
        let started = ContinuousClock.now
        let end = started + .seconds(seconds)
        for _ in 0..<min(inFlight, 128) { try sendOne() }
        var messages = 0
        while ContinuousClock.now < end {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw failure("receiving failed") }
            received += count
            while received >= bytes {
                received -= bytes
                messages += 1
                try sendOne()
            }
        }
        return Double(messages) / (started.duration(to: .now) / .seconds(1))
    }

    private static func failure(_ what: String) -> ServiceError {
        ServiceError(code: "bench-failed", message: "the plain echo cannot be measured: \(what)")
    }
}
