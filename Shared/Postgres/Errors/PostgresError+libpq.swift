internal import CLibPQ

extension PostgresError {
    /// - Parameter connection: asked where the result carries no error of the server's own, as when the connection broke.
    init(result: OpaquePointer?, connection: OpaquePointer?) {
        func field(_ code: Int32) -> String? { PQresultErrorField(result, code).map { String(cString: $0) } }
        let state = field(CLIBPQ_DIAG_SQLSTATE)
        let broken = PQstatus(connection) != CONNECTION_OK
        let fallback = result == nil ? PQerrorMessage(connection) : PQresultErrorMessage(result)
        self.init(
            sqlState: state ?? (broken ? State.connectionFailure : "XX000"),
            message: field(CLIBPQ_DIAG_MESSAGE_PRIMARY) ?? Self.trimmed(fallback),
            severity: field(CLIBPQ_DIAG_SEVERITY) ?? (broken ? "FATAL" : "ERROR"))
        detail = field(CLIBPQ_DIAG_MESSAGE_DETAIL)
        hint = field(CLIBPQ_DIAG_MESSAGE_HINT)
        context = field(CLIBPQ_DIAG_CONTEXT)
        constraint = field(CLIBPQ_DIAG_CONSTRAINT_NAME)
        table = field(CLIBPQ_DIAG_TABLE_NAME)
        column = field(CLIBPQ_DIAG_COLUMN_NAME)
        position = field(CLIBPQ_DIAG_STATEMENT_POSITION).flatMap { Int($0) }
    }

    /// A connection that could not be made. libpq offers no SQLSTATE for this, only text.
    init(connecting connection: OpaquePointer?) {
        self.init(sqlState: State.cannotConnect, message: Self.trimmed(PQerrorMessage(connection)), severity: "FATAL")
    }

    /// No waiting helps: the password, the user, the database or the connection string is wrong.
    ///
    /// Judged by the server's English; under another `lc_messages` it is only found out later, when the borrower's time is up.
    var isRefusal: Bool {
        guard sqlState == State.cannotConnect else { return false }
        let signs = [
            "authentication failed", "no password supplied", "no pg_hba.conf entry", "does not exist",
            "connection option", "connection info string", "server does not support SSL",
            "permission denied for database",
        ]
        // A socket file that "does not exist" is a server that is not up yet.
        return signs.contains { message.contains($0) } && !message.contains("No such file or directory")
    }

    private static func trimmed(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "out of memory" }
        var text = String(cString: message)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text.isEmpty ? "the connection failed without a message" : text
    }
}
