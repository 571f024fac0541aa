import FoundationEssentials
import Postgres
import Shared

/// How often documents name entities, and how: what a set of chains adds to the record, or takes away from it.
struct EntityCounts: Sendable {
    struct Part: Hashable, Sendable {
        var entity: EntityID
        var text: String
    }

    private(set) var entities: [EntityID: (documents: Int, mentions: Int)] = [:]
    private(set) var names: [Part: (documents: Int, fullest: Int, folded: String)] = [:]
    private(set) var titles: [Part: Int] = [:]

    private struct Use: Hashable {
        var entity: EntityID
        var document: DocumentID
        var title: String?
    }

    private var uses: Set<Use> = []

    /// - Parameter name: the fullest of the chain's names; nil where it does not name the entity, as a part of its name.
    mutating func add(
        entity: EntityID, document: DocumentID, type: EntityType, name: String?, names: [String], titles: [String],
        mentions: Int
    ) {
        let isNew = uses.insert(Use(entity: entity, document: document)).inserted
        let known = entities[entity] ?? (0, 0)
        entities[entity] = (known.documents + (isNew ? 1 : 0), known.mentions + mentions)
        for written in names.isEmpty ? Self.description(name, type) : names {
            let part = Part(entity: entity, text: written)
            let known =
                self.names[part] ?? (0, 0, FormReader.words(written, type: type).joined(separator: " "))
            self.names[part] = (known.documents + 1, known.fullest + (written == name ? 1 : 0), known.folded)
        }
        for title in titles where uses.insert(Use(entity: entity, document: document, title: title)).inserted {
            self.titles[Part(entity: entity, text: title), default: 0] += 1
        }
    }

    /// Events, delegations and bodies that documents only describe are found by their descriptions.
    private static func description(_ name: String?, _ type: EntityType) -> [String] {
        guard let name, [.event, .delegation, .organisation].contains(type) else { return [] }
        return [name]
    }

    /// Adds all of it to the record with sign 1, takes it away with -1.
    ///
    /// Rows are found by their keys alone: a join with what the documents' chains say would have the planner read whole
    /// tables, as it cannot know how few they are. Names that are new are entered.
    func apply(sign: Int, on connection: PostgresConnection) async throws {
        let entities = entities.sorted { $0.key < $1.key }
        let names = names.sorted { ($0.key.entity, $0.key.text) < ($1.key.entity, $1.key.text) }
        let titles = titles.sorted { ($0.key.entity, $0.key.text) < ($1.key.entity, $1.key.text) }
        try await connection.query([
            """
            INSERT INTO entity_names AS known (entity, name, folded, source, documents, fullest)
            SELECT entity, name, folded, 'news', documents, fullest
            FROM unnest(
                \(names.map(\.key.entity.uuid))::uuid[], \(names.map(\.key.text))::text[],
                \(names.map(\.value.folded))::text[],
                \(names.map { sign * $0.value.documents })::integer[],
                \(names.map { sign * $0.value.fullest })::integer[]) AS given (entity, name, folded, documents, fullest)
            ON CONFLICT (entity, name, source) DO UPDATE
            SET documents = known.documents + excluded.documents, fullest = known.fullest + excluded.fullest
            """,
            """
            INSERT INTO entity_titles AS known (entity, title, documents)
            SELECT * FROM unnest(
                \(titles.map(\.key.entity.uuid))::uuid[], \(titles.map(\.key.text))::text[],
                \(titles.map { sign * $0.value })::integer[])
            ON CONFLICT (entity, title) DO UPDATE SET documents = known.documents + excluded.documents
            """,
            """
            UPDATE entities e SET documents = e.documents + given.documents, mentions = e.mentions + given.mentions,
                updated = clock_timestamp()
            FROM unnest(
                \(entities.map(\.key.uuid))::uuid[], \(entities.map { sign * $0.value.documents })::integer[],
                \(entities.map { sign * $0.value.mentions })::integer[]) AS given (id, documents, mentions)
            WHERE e.id = given.id
            """,
        ])
    }
}
