internal import Logging
public import Shared

extension ServiceError {
    /// What a caller is told when the database failed it: what to do, without its inner words.
    public init(databaseFailure error: any Error) {
        switch error {
        case let error as ServiceError:
            self = error
        case GroupCommitError.full:
            self.init(
                code: "busy", message: "too much waits to be stored at the moment; send it again a little later",
                retryable: true, retryAfter: 500)
        case GroupCommitError.shuttingDown:
            self.init(
                code: "shutting-down", message: "this service is ending; send it again, another one will take it",
                retryable: true, retryAfter: 1000)
        case is CancellationError:
            self.init(code: "cancelled", message: "the request was cancelled", retryable: true)
        case is PostgresDeadlineExceeded:
            self.init(
                code: "deadline-exceeded", message: "the deadline passed before the database answered", retryable: true)
        case let error as PostgresError where !error.isRetryable && !error.isConnectionFailure:
            self.init(code: "internal", message: "the database refused the request (SQLSTATE \(error.sqlState))")
        default:
            self.init(
                code: "database-unavailable",
                message: "the database cannot be reached at the moment; try again, nothing was lost", retryable: true,
                retryAfter: 1000)
        }
    }

    /// Runs `body` and tells what the database did wrong in words for the caller; the log keeps the database's own.
    public static func answering<R>(_ body: () async throws -> R) async throws -> R {
        do {
            return try await body()
        } catch {
            if !(error is ServiceError), !(error is CancellationError) {
                Logger.current.warning("a request failed in the database", metadata: ["error": "\(error)"])
            }
            throw ServiceError(databaseFailure: error)
        }
    }
}
