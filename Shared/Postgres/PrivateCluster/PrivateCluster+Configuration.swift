extension PrivateCluster {
    public struct Configuration: Sendable {
        /// Everything of the cluster is kept in here: `data`, `postgres.log`, `password`, and `run` with the socket.
        public var directory: String
        /// For the socket, too, whose name ends in it. On loopback only.
        public var port: Int
        /// Where the socket is made; nil for `run` in the directory, or a folder in /tmp where that path would be too long.
        public var socketDirectory: String?
        public var listensOnLoopback = true
        /// The database user that owns everything.
        public var superuser = "chancery"
        /// The operating system's user for the server when started by root; nil for `postgres`, else `nobody`.
        public var operatingSystemUser: String?
        public var maximumConnections = 100
        public var sharedBuffers = "128MB"
        /// Further lines of postgresql.conf. `fsync` stays on: what was acknowledged must survive.
        public var settings: [String: String] = [:]
        public var startTimeout: Duration = .seconds(60)

        public init(directory: String, port: Int) {
            self.directory = directory
            self.port = port
        }
    }
}
