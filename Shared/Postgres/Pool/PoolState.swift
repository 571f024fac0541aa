/// Which connections a pool has and who waits for one: a value, free of I/O and of time. Each change returns what the
/// pool has to do about it, after it has let go of its lock.
struct PoolState {
    typealias Continuation = CheckedContinuation<PostgresConnection, any Error>

    enum Action {
        case lend(PostgresConnection, Continuation)
        case fail(Continuation, any Error)
        case close(PostgresConnection)
        case open
    }

    struct Idle {
        var connection: PostgresConnection
        var expires: ContinuousClock.Instant
        var since: ContinuousClock.Instant
    }

    struct Waiter {
        var continuation: Continuation
        var since: ContinuousClock.Instant
        var deadline: ContinuousClock.Instant
    }

    let configuration: PostgresPool.Configuration
    private(set) var statistics = PostgresPool.Statistics()
    private(set) var isShutDown = false
    private(set) var lastFailure: PostgresError?
    private var failures = 0

    /// The most recently used last.
    private var idle: [Idle] = []
    /// Lent connections, with the time after which each is replaced.
    private var lent: [ObjectIdentifier: ContinuousClock.Instant] = [:]
    private var opening = 0
    private var waiters: [UInt64: Waiter] = [:]
    /// The order in which the waiters came; those who have left are skipped.
    private var order: [UInt64] = []
    private var orderStart = 0
    private var nextWaiter: UInt64 = 0

    init(configuration: PostgresPool.Configuration) { self.configuration = configuration }

    private var total: Int { idle.count + lent.count + opening }

    var current: PostgresPool.Statistics {
        var statistics = statistics
        statistics.idle = idle.count
        statistics.lent = lent.count
        statistics.opening = opening
        statistics.waiting = waiters.count
        return statistics
    }

    var isInUse: Bool { !lent.isEmpty }

    // MARK: - Borrowing

    mutating func makeWaiterID() -> UInt64 {
        nextWaiter += 1
        return nextWaiter
    }

    /// An idle connection, without waiting. Those that have died in the meantime go into `dead`.
    mutating func takeIdle(now: ContinuousClock.Instant, dead: inout [PostgresConnection]) -> PostgresConnection? {
        guard !isShutDown else { return nil }
        while let entry = idle.popLast() {
            guard entry.expires > now, !entry.connection.control.hasHungUp else {
                dead.append(entry.connection)
                statistics.closed += 1
                continue
            }
            lent[ObjectIdentifier(entry.connection)] = entry.expires
            statistics.borrowed += 1
            return entry.connection
        }
        return nil
    }

    mutating func enqueue(_ id: UInt64, _ waiter: Waiter) -> [Action] {
        guard !isShutDown else { return [.fail(waiter.continuation, PostgresPoolError.shutDown)] }
        // One may have come back since the borrower looked.
        var dead: [PostgresConnection] = []
        if let connection = takeIdle(now: waiter.since, dead: &dead) {
            return dead.map { .close($0) } + [.lend(connection, waiter.continuation)]
        }
        waiters[id] = waiter
        order.append(id)
        return dead.map { .close($0) } + openings()
    }

    mutating func cancelWaiter(_ id: UInt64) -> [Action] {
        waiters.removeValue(forKey: id).map { [.fail($0.continuation, CancellationError())] } ?? []
    }

    var earliestDeadline: ContinuousClock.Instant? { waiters.values.lazy.map(\.deadline).min() }

    mutating func expireWaiters(now: ContinuousClock.Instant) -> [Action] {
        let expired = waiters.filter { $0.value.deadline <= now }
        return expired.map { id, waiter in
            let error = PostgresPoolError.timedOut(
                after: waiter.since.duration(to: now), inUse: lent.count, maximum: configuration.maximum,
                waiting: waiters.count, lastFailure: failures > 0 ? lastFailure : nil)
            waiters[id] = nil
            statistics.timedOut += 1
            statistics.waitTime += waiter.since.duration(to: now)
            return .fail(waiter.continuation, error)
        }
    }

