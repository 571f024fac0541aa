import FoundationEssentials
import Postgres
import Shared

/// Keeps records as they came, and how far each file is.
struct KnowledgeStore: Sendable {
    let connection: PostgresConnection

    /// What a batch changed.
    struct Changes: Sendable {
        var added: Set<String> = []
        var changed: Set<String> = []
    }

    /// Properties whose values are ids of other records.
    private static let references: Set<String> = [
        "holder", "post", "member", "organization", "person", "relative", "owner", "asset", "director", "employee",
        "employer", "parent", "subsidiary", "addressEntity", "of",
    ]

    /// Writes what is new or differs from what is there.
    func write(_ records: [KnowledgeRecord], source: String) async throws -> Changes {
        let rows = try await connection.query(
            """
            INSERT INTO knowledge_records AS r (source, id, schema, properties)
            SELECT \(source)::text, id, schema, properties FROM unnest(
                \(records.map(\.id))::text[], \(records.map(\.schema))::text[],
                \(try records.map { PostgresJSON(text: try CanonicalJSON.text($0.properties)) })::jsonb[]
            ) AS given (id, schema, properties)
            ON CONFLICT (source, id) DO UPDATE
            SET schema = excluded.schema, properties = excluded.properties, changed = clock_timestamp()
            WHERE (r.schema, r.properties) IS DISTINCT FROM (excluded.schema, excluded.properties)
            RETURNING id, xmax = 0
            """)
        var changes = Changes()
        for (id, isNew) in try rows.decode((String, Bool).self) {
            if isNew { changes.added.insert(id) } else { changes.changed.insert(id) }
        }
        let written = records.filter { changes.added.contains($0.id) || changes.changed.contains($0.id) }
        try await link(written, source: source, replacing: changes.changed)
        return changes
    }

    private func link(_ records: [KnowledgeRecord], source: String, replacing changed: Set<String>) async throws {
        if !changed.isEmpty {
            try await connection.query(
                """
                DELETE FROM knowledge_links WHERE source = \(source) AND record = ANY(\(Array(changed))::text[])
                """)
        }
        var targets: [String] = []
        var properties: [String] = []
        var owners: [String] = []
        for record in records {
            for (property, values) in record.properties where Self.references.contains(property) {
                for value in values {
                    targets.append(value)
                    properties.append(property)
                    owners.append(record.id)
                }
            }
        }
        guard !targets.isEmpty else { return }
        try await connection.query(
            """
            INSERT INTO knowledge_links (source, target, property, record)
            SELECT \(source)::text, target, property, record
            FROM unnest(\(targets)::text[], \(properties)::text[], \(owners)::text[]) AS given (target, property, record)
            ON CONFLICT DO NOTHING
            """)
    }

    // MARK: - Files

    /// - Returns: how far the file is; nil where nothing of it has been imported.
    func file(_ fingerprint: String, source: String) async throws -> KnowledgeFile? {
        let rows = try await connection.query(
            """
            SELECT name, bytes, lines, finished FROM knowledge_files
            WHERE source = \(source) AND fingerprint = \(fingerprint)
            """)
        return try rows.first.map { row in
            KnowledgeFile(
                fingerprint: fingerprint, name: try row.decode(String.self, at: 0),
                bytes: try row.decode(Int.self, at: 1),
                lines: try row.decode(Int.self, at: 2), isFinished: try row.decode(Bool.self, at: 3))
        }
    }

    func write(_ file: KnowledgeFile, source: String, format: String) async throws {
        try await connection.query(
            """
            INSERT INTO knowledge_files (source, fingerprint, format, name, bytes, lines, finished)
            VALUES (\(source), \(file.fingerprint), \(format), \(file.name), \(file.bytes), \(file.lines), \(file.isFinished))
            ON CONFLICT (source, fingerprint) DO UPDATE SET format = excluded.format, name = excluded.name,
                bytes = excluded.bytes, lines = excluded.lines, finished = excluded.finished, updated = clock_timestamp()
            """)
    }
}
