/// The answer to `hello`: what holds on this connection.
package struct Welcome: Codable, Sendable, Hashable {
    package var version = 1
    /// Seconds between signs of life.
    package var heartbeat: Int
    package var maximumFrame: Int
    /// Requests that may run at the same time.
    package var inFlight: Int

    package init(heartbeat: Int, maximumFrame: Int, inFlight: Int) {
        self.heartbeat = heartbeat
        self.maximumFrame = maximumFrame
        self.inFlight = inFlight
    }
}
