import Ingest
import Postgres
import Resolution

/// The whole schema: what every service's tables need.
enum Schema {
    static let migrations = IngestSchema.migrations + ResolutionSchema.migrations

    @discardableResult
    static func migrate(
        _ database: PostgresConfiguration, _ report: (Migrator.Report) throws -> Void
    ) async throws -> Migrator.Report {
        let pool = PostgresPool(database, pool: .init(maximum: 2, minimum: 0))
        do {
            let result = try await Migrator(migrations).migrate(pool)
            // What is known from the start; nothing changes where it is there already.
            _ = try await KnowledgeImporter(pool: pool).import(CountrySeeds.request)
            await pool.shutdown()
            try report(result)
            return result
        } catch {
            await pool.shutdown()
            throw error
        }
    }
}
