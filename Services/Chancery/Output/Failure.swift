import ArgumentParser
import FoundationEssentials
import Glibc
import Postgres
import Shared

/// Ends the process with a message on stderr and the documented exit code.
enum Failure {
    static func exit(with error: any Error) -> Never {
        switch error {
        case let error as ServiceError:
            complain(error.message, code: error.code)
            Glibc.exit(["not-connected", "connection-lost", "database-unavailable"].contains(error.code) ? 69 : 1)
        case is CancellationError: Glibc.exit(130)
        case let error as PostgresError:
            complain("the database says: \(error)")
            Glibc.exit(1)
        case let error as any CustomStringConvertible & Error
        where error is PrivateClusterError || error is MigrationError || error is PostgresPoolError:
            complain(error.description)
            Glibc.exit(1)
        default: Chancery.exit(withError: error)
        }
    }

    static func complain(_ message: String, code: String? = nil) {
        Console.note("chancery: \(message)" + (code.map { " [\($0)]" } ?? ""))
    }
}
