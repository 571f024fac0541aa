import FoundationEssentials
import Postgres
import Shared

extension FormRegistry {
    /// An entity's forms by their own ids, and where they lead.
    struct Members: Sendable {
        var lead: EntityID
        var name: String
        var forms: [EntityID: NameForm]
    }

    static func unknown(_ entity: EntityID, pointer: String) -> ServiceError {
        ServiceError(
            code: "not-found", message: "there is no entity \(entity) to explain; search for its name", pointer: pointer
        )
    }

    /// - Throws: `ServiceError` `not-found`.
    func members(of entity: EntityID, pointer: String) async throws -> Members {
        let rows = try await connection.query(
            """
            SELECT lead.id, lead.name, m.id, m.form, m.name
            FROM entities given JOIN entities lead ON lead.id = coalesce(given.redirect, given.id)
            JOIN entities m ON m.id = lead.id OR m.redirect = lead.id
            WHERE given.id = \(entity.uuid) AND m.form IS NOT NULL
            """)
        var members: Members?
        for (lead, shown, id, key, name) in try rows.decode((UUID, String, UUID, String, String).self) {
            if members == nil { members = Members(lead: EntityID(lead), name: shown, forms: [:]) }
            members?.forms[EntityID(id)] = NameForm(key: key, name: name)
        }
        guard let members else { throw Self.unknown(entity, pointer: pointer) }
        return members
    }

    /// The entity of a chain's form.
    /// - Throws: `ServiceError` `not-found`.
    func owner(document: DocumentID, chain: Int) async throws -> EntityID {
        let rows = try await connection.query(
            "SELECT entity FROM chains WHERE document = \(document.uuid) AND chain = \(chain) AND entity IS NOT NULL")
        guard let owner = try rows.first?.decode(UUID.self, at: 0) else {
            throw ServiceError(
                code: "not-found",
                message: "\(document) has no resolved chain \(chain); `chancery document` tells its chains",
                pointer: "/chain")
        }
        return EntityID(owner)
    }

    /// What was decided about a chain, oldest first.
    func decisions(document: DocumentID, chain: Int) async throws -> [Decision] {
        let rows = try await connection.query(
            """
            SELECT id, name, outcome, entity, candidates::text, rules, decided FROM decisions
            WHERE document = \(document.uuid) AND chain = \(chain) ORDER BY id
            """)
        return try rows.decode((UUID, String, String, UUID?, String, String, Date).self).map { row in
            Decision(
                id: DecisionID(row.0), document: document, chain: chain, name: row.1,
                outcome: Decision.Outcome(rawValue: row.2), entity: row.3.map { EntityID($0) },
                candidates: try CanonicalJSON.decode([Candidate].self, from: row.4), rules: row.5,
                decided: Timestamp(row.6))
        }
    }

    func stories(of graph: FormGraph) async throws -> FormStories {
        let entities = graph.neighbourhood.known.values.map(\.entity.uuid)
        let counts = try await connection.query(
            """
            SELECT e.id, e.documents, coalesce((
                SELECT n.name FROM entity_names n WHERE n.entity = e.id AND n.fullest > 0
                ORDER BY n.fullest DESC, length(n.name) DESC, n.name LIMIT 1), e.name)
            FROM entities e WHERE e.id = ANY(\(entities)::uuid[])
            """)
        let told = try counts.decode((UUID, Int, String).self).map { (EntityID($0), $1, $2) }
        return FormStories(
            graph: graph, documents: Dictionary(told.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first }),
            names: Dictionary(told.map { ($0.0, $0.2) }, uniquingKeysWith: { first, _ in first }),
            judgements: try await judgements(
                where: """
                    j.kind <> 'undo' AND NOT EXISTS (SELECT FROM judgements u WHERE u.undoes = j.id)
                    AND (j.one = ANY(\(entities)::uuid[]) OR j.other = ANY(\(entities)::uuid[]))
                    """, limit: 1000))
    }
}
