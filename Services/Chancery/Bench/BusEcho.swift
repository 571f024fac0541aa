import Dispatch
import Foundation
import Glibc
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Shared
import Wire

/// The second process of `bench bus`: a server that answers each request with its body, and a plain TCP echo.
struct BusEcho: Sendable {
    let port: Int
    let plainPort: Int
    private let process: ChildCommand

    static func start() throws -> BusEcho {
        let process = try ChildCommand(["bench", "bus", "--serve"])
        let words = try process.readLine().split(separator: " ")
        guard words.count == 2, let port = Int(words[0]), let plainPort = Int(words[1]) else {
            process.stop()
            throw ServiceError(code: "bench-failed", message: "the second process did not start")
        }
        return BusEcho(port: port, plainPort: plainPort, process: process)
    }

    func stop() { process.stop() }

    /// Ends when standard input does, so that it never outlives the process that started it.
    static func serve() async throws {
        var table = HandlerTable()
        table.handle("echo", role: nil, isLight: true) { (body: RawJSON, _) in body }
        let plain = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(PlainEcho()) }
            }
            .bind(host: "127.0.0.1", port: 0).value()
        let plainPort = plain.localAddress?.port ?? 0
        let server = MessageServer(.init(host: "127.0.0.1", port: 0), handlers: table) { port in
            Console.line("\(port) \(plainPort)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                // Ends with whoever started it: standard input is closed then.
                await withCheckedContinuation { ended in
                    DispatchQueue.global().async {
                        var byte: UInt8 = 0
                        while read(0, &byte, 1) > 0 {}
                        ended.resume()
                    }
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }
}

/// Sends back what comes.
private final class PlainEcho: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.write(data, promise: nil) }

    func channelReadComplete(context: ChannelHandlerContext) { context.flush() }
}
