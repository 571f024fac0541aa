internal import Logging
public import ServiceLifecycle
internal import Shared

/// At most so many connections, each lent to one task at a time.
///
///     let pool = PostgresPool(PostgresConfiguration("postgresql://…"))
///     let count = try await pool.withConnection { try await $0.query("SELECT count(*) FROM document") }
///
/// It connects when first asked and works from its making to `shutdown`. As a `Service` it also keeps the minimum open,
/// replaces what has grown old, and shuts down with its group; put it before the services that use it.
/// A task that holds a connection must not borrow another: all could wait for each other.
public final class PostgresPool: Service, Sendable {
    public let configuration: PostgresConfiguration
    private let state: Locked<PoolState>
    private let timer = Locked<(task: Task<Void, Never>, deadline: ContinuousClock.Instant)?>(nil)
    private let isRunning = Locked(false)

    public init(_ configuration: PostgresConfiguration, pool: Configuration = Configuration()) {
        self.configuration = configuration
        state = Locked(PoolState(configuration: pool))
    }

    public var statistics: Statistics { state.withLock { $0.current } }

    // MARK: - Using

    /// Lends a connection to `body`. One that `body` leaves broken, cancelled or inside a transaction is closed afterwards.
    /// - Parameters:
    ///   - deadline: for waiting and for every statement of `body`; past it, what runs is stopped and
    ///     `PostgresDeadlineExceeded` thrown.
    @discardableResult
    public func withConnection<R>(
        deadline: ContinuousClock.Instant? = nil, _ body: (PostgresConnection) async throws -> R
    ) async throws -> R {
        let connection = try await borrow(deadline: deadline)
        defer { giveBack(connection) }
        connection.deadline = deadline
        return try await body(connection)
    }

    /// One statement on any connection.
    @discardableResult
    public func query(_ sql: SQL, deadline: ContinuousClock.Instant? = nil) async throws -> PostgresRows {
        try await withConnection(deadline: deadline) { try await $0.query(sql) }
    }

    /// One statement on any connection; returns how many rows it touched.
    @discardableResult
    public func execute(_ sql: SQL, deadline: ContinuousClock.Instant? = nil) async throws -> Int {
        try await query(sql, deadline: deadline).affectedRows
    }

    // MARK: - Lending

    private func borrow(deadline: ContinuousClock.Instant?) async throws -> PostgresConnection {
        try Task.checkCancellation()
        let now = ContinuousClock.now
        if let deadline, deadline <= now { throw PostgresDeadlineExceeded() }
        var dead: [PostgresConnection] = []
        let idle = state.withLock { $0.takeIdle(now: now, dead: &dead) }
        dead.forEach(close)
        if let idle { return idle }

        let (id, timeout) = state.withLock { ($0.makeWaiterID(), $0.configuration.borrowTimeout) }
        let limit = min(deadline ?? now + timeout, now + timeout)
        do {
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    let waiter = PoolState.Waiter(continuation: continuation, since: now, deadline: limit)
                    perform(state.withLock { $0.enqueue(id, waiter) })
                    // The handler may have run before there was a waiter to cancel.
                    if Task.isCancelled { perform(state.withLock { $0.cancelWaiter(id) }) }
                    armTimer()
                }
            } onCancel: {
                perform(state.withLock { $0.cancelWaiter(id) })
            }
        } catch PostgresPoolError.timedOut where limit == deadline {
            throw PostgresDeadlineExceeded()
        }
    }

    private func giveBack(_ connection: PostgresConnection) {
        perform(state.withLock { $0.giveBack(connection, now: .now) })
    }

    private func perform(_ actions: [PoolState.Action]) {
        for action in actions {
            switch action {
            case .lend(let connection, let continuation): continuation.resume(returning: connection)
            case .fail(let continuation, let error): continuation.resume(throwing: error)
            case .close(let connection): close(connection)
            // Connecting belongs to no borrower: it may be cancelled or served by another connection meanwhile.
            case .open: Task { await open() }
            }
        }
    }

    private func close(_ connection: PostgresConnection) { Task { await connection.close() } }

    private func open() async {
        while true {
            do {
                let connection = try await PostgresConnection.open(configuration)
                return perform(state.withLock { $0.opened(connection, now: .now) })
            } catch {
                let failure =
                    error as? PostgresError
                    ?? PostgresError(sqlState: PostgresError.State.cannotConnect, message: "\(error)")
                let isKept = isRunning.withLock { $0 }
                let (retryAfter, actions) = state.withLock { $0.failedToOpen(failure, isKept: isKept) }
                Logger.current.debug(
                    "cannot connect to Postgres",
                    metadata: ["db.server": "\(configuration.summary)", "db.error": "\(failure.message)"])
                perform(actions)
                guard let retryAfter else { return }
                try? await Task.sleep(for: retryAfter)
            }
        }
    }

    /// One timer wakes for the waiter whose patience ends first.
    private func armTimer() {
        guard let deadline = state.withLock({ $0.earliestDeadline }) else { return }
        timer.withLock { timer in
            if let timer, timer.deadline <= deadline { return }
            timer?.task.cancel()
            let task = Task {
                guard (try? await Task.sleep(until: deadline, clock: .continuous)) != nil else { return }
                self.timer.withLock { $0 = nil }
                perform(state.withLock { $0.expireWaiters(now: .now) })
                armTimer()
            }
            timer = (task, deadline)
        }
    }

    // MARK: - Life

    /// Keeps the minimum open and replaces old connections until graceful shutdown or cancellation, then closes all.
    public func run() async throws {
        isRunning.withLock { $0 = true }
        defer { isRunning.withLock { $0 = false } }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                self.perform(self.state.withLock { $0.maintain(now: .now) })
                try? await Task.sleep(for: .seconds(1))
            }
        }
        await shutdown()
    }

    /// Lends no more, fails those who wait, closes idle connections, and waits for those lent to come back, which are closed
    /// as they do.
    public func shutdown() async {
        perform(state.withLock { $0.shutDown() })
        while !Task.isCancelled, state.withLock({ $0.isInUse }) {
            try? await Task.sleep(for: .milliseconds(20))
        }
    }
}
