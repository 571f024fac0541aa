import FoundationEssentials
import Postgres
import Shared

/// Records a document's claims, and withdraws those that it, or the document that it revises, no longer makes.
struct StatementWriter: Sendable {
    let connection: PostgresConnection

    func write(_ statements: [Statement], document: DocumentID, published: PublicationTime?) async throws {
        try await connection.query(
            """
            UPDATE statements SET withdrawn = clock_timestamp()
            WHERE withdrawn IS NULL AND document IN (
                SELECT \(document.uuid)::uuid UNION ALL SELECT revises FROM documents WHERE id = \(document.uuid))
            """)
        guard !statements.isEmpty else { return }
        let recorded = statements.map { statement in
            var statement = statement
            statement.id = .make()
            statement.evidence.document = document
            statement.documentPublished = published
            return statement
        }
        try await connection.query(
            """
            INSERT INTO statements (id, document, predicate, subject, object, event, place, polarity, modality, time, statement)
            SELECT id, \(document.uuid)::uuid, predicate, subject, object, event, place, polarity, modality, time, statement
            FROM unnest(
                \(recorded.map(\.id?.uuid))::uuid[], \(recorded.map(\.predicate.rawValue))::text[],
                \(recorded.map(\.subject?.chain))::integer[], \(recorded.map(\.object?.chain))::integer[],
                \(recorded.map(\.event?.chain))::integer[], \(recorded.map(\.place?.chain))::integer[],
                \(recorded.map(\.polarity.rawValue))::text[], \(recorded.map(\.modality.rawValue))::text[],
                \(recorded.map(\.time))::text[], \(try recorded.map { try CanonicalJSON.text($0) })::text[]
            ) AS given (id, predicate, subject, object, event, place, polarity, modality, time, statement)
            """)
    }
}
