/// The first frame of whoever connects.
package struct Hello: Codable, Sendable, Hashable {
    package var `protocol` = "chancery"
    package var versions: [Int] = [1]
    package var agent: String
    package var role: String?
    /// Seconds between signs of life.
    package var heartbeat: Int?
    package var maximumFrame: Int?
    package var token: String?

    package init(
        agent: String, role: String? = nil, heartbeat: Int? = nil, maximumFrame: Int? = nil,
        token: String? = nil
    ) {
        self.agent = agent
        self.role = role
        self.heartbeat = heartbeat
        self.maximumFrame = maximumFrame
        self.token = token
    }
}
