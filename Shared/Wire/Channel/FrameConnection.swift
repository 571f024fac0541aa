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
        var isFinishing = false
        /// Nothing more can come: there is nothing to wait for once everything is sent.
        var hasOtherSideEnded = false
        /// Senders that wait for room, in the order in which they came.
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
    func limitFrames(to bytes: Int) {
        state.withLockedValue { $0.maximumFrame = min(Frame.hardLimit, bytes) }
    }

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
    /// - Parameter grace: how long the other side may take to read what waits for it; nil where others watch that.
    func close(within grace: TimeAmount? = nil, after write: ((inout ByteBuffer) -> Void)? = nil) {
        if let write { send(write) }
        if let grace { channel.eventLoop.scheduleTask(in: grace) { self.channel.close(promise: nil) } }
        let mustSchedule = state.withLockedValue { state -> Bool in
            guard !state.isClosed, !state.closesWhenSent else { return false }
            state.closesWhenSent = true
            defer { state.isScheduled = true }
            return !state.isScheduled
        }
        if mustSchedule { channel.eventLoop.execute { self.flush() } }
    }

    /// Runs `send` when little enough waits to be sent, or the connection has ended. Those that wait go one after the
    /// other: many long answers at once must not all be gathered for one that reads none of them.
    func whenRoom<R>(_ send: () throws -> R) async rethrows -> R {
        await waitForRoom()
        defer { passOn() }
        return try send()
    }

    /// Lets the next sender go, where there is still room.
    private func passOn() {
        let next = state.withLockedValue { state -> CheckedContinuation<Void, Never>? in
            guard !state.room.isEmpty, state.outstanding <= highWater else { return nil }
            return state.room.removeFirst()
        }
        next?.resume()
    }

    private func waitForRoom() async {
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
        let buffer = state.withLockedValue { state in
            state.isScheduled = false
            defer { state.gathered = ByteBuffer() }
            return state.gathered
        }
        let count = buffer.readableBytes
        guard count > 0 else { return finishIfSent() }
        channel.writeAndFlush(buffer).whenComplete { _ in
            self.sent(count)
            self.finishIfSent()
        }
    }

    private func sent(_ count: Int) {
        let isFree = state.withLockedValue { state in
            guard !state.isClosed else { return false }
            state.outstanding -= count
            state.lastProgress = .now()
            return state.outstanding <= highWater
        }
        guard isFree else { return }
        passOn()
        onRoom.withLockedValue { $0 }?()
    }

    /// Ends the sending half once everything is with the operating system: what waited longer would be dropped.
    private func finishIfSent() {
        let mayFinish = state.withLockedValue { state in
            guard state.closesWhenSent, state.outstanding == 0, !state.isFinishing else { return false }
            state.isFinishing = true
            return true
        }
        guard mayFinish else { return }
        if state.withLockedValue({ $0.hasOtherSideEnded }) { return channel.close(promise: nil) }
        channel.close(mode: .output).whenComplete { _ in
            self.channel.eventLoop.scheduleTask(in: .milliseconds(500)) {
                self.channel.close(promise: nil)
            }
        }
    }

    /// The other side sends no more. On the event loop.
    func otherSideEnded() {
        let isFinishing = state.withLockedValue { state in
            state.hasOtherSideEnded = true
            return state.isFinishing
        }
        if isFinishing { channel.close(promise: nil) }
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
