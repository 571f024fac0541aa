import FoundationEssentials
import Postgres
import Shared

extension FormRegistry {
    /// Stores the keys of new forms. Keys that become too common with them no longer link the forms that had them.
    /// - Returns: the known forms that this disturbs.
    func storeKeys(_ created: [(form: NameForm, entity: EntityID)]) async throws -> Set<NameForm> {
        let stored = created.map { FormKeys($0.form).stored.sorted() }
        let added = Dictionary(stored.joined().map { ($0, 1) }, uniquingKeysWith: +)
        guard !added.isEmpty else { return [] }
        let rows = try await connection.query(
            """
            INSERT INTO form_key_counts AS known (key, forms)
            SELECT * FROM unnest(\(Array(added.keys))::text[], \(Array(added.values))::integer[])
            ON CONFLICT (key) DO UPDATE SET forms = known.forms + excluded.forms RETURNING key, forms
            """)
        var open: Set<String> = []
        var filled: [String] = []
        for (key, forms) in try rows.decode((String, Int).self) {
            if forms <= FormKeys.limit {
                open.insert(key)
            } else if forms - (added[key] ?? 0) <= FormKeys.limit {
                filled.append(key)
            }
        }
        let disturbed = filled.isEmpty ? [] : try await close(filled)
        let pairs = zip(created, stored).flatMap { form, keys in
            keys.lazy.filter(open.contains).map { ($0, form.entity.uuid) }
        }
        try await connection.query(
            """
            INSERT INTO form_keys (key, entity)
            SELECT * FROM unnest(\(pairs.map(\.0))::text[], \(pairs.map(\.1))::uuid[]) ON CONFLICT DO NOTHING
            """)
        return disturbed
    }

    /// Takes the links away that only these keys made, and the keys with them.
    private func close(_ keys: [String]) async throws -> Set<NameForm> {
        let closed = Set(keys)
        let full = try await full(keys.map(FormKeys.opposite)).subtracting(closed)
        var pairs: Set<[String]> = []
        for key in keys {
            let opposite = FormKeys.opposite(key)
            // A link by a key whose opposite was too common was none.
            guard !full.contains(opposite) else { continue }
            pairs.formUnion([[key, opposite], [opposite, key]])
        }
        let lost = try await connection.query(
            """
            WITH lost AS (
                SELECT a.entity AS one, b.entity AS other, count(*)::integer AS keys
                FROM unnest(\(pairs.map { $0[0] })::text[], \(pairs.map { $0[1] })::text[]) AS given (key, opposite)
                JOIN form_keys a ON a.key = given.key JOIN form_keys b ON b.key = given.opposite AND b.entity <> a.entity
                GROUP BY a.entity, b.entity
            ), kept AS (
                UPDATE form_links l SET keys = l.keys - lost.keys FROM lost
                WHERE l.one = lost.one AND l.other = lost.other AND l.keys > lost.keys
            ), gone AS (
                DELETE FROM form_links l USING lost
                WHERE l.one = lost.one AND l.other = lost.other AND l.keys <= lost.keys RETURNING l.one
            ), crowded AS (
                -- Parts of names that too many bear.
                SELECT entity FROM form_keys WHERE key = ANY(
                    \(keys.filter { $0.hasPrefix(">n:") }.map(FormKeys.opposite))::text[])
            )
            SELECT e.form, e.name FROM entities e WHERE e.id IN (SELECT one FROM gone UNION SELECT entity FROM crowded)
            """)
        try await connection.query("DELETE FROM form_keys WHERE key = ANY(\(keys)::text[])")
        return Set(try lost.decode((String, String).self).compactMap { NameForm(key: $0, name: $1) })
    }

    /// Makes the keys of all forms anew, by the rules of this version. Nobody else gets at forms until that is committed.
    func rekey() async throws {
        try await connection.query([
            // Whole tables are read here.
            """
            SELECT set_config('enable_seqscan', 'on', true), set_config('enable_hashjoin', 'on', true),
                set_config('enable_mergejoin', 'on', true)
            """,
            // Whoever reads them meanwhile, without the lock, reads the old ones.
            "DELETE FROM form_keys", "DELETE FROM form_key_counts",
        ])
        var last: UUID?
        while true {
            let rows = try await connection.query(
                """
                SELECT id, form, name FROM entities
                WHERE form IS NOT NULL AND id > coalesce(\(last)::uuid, '00000000-0000-0000-0000-000000000000')
                ORDER BY id LIMIT 5000
                """
            ).decode((UUID, String, String).self)
            guard let end = rows.last?.0 else { break }
            let pairs = rows.flatMap { id, key, name in
                (NameForm(key: key, name: name).map { FormKeys($0).stored.sorted() } ?? []).map { ($0, id) }
            }
            try await connection.query(
                """
                INSERT INTO form_keys (key, entity)
                SELECT * FROM unnest(\(pairs.map(\.0))::text[], \(pairs.map(\.1))::uuid[])
                """)
            last = end
        }
        try await connection.query([
            "INSERT INTO form_key_counts (key, forms) SELECT key, count(*) FROM form_keys GROUP BY key",
            """
            DELETE FROM form_keys k USING form_key_counts c WHERE c.key = k.key AND c.forms > \(FormKeys.limit)
            """,
        ])
    }

    /// Those of these keys that too many forms have.
    func full(_ keys: [String]) async throws -> Set<String> {
        guard !keys.isEmpty else { return [] }
        let rows = try await connection.query(
            "SELECT key FROM form_key_counts WHERE key = ANY(\(keys)::text[]) AND forms > \(FormKeys.limit)")
        return Set(try rows.map { try $0.decode(String.self, at: 0) })
    }
}
