extension PostgresPool {
    /// How many connections are kept, for how long, and how long a borrower waits for one.
    public struct Configuration: Sendable {
        public var maximum: Int = 8
        /// Kept open while `run` runs, even if nobody needs them.
        public var minimum: Int = 1
        public var borrowTimeout: Duration = .seconds(10)
        /// After this, less up to a tenth at random so that not all go at once, a connection is replaced.
        public var maximumLifetime: Duration = .seconds(30 * 60)
        /// Connections above the minimum are closed after being idle for so long.
        public var maximumIdleTime: Duration = .seconds(5 * 60)
        /// After a failed attempt to connect: doubled each time up to the maximum, 10 % less or more.
        public var reconnectDelay: Duration = .milliseconds(50)
        public var maximumReconnectDelay: Duration = .seconds(5)

        public init(maximum: Int = 8, minimum: Int = 1) {
            self.maximum = max(1, maximum)
            self.minimum = min(minimum, self.maximum)
        }
    }

    /// A reading of the pool for metrics. Totals count from the pool's beginning.
    public struct Statistics: Sendable {
        public var idle = 0
        public var lent = 0
        public var opening = 0
        public var waiting = 0
        public var borrowed = 0
        public var timedOut = 0
        public var opened = 0
        public var failedToOpen = 0
        public var closed = 0
        /// Spent by borrowers that had to wait.
        public var waitTime: Duration = .zero
    }
}
