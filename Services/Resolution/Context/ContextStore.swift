import FoundationEssentials
import Postgres
import Shared

/// Keeps what documents tell beside names.
struct ContextStore: Sendable {
    let connection: PostgresConnection

    /// So many documents of a person, the newest ones, tell whom and what they are seen with.
    static let limit = 2000

    func write(_ contexts: [(document: DocumentID, context: StoryContext)]) async throws {
        guard !contexts.isEmpty else { return }
        func lists(_ values: (StoryContext) -> Set<String>) throws -> [PostgresJSON] {
            try contexts.map { try PostgresJSON(values($0.context).sorted()) }
        }
        try await connection.query(
            """
            INSERT INTO document_contexts (document, published, people, bodies, places, topics)
            SELECT document, published, ARRAY(SELECT jsonb_array_elements_text(people)),
                ARRAY(SELECT jsonb_array_elements_text(bodies)), ARRAY(SELECT jsonb_array_elements_text(places)),
                ARRAY(SELECT jsonb_array_elements_text(topics))
            FROM unnest(
                \(contexts.map(\.document.uuid))::uuid[],
                \(contexts.map { $0.context.day.map { CivilDate(daysSince1970: $0).description } })::date[],
                \(try lists(\.people))::jsonb[], \(try lists(\.bodies))::jsonb[], \(try lists(\.places))::jsonb[],
                \(try lists(\.topics))::jsonb[]
            ) AS given (document, published, people, bodies, places, topics)
            ON CONFLICT (document) DO UPDATE SET published = excluded.published, people = excluded.people,
                bodies = excluded.bodies, places = excluded.places, topics = excluded.topics
            """)
    }

    func contexts(of documents: Set<DocumentID>) async throws -> [DocumentID: StoryContext] {
        let rows = try await connection.query(
            """
            SELECT document, published - date '1970-01-01', people, bodies, places, topics FROM document_contexts
            WHERE document = ANY(\(documents.map(\.uuid))::uuid[])
            """)
        return Dictionary(
            try rows.decode(Columns.self).map { (DocumentID($0.0), Self.context($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The documents whose chains are entered under each of these entities' forms, wherever chains were placed since.
    func history(of entities: Set<EntityID>) async throws -> [EntityID: [(document: DocumentID, context: StoryContext)]]
    {
        guard !entities.isEmpty else { return [:] }
        let rows = try await connection.query(
            """
            SELECT given.entity, x.document, x.published - date '1970-01-01', x.people, x.bodies, x.places, x.topics
            FROM unnest(\(entities.map(\.uuid))::uuid[]) AS given (entity) CROSS JOIN LATERAL (
                SELECT * FROM document_contexts WHERE document IN (
                    SELECT c.document FROM chains c WHERE c.entity = given.entity AND c.form IS NULL
                    UNION SELECT c.document FROM chains c WHERE c.form = given.entity)
                ORDER BY published DESC NULLS LAST, document LIMIT \(Self.limit)) AS x
            """)
        var history: [EntityID: [(document: DocumentID, context: StoryContext)]] = [:]
        for (entity, document, day, people, bodies, places, topics) in try rows.decode(
            (UUID, UUID, Int?, [String], [String], [String], [String]).self)
        {
            history[EntityID(entity), default: []].append(
                (DocumentID(document), Self.context((document, day, people, bodies, places, topics))))
        }
        return history
    }

    private typealias Columns = (UUID, Int?, [String], [String], [String], [String])

    private static func context(_ row: Columns) -> StoryContext {
        var context = StoryContext()
        context.day = row.1
        context.people = Set(row.2)
        context.bodies = Set(row.3)
        context.places = Set(row.4)
        context.topics = Set(row.5)
        return context
    }
}
