/// The answer to `hello`: what holds on this connection.
struct Welcome: Codable, Sendable, Hashable {
    var kind = "welcome"
    var version = 1
    /// Seconds between signs of life.
    var heartbeat: Int
    var maximumFrame: Int
    /// Requests that may run at the same time.
    var inFlight: Int
}
