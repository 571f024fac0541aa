import FoundationEssentials
import Logging
package import Postgres
import ServiceLifecycle
import Shared

/// Brings the keys and links of known forms in line with the rules of this version, at start: the keys in one go, which
/// keeps documents waiting, the links a batch at a time beside the work.
///
/// Where it is stopped it goes on at the next start; where several processes do it, each batch is done by one of them.
package struct FormUpkeep: Service {
    private let pool: PostgresPool
    private static let batch = 200

    package init(pool: PostgresPool) { self.pool = pool }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            do {
                try await update()
                try await Task.sleep(for: .seconds(Int64.max / 4))
            } catch is CancellationError {
            } catch {
                Logger.current.warning(
                    "links were not made anew; the next start goes on with them", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(Int64.max / 4))
            }
        }
    }

    /// Makes the keys and links of all forms anew unless the rules in force made them.
    package func update() async throws {
        var forms = 0
        while true {
            let done = try await pool.withTransaction { try await step(on: $0) }
            guard done > 0 else { break }
            if forms / 10_000 != (forms + done) / 10_000 {
                Logger.current.info("making links anew", metadata: ["forms": "\(forms + done)"])
            }
            forms += done
        }
        if forms > 0 { Logger.current.info("links are made anew", metadata: ["forms": "\(forms)"]) }
    }

    /// - Returns: how many forms were looked at; 0 where all is done.
    private func step(on connection: PostgresConnection) async throws -> Int {
        let registry = FormRegistry(connection: connection)
        let version = registry.weights.version
        try await registry.lock()
        let states = try await connection.query("SELECT rules, making, made FROM form_link_rules").decode(
            (String?, String?, UUID?).self)
        guard let (rules, making, made) = states.first, rules != version else { return 0 }
        guard making == version else {
            Logger.current.info("making the keys of known names anew")
            try await registry.rekey()
            try await connection.query("UPDATE form_link_rules SET rules = NULL, making = \(version), made = NULL")
            return 1
        }
        let last = made
        let rows = try await connection.query(
            """
            SELECT id, form, name FROM entities
            WHERE form IS NOT NULL AND id > coalesce(\(last)::uuid, '00000000-0000-0000-0000-000000000000')
            ORDER BY id LIMIT \(Self.batch)
            """)
        let forms = try rows.decode((UUID, String, String).self).compactMap { id, key, name in
            NameForm(key: key, name: name).map { (form: $0, entity: EntityID(id)) }
        }
        guard let end = forms.last?.entity else {
            try await connection.query("UPDATE form_link_rules SET rules = \(version), making = NULL, made = NULL")
            return 0
        }
        let entities = forms.map(\.entity.uuid)
        try await connection.query([
            """
            DELETE FROM form_links l USING form_links own
            WHERE own.one = ANY(\(entities)::uuid[]) AND l.one = own.other AND l.other = own.one
            """,
            "DELETE FROM form_links WHERE one = ANY(\(entities)::uuid[])",
            "UPDATE form_link_rules SET rules = NULL, making = \(version), made = \(end.uuid)",
        ])
        try await registry.link(forms)
        try await registry.settle(Set(forms.map(\.form)))
        return forms.count
    }
}