    private mutating func nextInLine() -> Waiter? {
        while orderStart < order.count {
            let id = order[orderStart]
            orderStart += 1
            if orderStart > 64, orderStart * 2 > order.count {
                order.removeFirst(orderStart)
                orderStart = 0
            }
            if let waiter = waiters.removeValue(forKey: id) { return waiter }
        }
        return nil
    }

    // MARK: - Connections coming and going

    mutating func giveBack(_ connection: PostgresConnection, now: ContinuousClock.Instant) -> [Action] {
        guard let expires = lent.removeValue(forKey: ObjectIdentifier(connection)) else { return [] }
        guard !isShutDown, connection.isReusable, expires > now else {
            statistics.closed += 1
            return [.close(connection)] + openings()
        }
        return offer(Idle(connection: connection, expires: expires, since: now))
    }

    private mutating func offer(_ entry: Idle) -> [Action] {
        guard let waiter = nextInLine() else {
            idle.append(entry)
            return []
        }
        lent[ObjectIdentifier(entry.connection)] = entry.expires
        statistics.borrowed += 1
        statistics.waitTime += waiter.since.duration(to: entry.since)
        return [.lend(entry.connection, waiter.continuation)]
    }

    /// As many attempts to connect as there are waiters and free places; one at a time while the server cannot be reached.
    private mutating func openings() -> [Action] {
        guard !isShutDown else { return [] }
        let free = failures > 0 ? 1 - opening : configuration.maximum - total
        let count = max(0, min(waiters.count - opening, free))
        opening += count
        return Array(repeating: .open, count: count)
    }

    mutating func opened(_ connection: PostgresConnection, now: ContinuousClock.Instant) -> [Action] {
        opening -= 1
        failures = 0
        statistics.opened += 1
        guard !isShutDown else {
            statistics.closed += 1
            return [.close(connection)]
        }
        let lifetime = configuration.maximumLifetime * Double.random(in: 0.9...1)
        return offer(Idle(connection: connection, expires: now + lifetime, since: now)) + openings()
    }

    /// - Returns: how long to wait before the next attempt, or nil where this attempt is to be the last.
    mutating func failedToOpen(_ error: PostgresError, isKept: Bool) -> (retryAfter: Duration?, actions: [Action]) {
        statistics.failedToOpen += 1
        lastFailure = error
        failures += 1
        if error.isRefusal {
            // No waiting will help them. The next borrower tries again, since someone may have put it right.
            let refused = waiters.values.map { Action.fail($0.continuation, error) }
            waiters.removeAll()
            opening -= 1
            return (nil, refused)
        }
        guard !isShutDown, opening == 1, !waiters.isEmpty || isKept else {
            opening -= 1
            return (nil, [])
        }
        let delay = min(
            configuration.maximumReconnectDelay, configuration.reconnectDelay * (1 << min(failures - 1, 16)))
        return (delay * Double.random(in: 0.9...1.1), [])
    }

    // MARK: - Upkeep

    /// Closes what is too old, idle for too long or dead, and opens up to the minimum.
    mutating func maintain(now: ContinuousClock.Instant) -> [Action] {
        guard !isShutDown else { return [] }
        var actions: [Action] = []
        var kept: [Idle] = []
        for entry in idle {
            let isSurplus =
                total > configuration.minimum + actions.count
                && entry.since.duration(to: now) > configuration.maximumIdleTime
            if entry.expires <= now || isSurplus || entry.connection.control.hasHungUp {
                statistics.closed += 1
                actions.append(.close(entry.connection))
            } else {
                kept.append(entry)
            }
        }
        idle = kept
        let missing = failures > 0 ? min(1 - opening, configuration.minimum - total) : configuration.minimum - total
        if missing > 0 {
            opening += missing
            actions += Array(repeating: .open, count: missing)
        }
        return actions
    }

    mutating func shutDown() -> [Action] {
        isShutDown = true
        let actions =
            waiters.values.map { Action.fail($0.continuation, PostgresPoolError.shutDown) }
            + idle.map { Action.close($0.connection) }
        statistics.closed += idle.count
        waiters.removeAll()
        idle.removeAll()
        return actions
    }
}
