/// Why the schema was not brought up to date. What had been applied before stays applied.
public enum MigrationError: Error, Sendable, CustomStringConvertible {
    case duplicateNumber(Int)
    /// An applied step is not what this program holds under its number.
    case changed(number: Int, name: String)
    /// The database has a step that this program does not know.
    case databaseIsNewer(number: Int, name: String)
    /// A step is missing below one that was applied.
    case outOfOrder(number: Int, name: String, applied: Int)
    case failed(number: Int, name: String, line: Int?, PostgresError)
    case endsTransaction(number: Int, name: String)
    /// For a program that may not migrate: the database must be brought up to date first.
    case pending(number: Int, name: String)

    public var description: String {
        switch self {
        case .duplicateNumber(let number):
            "two migrations have the number \(number)"
        case .changed(let number, let name):
            "migration \(number) (\(name)) has been changed since it was applied to this database: restore its text and "
                + "put the change into a new migration"
        case .databaseIsNewer(let number, let name):
            "the database has migration \(number) (\(name)), which this program does not know: it was migrated by a newer "
                + "one; run that, or a backup from before"
        case .outOfOrder(let number, let name, let applied):
            "migration \(number) (\(name)) is missing in this database although \(applied) is applied: give it a number "
                + "after the last"
        case .failed(let number, let name, let line, let error):
            "migration \(number) (\(name)) failed\(line.map { " at line \($0)" } ?? ""), nothing of it was kept: \(error)"
        case .endsTransaction(let number, let name):
            "migration \(number) (\(name)) must not contain BEGIN, COMMIT or ROLLBACK"
        case .pending(let number, let name):
            "the database lacks migration \(number) (\(name)): run `chancery migrate` first"
        }
    }
}
