import NIOConcurrencyHelpers
import NIOCore
import Shared

/// The sending half of a connection, for any thread.
///
/// Frames gather in one buffer; the event loop sends what has gathered in a single write.
final class FrameConnection: Sendable {
    private struct State {
        var gathered = ByteBuffer()
        var isScheduled = false
        /// Bytes gathered or written and not yet with the operating system.
        var outstanding = 0
        var isClosed = false
        var closesWhenSent = false
        var room: [CheckedContinuation<Void, Never>] = []
        var lastProgress: NIODeadline = .now()
        /// The longest frame that the other side takes.
        var maximumFrame = Frame.hardLimit
    }

    let channel: any Channel
    private let highWater: Int
    private let state = NIOLockedValueBox(State())
    /// Called on the event loop when so little is outstanding that reading may go on.
    let onRoom = NIOLockedValueBox<(@Sendable () -> Void)?>(nil)

    init(channel: any Channel, highWater: Int) {
        self.channel = channel
        self.highWater = highWater
    }

    var isCongested: Bool { state.withLockedValue { $0.outstanding > highWater } }

    /// How long nothing has moved although something waits; zero where nothing waits.
    var stalledTime: TimeAmount {
        state.withLockedValue { $0.outstanding == 0 ? .zero : .now() - $0.lastProgress }
    }

    /// What the other side has said that it takes.
    func limitFrames(to bytes: Int) { state.withLockedValue { $0.maximumFrame = min(Frame.hardLimit, bytes) } }

    /// Appends one frame with a body.
    /// - Throws: `ServiceError` `frame-too-large` where the other side would not take it; nothing is sent then.
    func sendBody(_ write: (inout ByteBuffer) throws -> Void) throws {
        let limit = state.withLockedValue { $0.maximumFrame }
        try send { buffer in
            let before = buffer.writerIndex
            try write(&buffer)
            let length = buffer.writerIndex - before - 4
            if length > limit { throw WireErrors.frameTooLarge(length, limit: limit) }
        }
    }

    /// Appends frames. What `write` throws leaves nothing behind. On a closed connection nothing happens.
    func send(_ write: (inout ByteBuffer) throws -> Void) rethrows {
        let mustSchedule = try state.withLockedValue { state -> Bool in
            guard !state.isClosed, !state.closesWhenSent else { return false }
            let before = state.gathered.writerIndex
            do {
                try write(&state.gathered)
            } catch {
                state.gathered.moveWriterIndex(to: before)
                throw error
            }
            if state.outstanding == 0 { state.lastProgress = .now() }
            state.outstanding += state.gathered.writerIndex - before
            defer { state.isScheduled = true }
            return !state.isScheduled
        }
        if mustSchedule { channel.eventLoop.execute { self.flush() } }
    }

    /// Sends a last frame and then closes. Reading goes on for a moment, for nothing: where bytes lie unread, closing would
    /// make the operating system drop what was just sent.
    func close(after write: ((inout ByteBuffer) -> Void)? = nil) {
        if let write { send(write) }
        let mustSchedule = state.withLockedValue { state -> Bool in
            guard !state.isClosed, !state.closesWhenSent else { return false }
            state.closesWhenSent = true
            defer { state.isScheduled = true }
            return !state.isScheduled
        }
        if mustSchedule { channel.eventLoop.execute { self.flush() } }
    }

    /// Returns when little enough waits to be sent, or the connection has ended.
    func waitForRoom() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLockedValue { state in
                guard !state.isClosed, state.outstanding > highWater else { return true }
                state.room.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    private func flush() {
        let (buffer, closes) = state.withLockedValue { state in
            state.isScheduled = false
            defer { state.gathered = ByteBuffer() }
            return (state.gathered, state.closesWhenSent)
        }
        let count = buffer.readableBytes
        guard count > 0 else {
            if closes { finish() }
            return
        }
        channel.writeAndFlush(buffer).whenComplete { _ in
            self.sent(count)
            if closes { self.finish() }
        }
    }

    private func sent(_ count: Int) {
        let (waiting, isFree) = state.withLockedValue { state in
            state.outstanding -= count
            state.lastProgress = .now()
            guard state.outstanding <= highWater else { return ([CheckedContinuation<Void, Never>](), false) }
            defer { state.room = [] }
            return (state.room, true)
        }
        for continuation in waiting { continuation.resume() }
        if isFree { onRoom.withLockedValue { $0 }?() }
    }

    private func finish() {
        channel.close(mode: .output).whenComplete { _ in
            self.channel.eventLoop.scheduleTask(in: .milliseconds(500)) { self.channel.close(promise: nil) }
        }
    }

    /// The channel has ended: nobody waits any longer.
    func ended() {
        let waiting = state.withLockedValue { state in
            state.isClosed = true
            state.outstanding = 0
            state.gathered = ByteBuffer()
            defer { state.room = [] }
            return state.room
        }
        for continuation in waiting { continuation.resume() }
    }
}
