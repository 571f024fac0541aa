import FoundationEssentials
package import Postgres
package import Shared

/// Enters many forms at once without looking at what they resemble: for measurements on a large record.
package struct FormLoader: Sendable {
    private let pool: PostgresPool

    package init(pool: PostgresPool) { self.pool = pool }

    /// Each chain of the analysis as an entity with its name and its keys.
    package func load(_ analysis: DocumentAnalysis) async throws {
        let forms = Set(FormReader().forms(of: analysis, day: nil).values).sorted()
        let owners = forms.map { _ in EntityID.make().uuid }
        let keys = zip(forms, owners).flatMap { form, owner in FormKeys(form).stored.map { ($0, owner) } }
        try await pool.query(
            """
            WITH made AS (
                INSERT INTO entities (id, type, name, country, form, documents, mentions)
                SELECT id, type, name, country, form, 1, 1 FROM unnest(
                    \(owners)::uuid[], \(forms.map(\.type.rawValue))::text[], \(forms.map(\.name))::text[],
                    \(forms.map(\.country))::text[], \(forms.map(\.key))::text[])
                    AS given (id, type, name, country, form)
                ON CONFLICT (form) DO NOTHING RETURNING id, name, form
            ), named AS (
                INSERT INTO entity_names (entity, name, folded, source, documents, fullest)
                SELECT id, name, lower(name), 'news', 1, 1 FROM made
            )
            INSERT INTO form_keys (key, entity)
            SELECT given.key, given.owner FROM unnest(\(keys.map(\.0))::text[], \(keys.map(\.1))::uuid[])
                AS given (key, owner) JOIN made ON made.id = given.owner
            """)
    }
}
