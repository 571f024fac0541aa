import Foundation
import Glibc
import Shared

/// One TCP connection over which a test says exactly what it wants to: blocking, and apart from Chancery's own client.
final class RawConnection {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard Self.withAddress(port, { connect(descriptor, $0, $1) }) == 0 else {
            throw Failure(description: "cannot connect to port \(port)")
        }
        limitWaiting()
    }

    private init(descriptor: Int32) {
        self.descriptor = descriptor
        limitWaiting()
    }

    deinit { close(descriptor) }

    private func limitWaiting() {
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Waits on a free port for the first who connects, while `body` makes somebody do so, and reads their first frame.
    static func firstFrame(whoConnectsTo body: (_ port: Int) throws -> Void) throws -> JSONValue {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        defer { close(listener) }
        guard withAddress(0, { bind(listener, $0, $1) }) == 0, listen(listener, 8) == 0 else {
            throw Failure(description: "cannot listen")
        }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
        }
        try body(Int(UInt16(bigEndian: address.sin_port)))
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let accepted = accept(listener, nil, nil)
        guard accepted >= 0 else { throw Failure(description: "nobody connected") }
        return try RawConnection(descriptor: accepted).receive()
    }

    static func isFree(port: Int) -> Bool {
        let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        defer { close(probe) }
        return withAddress(port) { bind(probe, $0, $1) } == 0
    }

    private static func withAddress<R>(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }

    func send(_ json: String) throws {
        let body = Array(json.utf8)
        try send(bytes: withUnsafeBytes(of: UInt32(body.count).bigEndian) { Array($0) } + body)
    }

    func send(bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(description: "cannot send") }
            sent += count
        }
    }

    /// The next frame that is no ping.
    func receive() throws -> JSONValue {
        while true {
            let length = try read(4).reduce(0) { $0 << 8 | Int($1) }
            let frame = try CanonicalJSON.decode(
                JSONValue.self, from: String(decoding: try read(length), as: UTF8.self))
            if frame.fields?["kind"]?.text != "ping" { return frame }
            try send(#"{"kind":"pong"}"#)
        }
    }

    private func read(_ count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let received = bytes[filled...].withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            guard received > 0 else {
                throw Failure(description: "the connection ended after \(filled) of \(count) bytes")
            }
            filled += received
        }
        return bytes
    }
}
