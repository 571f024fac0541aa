import Logging
package import Postgres
import ServiceLifecycle
import Shared

/// Examines undecided chains again, beside the work, whenever somebody whom they may mean is known better.
package struct RedoService: Service {
    private let pool: PostgresPool
    /// Forms in one transaction, which keeps documents waiting as long as it lasts.
    private static let batch = 4

    package init(pool: PostgresPool) { self.pool = pool }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                var isIdle = true
                do {
                    isIdle = try await step(Self.batch) == 0
                } catch is CancellationError {
                    return
                } catch {
                    await recover(from: error)
                }
                if isIdle { try? await Task.sleep(for: .milliseconds(100)) }
            }
        }
    }

    /// Finds out whether one form is the cause, which then waits, or the database, which all wait for.
    private func recover(from error: any Error) async {
        Logger.current.warning(
            "undecided chains were not examined again; they stay in the queue", metadata: ["error": "\(error)"])
        do {
            _ = try await step(1)
        } catch {
            try? await Task.sleep(for: .seconds(2))
            try? await pool.withTransaction { try await RedoQueue(connection: $0).postponeFirst() }
        }
    }

    /// Works until nothing waits.
    package func drain() async throws {
        while try await step(Self.batch) > 0 {}
    }

    /// - Returns: how many forms were examined.
    private func step(_ limit: Int) async throws -> Int {
        // Most of the time nothing waits, and nobody has to be kept from the forms to see that.
        guard try await !pool.query("SELECT FROM redo_queue WHERE since <= clock_timestamp() LIMIT 1").isEmpty else {
            return 0
        }
        return try await pool.withTransaction { connection in
            try await FormRegistry(connection: connection).lock()
            let forms = try await RedoQueue(connection: connection).take(limit)
            try await Reexamination(connection: connection).examine(forms)
            return forms.count
        }
    }
}
