public import Postgres

/// The tables of intake, queue and outbox, as numbered migrations.
public enum IngestSchema {
    public static let migrations: [Migration] = [
        Migration(
            number: 1, name: "documents", sql: String(decoding: PackageResources.V001_documents_sql, as: UTF8.self)),
        Migration(number: 2, name: "work", sql: String(decoding: PackageResources.V002_work_sql, as: UTF8.self)),
    ]
}
