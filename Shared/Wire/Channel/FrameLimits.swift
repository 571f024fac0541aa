/// How long and how much a connection is borne with.
package struct FrameLimits: Sendable, Hashable {
    /// The longest frame, in bytes, once the connection is open.
    package var maximumFrame = Frame.defaultLimit
    /// From a frame's first byte to its last.
    package var frameTime: Duration = .seconds(30)
    /// Bytes that may wait to be sent before reading, and the making of items, pause.
    package var outboundHighWater = 1 << 20
    /// How long the other side may read nothing while something waits for it.
    package var slowReaderTime: Duration = .seconds(30)
    /// Between signs of life; two missed end the connection.
    package var heartbeat: Duration = .seconds(10)

    package init() {}
}
