internal import CLibPQ
internal import Logging

/// Hands what the server remarks in passing (NOTICE, WARNING) to the logger instead of standard error.
final class NoticeLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) { self.logger = logger }

    /// For `PQsetNoticeReceiver`, with a `NoticeLog` that outlives the connection as its argument.
    static let receive: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?) -> Void = { argument, result in
        guard let argument else { return }
        let log = Unmanaged<NoticeLog>.fromOpaque(argument).takeUnretainedValue()
        let notice = PostgresError(result: result, connection: nil)
        // NOTICE and below are chatter such as "relation exists, skipping".
        let level: Logger.Level = notice.severity == "WARNING" ? .warning : .debug
        log.logger.log(
            level: level, "Postgres remarked something",
            metadata: [
                "db.severity": "\(notice.severity)", "db.sqlstate": "\(notice.sqlState)",
                "db.message": "\(notice.message)",
            ])
    }
}
