internal import CLibPQ

/// How to reach the server and how a session behaves.
public struct PostgresConfiguration: Sendable {
    /// A URI (`postgresql://…`) or `keyword=value` string, passed to libpq untouched: several hosts, TLS and a
    /// password file work as in `psql`. What it says goes before the defaults below.
    public var conninfo: String
    /// Shown in `pg_stat_activity` and the server's log.
    public var applicationName: String = "chancery"
    /// For each host; whole seconds, at least two.
    public var connectTimeout: Duration = .seconds(10)
    /// After this the server ends a session that holds a transaction open and says nothing.
    public var idleInTransactionTimeout: Duration = .seconds(60)
    /// The server's limit for one statement where the caller gives no deadline; nil for none.
    public var statementTimeout: Duration?
    /// How many prepared statements a connection keeps; 0 for none, as some connection poolers need.
    public var preparedStatements: Int = 256

    public init(_ conninfo: String) { self.conninfo = conninfo }
}

extension PostgresConfiguration {
    /// The connection string without its secrets, for logs and messages.
    public var summary: String {
        guard let options = try? parsedOptions() else { return "(a connection string that cannot be read)" }
        return ["host", "hostaddr", "port", "dbname", "user"]
            .compactMap { key in options[key].map { "\(key)=\($0)" } }
            .joined(separator: " ")
    }

    /// Keywords and values in libpq's order of precedence: a later one wins, and the caller's own come last.
    func keywords() throws -> [(keyword: String, value: String)] {
        guard !conninfo.utf8.contains(0) else {
            throw PostgresError(
                sqlState: PostgresError.State.cannotConnect, message: "the connection string holds a NUL")
        }
        let options = try parsedOptions()
        // A session whose dates and numbers are always written the same way. The caller's options come after ours.
        var settings = [
            "-c DateStyle=ISO", "-c TimeZone=UTC", "-c IntervalStyle=iso_8601", "-c bytea_output=hex",
            "-c extra_float_digits=1",
            "-c idle_in_transaction_session_timeout=\(idleInTransactionTimeout.milliseconds)",
        ]
        if let statementTimeout { settings.append("-c statement_timeout=\(statementTimeout.milliseconds)") }
        if let own = options["options"] { settings.append(own) }
        return [
            ("fallback_application_name", applicationName),
            ("connect_timeout", "\(max(2, connectTimeout.components.seconds))"),
            ("keepalives", "1"),
            ("keepalives_idle", "30"),
            ("keepalives_interval", "10"),
            ("keepalives_count", "3"),
            ("tcp_user_timeout", "60000"),
            ("dbname", conninfo),
            // After the connection string, since they hold what it asked for.
            ("options", settings.joined(separator: " ")),
            ("client_encoding", "UTF8"),
        ]
    }

    private func parsedOptions() throws -> [String: String] {
        var message: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(conninfo, &message) else {
            let text = message.map { String(cString: $0) } ?? "out of memory"
            PQfreemem(message)
            // What stands in quotes is a piece of the string, perhaps of the password.
            let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
            let safe = pieces.enumerated().map { $0.offset % 2 == 0 ? String($0.element) : "…" }.joined(separator: "\"")
            throw PostgresError(
                sqlState: PostgresError.State.cannotConnect,
                message: "the connection string cannot be read: \(safe.split(separator: "\n").joined(separator: " "))")
        }
        defer { PQconninfoFree(parsed) }
        var options: [String: String] = [:]
        var option = parsed
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { options[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return options
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a short time never becomes 0, which means "no limit" to the server.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return max(1, seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
