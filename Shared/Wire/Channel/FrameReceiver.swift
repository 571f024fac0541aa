import NIOCore
import Shared

/// Who is told what arrives on a connection. All calls come on its event loop.
protocol FrameReceiver: AnyObject, Sendable {
    /// A frame other than `ping` and `pong`.
    func receive(_ envelope: Envelope)
    /// The connection has ended; nothing more comes. On the event loop, once.
    func closed()
}
