import FoundationEssentials
import Postgres
import Shared

extension FormRegistry {
    /// Compares forms, whose keys are stored, with all that they find, and keeps the pairs that resemble each other.
    func link(_ forms: [(form: NameForm, entity: EntityID)]) async throws {
        guard !forms.isEmpty else { return }
        let wanted = forms.map { FormKeys($0.form).wanted }
        let all = Set(wanted.joined())
        let full = try await full(Array(all.union(all.map(FormKeys.opposite))))
        let usable = all.filter { !full.contains($0) && !full.contains(FormKeys.opposite($0)) }
        let pairs = zip(forms, wanted).flatMap { form, keys in
            keys.lazy.filter(usable.contains).map { ($0, form.entity.uuid) }
        }
        let found = try await connection.query(
            """
            SELECT given.entity, k.entity, count(*)::integer
            FROM unnest(\(pairs.map(\.0))::text[], \(pairs.map(\.1))::uuid[]) AS given (key, entity)
            JOIN form_keys k ON k.key = given.key AND k.entity <> given.entity GROUP BY given.entity, k.entity
            """
        ).decode((UUID, UUID, Int).self)
        guard !found.isEmpty else { return }
        var known = Dictionary(uniqueKeysWithValues: forms.map { ($0.entity.uuid, $0.form) })
        let others = Set(found.map(\.1)).filter { known[$0] == nil }
        let rows = try await connection.query(
            "SELECT id, form, name FROM entities WHERE id = ANY(\(Array(others))::uuid[])")
        for (id, key, name) in try rows.decode((UUID, String, String).self) {
            known[id] = NameForm(key: key, name: name)
        }
        var ones: [UUID] = []
        var twos: [UUID] = []
        var keys: [Int] = []
        for (one, other, count) in found {
            guard let form = known[one], let resembling = known[other],
                let edge = FormEdge(form, resembling, scorer: scorer), isWeighed(edge)
            else { continue }
            ones += [one, other]
            twos += [other, one]
            keys += [count, count]
        }
        guard !ones.isEmpty else { return }
        try await connection.query(
            """
            INSERT INTO form_links (one, other, keys)
            SELECT * FROM unnest(\(ones)::uuid[], \(twos)::uuid[], \(keys)::integer[]) ON CONFLICT DO NOTHING
            """)
    }

    /// Whether a pair is worth telling of, as a candidate that was weighed.
    private func isWeighed(_ edge: FormEdge) -> Bool {
        edge.link.kind == .part || edge.link.probability >= weights["consider"]
    }
}
