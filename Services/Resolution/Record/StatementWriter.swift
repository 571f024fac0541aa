import FoundationEssentials
import Postgres
import Shared

/// Records the claims of documents, and withdraws those that they, or the documents that they revise, no longer make.
struct StatementWriter: Sendable {
    let connection: PostgresConnection

    func write(_ documents: [AnalysedDocument]) async throws {
        let ids = documents.map(\.document.uuid)
        try await connection.query(
            """
            UPDATE statements SET withdrawn = clock_timestamp()
            WHERE withdrawn IS NULL AND document IN (
                SELECT unnest(\(ids)::uuid[]) UNION ALL
                SELECT revises FROM documents WHERE id = ANY(\(ids)::uuid[]) AND revises IS NOT NULL)
            """)
        let recorded = documents.flatMap { document in
            document.analysis.statements.map { statement in
                var statement = statement
                statement.id = .make()
                statement.evidence.document = document.document
                statement.documentPublished = document.published
                return statement
            }
        }
        guard !recorded.isEmpty else { return }
        try await connection.query(
            """
            INSERT INTO statements (id, document, predicate, subject, object, event, place, polarity, modality, time, statement)
            SELECT * FROM unnest(
                \(recorded.map(\.id?.uuid))::uuid[], \(recorded.map(\.evidence.document?.uuid))::uuid[],
                \(recorded.map(\.predicate.rawValue))::text[],
                \(recorded.map(\.subject?.chain))::integer[], \(recorded.map(\.object?.chain))::integer[],
                \(recorded.map(\.event?.chain))::integer[], \(recorded.map(\.place?.chain))::integer[],
                \(recorded.map(\.polarity.rawValue))::text[], \(recorded.map(\.modality.rawValue))::text[],
                \(recorded.map(\.time))::text[], \(try recorded.map { try CanonicalJSON.text($0) })::text[])
            """)
    }
}
