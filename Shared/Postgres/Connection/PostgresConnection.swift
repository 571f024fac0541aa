internal import CLibPQ
internal import Dispatch
internal import Logging

/// One session with the server.
///
/// libpq forbids two threads in one connection, and its calls block. Both are answered by the executor: every method runs
/// on this connection's own queue, never on Swift's cooperative threads. Between two methods nothing is half done, so
/// concurrent callers take turns; a transaction belongs to one task (`withTransaction`).
public actor PostgresConnection {
    private let executor = QueueExecutor(label: "postgres")
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    nonisolated let control = SessionControl()
    /// Who serves this session, for telling whether it has ended.
    public private(set) var identity = PostgresSessionIdentity(processID: 0, startedAt: "")

    var handle: OpaquePointer?
    var statements: StatementCache
    /// A streamed answer is being read; the number tells one from the next.
    var stream: Int?
    var streams = 0
    var notices: NoticeLog?
    var notificationSource: (any DispatchSourceRead)?
    var notifications: AsyncStream<PostgresNotification>.Continuation?
    /// The error that put the open transaction into its failed state.
    var transactionFailure: PostgresError?
    /// What `statement_timeout` was last set to here, in milliseconds; nil while it is the session's default.
    var statementTimeout: Int64?

    var queue: DispatchQueue { executor.queue }

    /// Connects. Blocks a thread of its own for at most the connect time-out of each host.
    public static func open(_ configuration: PostgresConfiguration) async throws -> PostgresConnection {
        let connection = PostgresConnection(configuration)
        try await connection.connect(configuration, logger: Logger.current)
        return connection
    }

    private init(_ configuration: PostgresConfiguration) {
        statements = StatementCache(capacity: configuration.preparedStatements)
    }

    private func connect(_ configuration: PostgresConfiguration, logger: Logger) throws {
        let keywords = try configuration.keywords()
        handle = CStringList(keywords.map(\.keyword)).withPointers { names in
            CStringList(keywords.map(\.value)).withPointers { values in PQconnectdbParams(names, values, 1) }
        }
        guard PQstatus(handle) == CONNECTION_OK, let canceller = CancelRequest(handle) else {
            defer { close() }
            throw PostgresError(connecting: handle)
        }
        let notices = NoticeLog(logger)
        PQsetNoticeReceiver(handle, NoticeLog.receive, Unmanaged.passUnretained(notices).toOpaque())
        self.notices = notices
        control.opened(canceller: canceller, socket: PQsocket(handle))
        do {
            identity = try readIdentity()
        } catch {
            close()
            throw error
        }
    }

    private func readIdentity() throws -> PostgresSessionIdentity {
        let rows = try script(
            "SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()")
        guard let row = rows.first else {
            return PostgresSessionIdentity(processID: PQbackendPID(handle), startedAt: "")
        }
        let (processID, startedAt) = try row.decode((Int32, String?).self)
        return PostgresSessionIdentity(processID: processID, startedAt: startedAt ?? "")
    }

    /// Ends the session. Open transactions are rolled back by the server. Closing again does nothing.
    public func close() {
        guard let handle else { return }
        self.handle = nil
        stream = nil
        control.closed()
        notifications?.finish()
        notifications = nil
        guard let source = notificationSource else { return PQfinish(handle) }
        // The source watches the socket that PQfinish closes, so it must have ended first.
        notificationSource = nil
        nonisolated(unsafe) let finished = handle
        source.setCancelHandler { PQfinish(finished) }
        source.cancel()
    }

    isolated deinit { close() }

    /// The limit for statements from now on; reaching it cancels what runs. Nil for none.
    ///
    /// The server is told by `statement_timeout`; a statement that begins after the deadline is not sent at all.
    public nonisolated var deadline: ContinuousClock.Instant? {
        get { control.deadline }
        set { control.deadline = newValue }
    }

    /// Whether the connection can go on to serve another task.
    public nonisolated var isReusable: Bool { control.isReusable }

    /// Whether a transaction is open and has not failed.
    var isInTransaction: Bool { PQtransactionStatus(handle) == PQTRANS_INTRANS }

    // MARK: - One statement at a time

    /// Runs `body` as the one thing that happens on the session, and notes in which state it leaves it.
    func exclusively<R>(_ body: (OpaquePointer) throws -> R) throws -> R {
        guard let handle else {
            throw PostgresError(
                sqlState: PostgresError.State.connectionFailure, message: "the connection is closed", severity: "FATAL")
        }
        guard stream == nil else {
            throw PostgresError(
                sqlState: PostgresError.State.objectInUse, message: "the connection still streams an earlier answer")
        }
        try control.begin()
        defer { noteState() }
        do {
            return try body(handle)
        } catch let error as PostgresError {
            throw noted(error)
        }
    }

    func noteState() {
        let isIdle = PQstatus(handle) == CONNECTION_OK && PQtransactionStatus(handle) == PQTRANS_IDLE
        control.end(isIdle: isIdle && stream == nil)
    }

    /// Says of a cancelled statement why it was cancelled.
    func noted(_ error: PostgresError) -> any Error {
        if PQtransactionStatus(handle) == PQTRANS_INERROR, transactionFailure == nil { transactionFailure = error }
        guard error.isQueryCancelled || error.isConnectionFailure else { return error }
        if control.isCancelled { return CancellationError() }
        if error.isQueryCancelled, let deadline, deadline <= .now + .milliseconds(2) {
            return PostgresDeadlineExceeded()
        }
        return error
    }

    /// Checks what libpq returned and takes charge of it.
    func checked(_ result: OpaquePointer?) throws -> PostgresResult {
        guard let result else { throw PostgresError(result: nil, connection: handle) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY:
            return PostgresResult(result)
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            // There is no way back from here but to leave.
            PQclear(result)
            close()
            throw PostgresError(sqlState: "0A000", message: "COPY is not supported here; use unnest")
        default:
            defer { PQclear(result) }
            throw PostgresError(result: result, connection: handle)
        }
    }

    /// Runs text that may hold several statements, and returns the last answer.
    @discardableResult
    func script(_ text: String) throws -> PostgresRows {
        guard !text.utf8.contains(0) else {
            throw PostgresError(sqlState: PostgresError.State.invalidParameter, message: "the statement holds a NUL")
        }
        return try exclusively { handle in PostgresRows(result: try checked(PQexec(handle, text))) }
    }
}
