internal import CLibPQ
internal import Dispatch

extension PostgresConnection {
    /// Subscribes to channels and returns what is told on them until the connection ends. Once for a connection, which then
    /// serves nothing else for long: while a statement runs, notifications wait.
    func listen(_ channels: [String]) throws -> AsyncStream<PostgresNotification> {
        try script(channels.map { "LISTEN \(SQL.quoted($0))" }.joined(separator: ";"))
        // A notification is a hint to look, so that of too many the newest are enough.
        let (stream, continuation) = AsyncStream.makeStream(
            of: PostgresNotification.self, bufferingPolicy: .bufferingNewest(4096))
        let source = DispatchSource.makeReadSource(fileDescriptor: PQsocket(handle), queue: queue)
        source.setEventHandler { [weak self] in
            self?.assumeIsolated { connection in
                if !connection.readNotifications(into: continuation) { connection.close() }
            }
        }
        notifications = continuation
        notificationSource = source
        source.activate()
        _ = readNotifications(into: continuation)
        return stream
    }

    /// Asks the server for a sign of life. What it tells in passing is handed on.
    func checkAlive() throws {
        try script("SELECT 1")
        if let notifications { _ = readNotifications(into: notifications) }
    }

    /// - Returns: false where the server has hung up.
    private func readNotifications(into continuation: AsyncStream<PostgresNotification>.Continuation) -> Bool {
        guard let handle, PQconsumeInput(handle) == 1 else { return false }
        while let notification = PQnotifies(handle) {
            defer { PQfreemem(notification) }
            continuation.yield(
                PostgresNotification(
                    channel: String(cString: notification.pointee.relname),
                    payload: String(cString: notification.pointee.extra), processID: notification.pointee.be_pid))
        }
        return PQstatus(handle) == CONNECTION_OK
    }
}
