import FoundationEssentials
import Postgres
import Shared

/// Brings records into the record of entities: forms by which they are candidates, names, and the entity of each.
struct KnowledgeEntities: Sendable {
    let connection: PostgresConnection
    let source: String
    private let year = CivilDate(daysSince1970: Int(Date().timeIntervalSince1970 / 86_400)).year

    init(connection: PostgresConnection, source: String) {
        self.connection = connection
        self.source = source
    }

    /// - Parameters:
    ///   - records: those that are new or changed.
    ///   - changed: the ids of those that were there before.
    func enter(_ records: [KnowledgeRecord], changed: Set<String>) async throws {
        let things = records.compactMap { record in
            KnowledgeSchema.entityType(record.schema).map { (record, $0) }
        }
        let made = things.map { KnowledgeForms($0.0, type: $0.1, source: source, year: year) }
        let offices = try await offices(records.filter { $0.schema == "Occupancy" })
        let aliases = try await aliases(of: records)
        let registry = FormRegistry(connection: connection)
        try await registry.lock()
        guard !things.isEmpty || !offices.isEmpty || !aliases.isEmpty else {
            return try await reexamine(records)
        }
        var changes: [ChangeFeed.Entry] = []
        // Those that give the name come first, so that the entity that stays is theirs.
        let primary = try await admit(made.compactMap(\.primary), registry, &changes)
        _ = try await admit(made.flatMap(\.others) + offices + aliases.map(\.form), registry, &changes)
        var entities: [(record: KnowledgeRecord, type: EntityType, entity: EntityID)] = []
        for ((record, type), forms) in zip(things, made) {
            let entity = forms.primary.flatMap { primary.entities[$0.key] }
            entities.append((record, type, entity ?? .make()))
        }
        try await addWithoutForm(zip(entities, made).filter { $1.primary == nil }.map(\.0))
        try await attach(entities)
        try await removeNames(of: things.map(\.0.id).filter(changed.contains))
        try await addNames(entities, aliases: aliases)
        try await reexamine(records)
        try await ChangeFeed(connection: connection).append(changes)
    }

    /// Has the chains examined again that may mean people of whose lives and offices these records tell.
    private func reexamine(_ records: [KnowledgeRecord]) async throws {
        let people = records.filter { $0.schema == "Person" }.map(\.id) + records.flatMap { $0["holder"] }
        let posts = records.filter { $0.schema == "Position" }.map(\.id)
        guard !people.isEmpty || !posts.isEmpty else { return }
        let rows = try await connection.query(
            """
            SELECT r.entity FROM unnest(\(Array(Set(people)))::text[]) AS given (id)
            JOIN knowledge_records r ON r.source = \(source) AND r.id = given.id WHERE r.entity IS NOT NULL
            UNION
            SELECT r.entity FROM unnest(\(posts)::text[]) AS given (id)
            JOIN knowledge_links post ON post.source = \(source) AND post.target = given.id AND post.property = 'post'
            JOIN knowledge_links holder ON holder.source = post.source AND holder.record = post.record
                AND holder.property = 'holder'
            JOIN knowledge_records r ON r.source = holder.source AND r.id = holder.target WHERE r.entity IS NOT NULL
            """)
        try await RedoQueue(connection: connection).add(
            candidates: Set(try rows.map { EntityID(try $0.decode(UUID.self, at: 0)) }))
    }

    private func admit(
        _ forms: [NameForm], _ registry: FormRegistry, _ changes: inout [ChangeFeed.Entry]
    ) async throws -> FormRegistry.Entered {
        guard !forms.isEmpty else { return FormRegistry.Entered() }
        let admission = try await registry.admit(Set(forms))
        let created = admission.entered.created
        var seen: Set<String> = []
        for form in forms where created.contains(form.key) && seen.insert(form.key).inserted {
            guard let entity = admission.entered.entities[form.key], admission.leads[form.key] == entity else {
                continue
            }
            changes.append(ChangeFeed.Entry(type: .created, entity: entity, name: form.name))
        }
        changes += admission.settlement.entries(created: created)
        return admission.entered
    }

    // MARK: - What other records add

    /// The forms that the offices held add to their holders.
    private func offices(_ occupancies: [KnowledgeRecord]) async throws -> [NameForm] {
        guard !occupancies.isEmpty else { return [] }
        let wanted = occupancies.flatMap { $0["holder"] + $0["post"] }
        let known = try await records(wanted)
        return occupancies.flatMap { occupancy -> [NameForm] in
            let titles = occupancy["post"].map { known[$0]?["name"].first ?? "" } + occupancy["role"]
            return occupancy["holder"].compactMap { holder in
                guard let record = known[holder], record.schema == "Person" else { return nil }
                return titles.lazy.compactMap {
                    KnowledgeForms.office($0, of: record, source: source, year: year)
                }.first
            }
        }
    }

    private typealias Alias = (form: NameForm, name: String, target: String)

