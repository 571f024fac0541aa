public import Postgres

/// The tables of entities, decisions, statements and the change feed, as numbered migrations.
public enum ResolutionSchema {
    public static let migrations: [Migration] = [
        Migration(number: 101, name: "entities", bytes: PackageResources.V101_entities_sql),
        Migration(number: 102, name: "statements", bytes: PackageResources.V102_statements_sql),
        Migration(number: 103, name: "feed", bytes: PackageResources.V103_feed_sql),
        Migration(number: 104, name: "forms", bytes: PackageResources.V104_forms_sql),
        Migration(number: 105, name: "knowledge", bytes: PackageResources.V105_knowledge_sql),
        Migration(number: 106, name: "links", bytes: PackageResources.V106_links_sql),
        Migration(number: 107, name: "context", bytes: PackageResources.V107_context_sql),
    ]
}
