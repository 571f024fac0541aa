import NIOConcurrencyHelpers
import NIOCore
import Shared

/// Turns a channel's bytes into envelopes, keeps the heartbeat, and ends what is too slow or no protocol of ours.
final class FrameHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let connection: FrameConnection
    private let receiver: any FrameReceiver
    private var limits: FrameLimits
    private var limit = Frame.unauthenticatedLimit
    private var buffer = ByteBuffer()
    /// When the frame at the buffer's front began.
    private var frameBegan: NIODeadline?
    private var lastHeard = NIODeadline.now()
    private var watch: RepeatedTask?
    private var mustRead = false
    private var isFailed = false
    /// Whether whole frames may lie in the buffer, left there since too much waits to be sent.
    private var isPaused = false
    private var hasEnded = false

    init(connection: FrameConnection, receiver: any FrameReceiver, limits: FrameLimits) {
        self.connection = connection
        self.receiver = receiver
        self.limits = limits
    }

    /// From now on frames may be as long as agreed, and the heartbeat goes.
    func open(limits: FrameLimits) {
        self.limits = limits
        limit = limits.maximumFrame
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        connection.onRoom.withLockedValue { onRoom in
            onRoom = {
                let (handler, context) = loopBound.value
                handler.resumeReading(context)
            }
        }
        if context.channel.isActive { begin(context) }
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard watch == nil else { return }
        lastHeard = .now()
        let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let period = TimeAmount(min(limits.heartbeat, .seconds(1)))
        watch = context.eventLoop.scheduleRepeatedTask(initialDelay: period, delay: period) { _ in
            let (handler, context) = loopBound.value
            handler.look(context)
        }
    }

    private var lastPing = NIODeadline.now()
    /// Pings since something was heard.
    private var missed = 0

    private func look(_ context: ChannelHandlerContext) {
        if let frameBegan, !isPaused, .now() - frameBegan > TimeAmount(limits.frameTime) {
            return fail(WireErrors.slowSender)
        }
        if connection.stalledTime > TimeAmount(limits.slowReaderTime) {
            return context.close(promise: nil)
        }
        guard limit > Frame.unauthenticatedLimit, !isFailed else { return }
        let heartbeat = TimeAmount(limits.heartbeat)
        guard .now() - max(lastHeard, lastPing) >= heartbeat else { return }
        // A paused reading hears nothing, through no fault of the other side.
        if mustRead || isPaused { missed = 0 }
        // Counted rather than timed: a machine that stood still for a while must not take the other side for dead.
        guard missed < 2 else { return context.close(promise: nil) }
        missed += 1
        lastPing = .now()
        connection.send { OutboundMessage.ping(into: &$0) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isFailed else { return }
        lastHeard = .now()
        missed = 0
        var incoming = unwrapInboundIn(data)
        if buffer.readableBytes == 0 { buffer = incoming } else { buffer.writeBuffer(&incoming) }
        takeFrames()
    }

    private func takeFrames() {
        while !isFailed {
            // Answers to frames that came in one go must not pile up before one that reads none of them.
            if connection.isCongested {
                isPaused = true
                return
            }
            switch Frame.read(from: &buffer, limit: limit) {
            case .frame(let frame):
                frameBegan = nil
                do throws(ServiceError) {
                    receive(try EnvelopeScanner.scan(frame))
                } catch {
                    fail(error)
                }
            case .incomplete:
                if buffer.readableBytes == 0 {
                    frameBegan = nil
                } else if frameBegan == nil {
                    frameBegan = .now()
                }
                buffer.discardReadBytes()
                return
            case .tooLarge(let length):
                fail(WireErrors.frameTooLarge(length, limit: limit))
            case .foreign(.http):
                answerHTTP()
            case .foreign(.tls):
                fail(WireErrors.foreignProtocol)
            }
        }
    }

    private func receive(_ envelope: Envelope) {
        switch envelope.kind {
        case "ping" where limit > Frame.unauthenticatedLimit:
            connection.send { OutboundMessage.pong(into: &$0) }
        case "pong" where limit > Frame.unauthenticatedLimit: break
        default: receiver.receive(envelope)
        }
    }

    /// One clear error, then the end.
    func fail(_ error: ServiceError) {
        guard !isFailed else { return }
        isFailed = true
        buffer = ByteBuffer()
        frameBegan = nil
        connection.close { OutboundMessage.error(id: nil, error, into: &$0) }
    }

    private func answerHTTP() {
        isFailed = true
        buffer = ByteBuffer()
        let text = ForeignProtocol.explanation + "\n"
        connection.close {
            $0.writeString(
                "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: \(text.utf8.count)\r\n"
                    + "Connection: close\r\n\r\n\(text)")
        }
    }

    /// Reading pauses while too much waits to be sent: the other side's writes then block, as ours do.
    func read(context: ChannelHandlerContext) {
        if connection.isCongested, !isFailed { mustRead = true } else { context.read() }
    }

    private func resumeReading(_ context: ChannelHandlerContext) {
        if isPaused {
            isPaused = false
            lastHeard = .now()
            takeFrames()
        }
        guard mustRead, !isPaused else { return }
        mustRead = false
        lastHeard = .now()
        context.read()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    /// Comes for every channel, also for one that never became active.
    func handlerRemoved(context: ChannelHandlerContext) { end() }

    private func end() {
        guard !hasEnded else { return }
        hasEnded = true
        watch?.cancel()
        watch = nil
        connection.onRoom.withLockedValue { $0 = nil }
        connection.ended()
        receiver.closed()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? ChannelEvent, event == .inputClosed {
            connection.otherSideEnded()
            if buffer.readableBytes > 0, !isPaused {
                fail(WireErrors.malformedFrame("the connection ended within a frame"))
            } else if !isFailed {
                // The other side sends no more: what it asked for has nobody left to read it.
                context.close(promise: nil)
            }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
