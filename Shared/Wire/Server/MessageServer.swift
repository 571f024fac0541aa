package import CoreMetrics
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
public import ServiceLifecycle
internal import Shared

/// Answers requests on a TCP port until it is told to end; then it finishes what runs, within its drain time.
public struct MessageServer: Service {
    public struct Configuration: Sendable {
        public var host: String
        /// 0 for any free one.
        public var port: Int
        public var tokens: TokenBook
        public var tls: TLSSettings?
        /// Connections that may be open at the same time.
        public var connections = 1024
        /// Requests that may run on one connection at the same time.
        public var inFlight = 64
        /// How long a new connection may take to say hello.
        public var helloTime: Duration = .seconds(5)
        /// How long running requests may take to end when the server does.
        public var drain: Duration = .seconds(20)
        package var limits = FrameLimits()
        /// Nil for the one that the process was started with.
        package var metrics: (any MetricsFactory)?

        public init(host: String, port: Int, tokens: TokenBook = .open, tls: TLSSettings? = nil) {
            self.host = host
            self.port = port
            self.tokens = tokens
            self.tls = tls
        }
    }

    private let configuration: Configuration
    private let handlers: HandlerTable
    private let onListening: @Sendable (Int) -> Void

    /// - Parameter onListening: told the port once connections are taken.
    public init(
        _ configuration: Configuration, handlers: HandlerTable,
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.handlers = handlers
        self.onListening = onListening
    }

    /// - Throws: `ServiceError` `cannot-listen` or `invalid-configuration`.
    public func run() async throws {
        let core = ServerCore(configuration: configuration, handlers: handlers, logger: Logger.current)
        let tls = try configuration.tls.map { try $0.serverContext() }
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 512)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.maxMessagesPerRead, value: 16)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    try core.accept(channel)
                }
            }
        let listener: any Channel
        do {
            listener = try await bootstrap.bind(host: configuration.host, port: configuration.port).value()
        } catch {
            throw ServiceError(
                code: "cannot-listen",
                message: "cannot listen on \(configuration.host):\(configuration.port): \(error). "
                    + "Is another Chancery running there? Give other ports with --port-base")
        }
        onListening(listener.localAddress?.port ?? configuration.port)

        await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(Int64.max / 4)) }
        try? await listener.close()
        core.drain()
        await withTaskGroup { group in
            group.addTask { await core.waitUntilEmpty() }
            group.addTask {
                // Cut short where all sessions end in time, and where the server itself is cancelled.
                try? await Task.sleep(for: configuration.drain)
                core.stop()
                await core.waitUntilEmpty()
            }
            await group.next()
            group.cancelAll()
        }
    }
}