    /// Names that stand in records of their own, for records that are there, and those for records that came now.
    private func aliases(of records: [KnowledgeRecord]) async throws -> [Alias] {
        var given = records.filter { $0.schema == "AlternateName" }
        let things = records.filter { KnowledgeSchema.entityType($0.schema) != nil }.map(\.id)
        if !things.isEmpty {
            let rows = try await connection.query(
                """
                SELECT r.id, r.schema, r.properties FROM unnest(\(things)::text[]) AS given (id)
                JOIN knowledge_links l ON l.source = \(source) AND l.target = given.id AND l.property = 'of'
                JOIN knowledge_records r ON r.source = l.source AND r.id = l.record
                """)
            given += try Self.decode(rows)
        }
        guard !given.isEmpty else { return [] }
        let targets = try await self.records(given.flatMap { $0["of"] })
        return given.flatMap { alias in
            alias["of"].flatMap { id -> [Alias] in
                guard var target = targets[id], let type = KnowledgeSchema.entityType(target.schema) else { return [] }
                target.properties["name"] = alias["name"]
                target.properties["alias"] = nil
                let forms = KnowledgeForms(target, type: type, source: source, year: year)
                return alias["name"].compactMap { name in forms.primary.map { ($0, name, id) } }
            }
        }
    }

    private func records(_ ids: [String]) async throws -> [String: KnowledgeRecord] {
        let rows = try await connection.query(
            """
            SELECT r.id, r.schema, r.properties FROM unnest(\(Array(Set(ids)))::text[]) AS given (id)
            JOIN knowledge_records r ON r.source = \(source) AND r.id = given.id
            """)
        return Dictionary(try Self.decode(rows).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func decode(_ rows: PostgresRows) throws -> [KnowledgeRecord] {
        try rows.decode((String, String, PostgresJSON).self).map { id, schema, properties in
            KnowledgeRecord(id: id, schema: schema, properties: try properties.value())
        }
    }

    // MARK: - Writing

    private typealias Thing = (record: KnowledgeRecord, type: EntityType, entity: EntityID)

    /// Entities that nothing in documents is compared with; a record that has one already keeps it.
    private func addWithoutForm(_ things: [Thing]) async throws {
        guard !things.isEmpty else { return }
        try await connection.query(
            """
            INSERT INTO entities (id, type, name, country)
            SELECT given.id, given.type, given.name, given.country FROM unnest(
                \(things.map(\.entity.uuid))::uuid[], \(things.map(\.type.rawValue))::text[],
                \(things.map { $0.record.names.first ?? $0.record.id })::text[], \(things.map(\.record.country))::text[],
                \(things.map(\.record.id))::text[]) AS given (id, type, name, country, record)
            JOIN knowledge_records r ON r.source = \(source) AND r.id = given.record WHERE r.entity IS NULL
            """)
    }

    /// A record keeps its entity for ever, so that what a later version of it is called changes no public id.
    private func attach(_ things: [Thing]) async throws {
        try await connection.query([
            """
            UPDATE knowledge_records r SET entity = given.entity
            FROM unnest(\(things.map(\.record.id))::text[], \(things.map(\.entity.uuid))::uuid[]) AS given (id, entity)
            WHERE r.source = \(source) AND r.id = given.id AND r.entity IS NULL
                AND r.id = ANY(\(things.map(\.record.id))::text[])
            """,
            """
            UPDATE entities e SET country = given.country
            FROM unnest(\(things.map(\.entity.uuid))::uuid[], \(things.map(\.record.country))::text[])
                AS given (id, country)
            WHERE e.id = given.id AND e.country IS NULL AND given.country IS NOT NULL
            """,
        ])
    }

    private func addNames(_ things: [Thing], aliases: [Alias]) async throws {
        var owners: [String] = []
        var names: [String] = []
        var folded: [String] = []
        func add(_ name: String, _ record: String, _ type: EntityType) {
            owners.append(record)
            names.append(name)
            folded.append(FormReader.words(name, type: type).joined(separator: " "))
        }
        for thing in things {
            for name in thing.record.names { add(name, thing.record.id, thing.type) }
        }
        for alias in aliases { add(alias.name, alias.target, alias.form.type) }
        try await connection.query(
            """
            INSERT INTO entity_names (entity, name, folded, source, documents, fullest)
            SELECT DISTINCT r.entity, given.name, given.folded, \(source)::text, 0, 0
            FROM unnest(\(owners)::text[], \(names)::text[], \(folded)::text[]) AS given (record, name, folded)
            JOIN knowledge_records r ON r.source = \(source) AND r.id = given.record AND r.entity IS NOT NULL
            ON CONFLICT DO NOTHING
            """)
    }

    /// A changed record may have dropped a name.
    private func removeNames(of records: [String]) async throws {
        guard !records.isEmpty else { return }
        try await connection.query(
            """
            DELETE FROM entity_names n USING knowledge_records r
            WHERE r.source = \(source) AND r.id = ANY(\(records)::text[]) AND n.entity = r.entity AND n.source = \(source)
            """)
    }
}
