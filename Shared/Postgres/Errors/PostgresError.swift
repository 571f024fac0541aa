/// What the server, or the connection to it, reported as wrong.
public struct PostgresError: Error, Sendable, CustomStringConvertible {
    /// Five characters, of which the first two are the class; appendix A of the PostgreSQL manual lists them.
    public var sqlState: String
    public var severity: String
    public var message: String
    public var detail: String?
    public var hint: String?
    public var context: String?
    public var constraint: String?
    public var table: String?
    public var column: String?
    /// Where in the statement the fault lies, in characters from 1.
    public var position: Int?

    public init(sqlState: String, message: String, severity: String = "ERROR") {
        self.sqlState = sqlState
        self.severity = severity
        self.message = message
    }

    public var description: String {
        var text = "\(severity) \(sqlState): \(message)"
        if let detail { text += " (\(detail))" }
        if let constraint { text += " [constraint \(constraint)]" }
        if let position { text += " [at character \(position)]" }
        if let hint { text += " Hint: \(hint)" }
        return text
    }
}

extension PostgresError {
    /// States that this module itself reports, where the server has none to give.
    package enum State {
        static let connectionFailure = "08006"
        static let cannotConnect = "08001"
        static let abortedTransaction = "25P02"
        static let invalidParameter = "22021"
        static let objectInUse = "55006"
    }

    /// The connection is gone or could not be made; nothing that was not committed has happened.
    public var isConnectionFailure: Bool {
        // 57P01 to 57P03: shut down by an administrator, crashed, starting up. 53300: no connection free at the server.
        sqlState.hasPrefix("08") || ["57P01", "57P02", "57P03", "57P05", "53300"].contains(sqlState)
    }

    public var isSerializationFailure: Bool { sqlState == "40001" }
    public var isDeadlock: Bool { sqlState == "40P01" }

    /// The whole transaction may succeed if it is run again from its beginning.
    public var isRetryable: Bool {
        isSerializationFailure || isDeadlock || isConnectionFailure || isStalePreparedStatement
    }

    /// A prepared statement that the server has forgotten, or whose tables have changed shape since.
    public var isStalePreparedStatement: Bool {
        sqlState == "26000" || (sqlState == "0A000" && message.contains("cached plan"))
    }

    public var isUniqueViolation: Bool { sqlState == "23505" }
    public var isForeignKeyViolation: Bool { sqlState == "23503" }
    public var isCheckViolation: Bool { sqlState == "23514" }
    public var isNotNullViolation: Bool { sqlState == "23502" }
    public var isIntegrityViolation: Bool { sqlState.hasPrefix("23") }
    public var isUndefinedTable: Bool { sqlState == "42P01" }
    public var isLockNotAvailable: Bool { sqlState == "55P03" }
    public var isReadOnlyViolation: Bool { sqlState == "25006" }

    /// Stopped by `statement_timeout`, `pg_cancel_backend` or a cancel request.
    public var isQueryCancelled: Bool { sqlState == "57014" }
}
