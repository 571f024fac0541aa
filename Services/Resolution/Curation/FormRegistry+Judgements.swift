import FoundationEssentials
import Postgres
import Shared

extension FormRegistry {
    /// The form of each entity that has one.
    func forms(of entities: [EntityID]) async throws -> [EntityID: NameForm] {
        let rows = try await connection.query(
            "SELECT id, form, name FROM entities WHERE id = ANY(\(entities.map(\.uuid))::uuid[]) AND form IS NOT NULL")
        var forms: [EntityID: NameForm] = [:]
        for (id, key, name) in try rows.decode((UUID, String, String).self) {
            forms[EntityID(id)] = NameForm(key: key, name: name)
        }
        return forms
    }

    func insert(_ judgement: Judgement) async throws {
        try await connection.query(
            """
            INSERT INTO judgements (id, kind, one, other, undoes, author, reason)
            VALUES (\(judgement.id.uuid), \(judgement.kind.rawValue), \(judgement.one?.uuid)::uuid,
                \(judgement.other?.uuid)::uuid, \(judgement.undoes?.uuid)::uuid, \(judgement.author), \(judgement.reason))
            """)
    }

    /// - Returns: nil where there is none, or it is an undo.
    func judgement(_ id: JudgementID) async throws -> Judgement? {
        try await judgements(where: "j.id = \(id.uuid) AND j.kind <> 'undo'", limit: 1).first
    }

    func isUndone(_ id: JudgementID) async throws -> Bool {
        try await !connection.query("SELECT 1 FROM judgements WHERE undoes = \(id.uuid)").isEmpty
    }

    /// The newest judgements that fit.
    func judgements(where condition: SQL, limit: Int) async throws -> [Judgement] {
        let rows = try await connection.query(
            """
            SELECT j.id, j.kind, j.one, j.other, j.undoes, j.author, j.reason, j.judged FROM judgements j
            WHERE \(condition) ORDER BY j.id DESC LIMIT \(limit)
            """)
        return try rows.decode((UUID, String, UUID?, UUID?, UUID?, String, String, Date).self).map { row in
            Judgement(
                id: JudgementID(row.0), kind: Judgement.Kind(rawValue: row.1), one: row.2.map { EntityID($0) },
                other: row.3.map { EntityID($0) }, undoes: row.4.map { JudgementID($0) }, author: row.5,
                reason: row.6, judged: Timestamp(row.7))
        }
    }
}
