/// The first frame of whoever connects.
struct Hello: Codable, Sendable, Hashable {
    var kind = "hello"
    var `protocol` = "chancery"
    var versions: [Int] = [1]
    var agent: String
    var role: String?
    /// Seconds between signs of life.
    var heartbeat: Int?
    var maximumFrame: Int?
    var token: String?
}
