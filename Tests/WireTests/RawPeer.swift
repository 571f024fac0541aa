import Dispatch
import Foundation
import Glibc

/// A plain socket that sends what no client of ours would, off the threads that tests and servers run on.
struct RawPeer: Sendable {
    private let descriptor: Int32

    init(port: Int) async throws {
        descriptor = try await Self.blocking {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var timeout = timeval(tv_sec: 8, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
            let status = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard status == 0 else { throw Failure.notConnected(errno) }
            return descriptor
        }
    }

    enum Failure: Error {
        case notConnected(Int32)
    }

    func send(_ bytes: [UInt8]) async throws {
        try await Self.blocking {
            var sent = 0
            while sent < bytes.count {
                let count = bytes.withUnsafeBytes {
                    Glibc.send(
                        descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
                }
                if count <= 0 { return }
                sent += count
            }
        }
    }

    func send(frame json: String) async throws { try await send(Self.frame(json)) }

    static func frame(_ json: String) -> [UInt8] {
        let length = UInt32(json.utf8.count)
        return (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + Array(json.utf8)
    }

    /// The next frame's JSON; nil where the other side has closed or says nothing for eight seconds.
    func frame() async throws -> String? {
        guard let header = try await read(4) else { return nil }
        let length = header.reduce(0) { $0 << 8 | Int($1) }
        return try await read(length).map { String(decoding: $0, as: UTF8.self) }
    }

    private func read(_ count: Int) async throws -> [UInt8]? {
        try await Self.blocking {
            var bytes = [UInt8](repeating: 0, count: count)
            var received = 0
            while received < count {
                let more = bytes.withUnsafeMutableBytes {
                    recv(descriptor, $0.baseAddress.map { $0 + received }, count - received, 0)
                }
                if more <= 0 { return nil }
                received += more
            }
            return bytes
        }
    }

    /// All that comes until the other side closes.
    func rest() async throws -> String {
        var bytes: [UInt8] = []
        while let byte = try await read(1) { bytes += byte }
        return String(decoding: bytes, as: UTF8.self)
    }

    func close() { Glibc.close(descriptor) }

    private static func blocking<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
