public import Postgres

/// The tables of intake, queue and outbox, as numbered migrations.
public enum IngestSchema {
    public static let migrations: [Migration] = [
        Migration(number: 1, name: "documents", bytes: PackageResources.V001_documents_sql),
        Migration(number: 2, name: "work", bytes: PackageResources.V002_work_sql),
    ]
}
