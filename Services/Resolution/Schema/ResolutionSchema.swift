public import Postgres

/// The tables of entities, decisions, statements and the change feed, as numbered migrations.
public enum ResolutionSchema {
    public static let migrations: [Migration] = [
        Migration(number: 101, name: "entities", sql: text(PackageResources.V101_entities_sql)),
        Migration(number: 102, name: "statements", sql: text(PackageResources.V102_statements_sql)),
        Migration(number: 103, name: "feed", sql: text(PackageResources.V103_feed_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
