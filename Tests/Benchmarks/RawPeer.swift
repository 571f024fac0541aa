import Foundation
package import NIOCore
import NIOPosix
package import Shared
package import Wire

/// One end of a TCP connection on loopback that sends any bytes, well formed or not, and reads frames when told to.
package final class RawPeer {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var buffer = ByteBuffer()

    private init(
        inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.inbound = inbound
        self.outbound = outbound
    }

    /// Connects, lends the connection, and closes it.
    package static func with<R: Sendable>(port: Int, _ body: (RawPeer) async throws -> R) async throws
        -> R
    {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true))
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await body(RawPeer(inbound: inbound.makeAsyncIterator(), outbound: outbound))
        }
    }

    /// - Returns: false where the other side has closed.
    @discardableResult
    package func send(_ bytes: ByteBuffer) async -> Bool {
        do {
            try await outbound.write(bytes)
            return true
        } catch {
            return false
        }
    }

    /// One frame of this JSON.
    @discardableResult
    package func send(json: String) async -> Bool {
        var frame = ByteBuffer()
        Frame.write(to: &frame) { $0.writeString(json) }
        return await send(frame)
    }

    /// Says that nothing more comes.
    package func finishSending() { outbound.finish() }

    /// The next frame; nil where the other side has closed, or what it sent is no frame.
    package func receive() async -> Envelope? {
        while true {
            switch Frame.read(from: &buffer, limit: Frame.hardLimit) {
            case .frame(let frame): return try? EnvelopeScanner.scan(frame)
            case .incomplete:
                guard await readMore() else { return nil }
            case .tooLarge, .foreign: return nil
            }
        }
    }

    package enum Answer: Sendable {
        case frame(Envelope)
        case http
        case ended
    }

    /// The next frame, or whether it is HTTP's answer instead.
    package func receiveAnswer() async -> Answer {
        if let envelope = await receive() { return .frame(envelope) }
        return String(buffer: buffer).hasPrefix("HTTP/1.1 400 ") ? .http : .ended
    }

    /// The next frame's error; nil where it is none.
    package func receiveError() async -> ServiceError? { await receive().flatMap(Self.error) }

    package static func error(in envelope: Envelope) -> ServiceError? {
        guard envelope.kind == "error" else { return nil }
        return try? JSONDecoder().decode(ServiceError.self, from: Data(envelope.body.readableBytesView))
    }

    /// Everything until the other side closes.
    package func receiveAll() async -> String {
        while await readMore() {}
        return String(buffer: buffer)
    }

    /// Says hello and takes the welcome.
    /// - Returns: false where there was none.
    @discardableResult
    package func greet(_ hello: Hello = Hello(agent: "raw/1")) async -> Bool {
        var frame = ByteBuffer()
        OutboundMessage.hello(hello, into: &frame)
        await send(frame)
        return await receive()?.kind == "welcome"
    }

    private func readMore() async -> Bool {
        do {
            guard var bytes = try await inbound.next(isolation: #isolation) else { return false }
            buffer.writeBuffer(&bytes)
            return true
        } catch {
            return false
        }
    }
}
