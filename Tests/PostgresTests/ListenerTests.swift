import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct ListenerTests {
    @Test func `a listener hears, and after a break connects again and says so`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let listener = PostgresListener(pool.configuration, channels: ["work", "It's \"odd\""])
            var events = listener.events().makeAsyncIterator()
            try await withThrowingTaskGroup { group in
                group.addTask { try await listener.run() }
                #expect(await events.next() == .connected)

                try await pool.query("SELECT pg_notify('work', \("first"))")
                try await pool.query("SELECT pg_notify('It''s \"odd\"', '')")
                #expect(await payload(events.next()) == "work:first")
                #expect(await payload(events.next()) == "It's \"odd\":")

                // Someone who comes later learns that it listens already.
                var late = listener.events().makeAsyncIterator()
                #expect(await late.next() == .connected)

                let ended = try await pool.query(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND query LIKE 'LISTEN%'
                    """)
                #expect(ended.count == 1)
                #expect(await events.next() == .connected)
                try await pool.query("NOTIFY work, 'second'")
                #expect(await payload(events.next()) == "work:second")

                group.cancelAll()
                #expect(await events.next() == nil)
            }
            var after = listener.events().makeAsyncIterator()
            #expect(await after.next() == nil)
        }
    }

    @Test func `a heartbeat does not lose what is told meanwhile`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let listener = PostgresListener(pool.configuration, channels: ["work"], heartbeat: .milliseconds(1))
            var events = listener.events().makeAsyncIterator()
            try await withThrowingTaskGroup { group in
                group.addTask { try await listener.run() }
                #expect(await events.next() == .connected)
                for number in 0..<200 {
                    try await pool.query("SELECT pg_notify('work', \("\(number)"))")
                }
                for number in 0..<200 { #expect(await payload(events.next()) == "work:\(number)") }
                group.cancelAll()
            }
        }
    }

    private func payload(_ event: PostgresListener.Event?) -> String? {
        guard case .notification(let notification) = event else { return nil }
        return "\(notification.channel):\(notification.payload)"
    }
}
