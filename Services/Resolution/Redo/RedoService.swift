import Logging
package import Postgres
import ServiceLifecycle
import Shared

/// Examines undecided chains again, beside the work, whenever somebody whom they may mean is known better.
package struct RedoService: Service {
    private let pool: PostgresPool
    package init(pool: PostgresPool) { self.pool = pool }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                var isIdle = true
                do {
                    isIdle = try await step() == 0
                } catch is CancellationError {
                    return
                } catch {
                    await recover(from: error)
                }
                if isIdle { try? await Task.sleep(for: .milliseconds(100)) }
            }
        }
    }

    /// Whatever could not be examined waits. Where it is the database that fails, all wait for it.
    private func recover(from error: any Error) async {
        Logger.current.warning(
            "undecided chains were not examined again; they stay in the queue", metadata: ["error": "\(error)"])
        try? await Task.sleep(for: .seconds(1))
        try? await pool.withTransaction { connection in
            try await FormRegistry(connection: connection).lock()
            try await RedoQueue(connection: connection).postponeFirst()
        }
    }

    /// Works until nothing waits.
    package func drain() async throws {
        while try await step() > 0 {}
    }

    /// Examines one form: whoever else changes forms waits as long as it takes.
    /// - Returns: how many forms were examined.
    private func step() async throws -> Int {
        // Most of the time nothing waits, and nobody has to be kept from the forms to see that.
        guard try await !pool.query("SELECT FROM redo_queue WHERE since <= clock_timestamp() LIMIT 1").isEmpty else {
            return 0
        }
        return try await pool.withTransaction { connection in
            try await FormRegistry(connection: connection).lock()
            let forms = try await RedoQueue(connection: connection).take(1)
            try await Reexamination(connection: connection).examine(forms)
            return forms.count
        }
    }
}
