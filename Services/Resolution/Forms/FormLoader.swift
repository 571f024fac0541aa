import FoundationEssentials
package import Postgres
package import Shared

/// Enters many forms at once and brings them in line, without documents that name them: for measurements on a large record.
package struct FormLoader: Sendable {
    private let pool: PostgresPool

    package init(pool: PostgresPool) { self.pool = pool }

    /// Each chain of the analysis as an entity with its name.
    package func load(_ analysis: DocumentAnalysis) async throws {
        let forms = Set(FormReader().forms(of: analysis, day: nil).values)
        try await pool.withTransaction { connection in
            let registry = FormRegistry(connection: connection)
            try await registry.lock()
            let entered = try await registry.admit(forms).entered
            let made = forms.filter { entered.created.contains($0.key) }.compactMap { form in
                entered.entities[form.key].map { (form: form, entity: $0) }
            }
            try await connection.query([
                """
                UPDATE entities SET documents = 1, mentions = 1 WHERE id = ANY(\(made.map(\.entity.uuid))::uuid[])
                """,
                """
                INSERT INTO entity_names (entity, name, folded, source, documents, fullest)
                SELECT id, name, lower(name), 'news', 1, 1
                FROM unnest(\(made.map(\.entity.uuid))::uuid[], \(made.map(\.form.name))::text[]) AS given (id, name)
                """,
            ])
        }
    }
}
