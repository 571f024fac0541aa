import FoundationEssentials
import Postgres
import Shared

extension FormRegistry {
    /// Everything that the clusters of these forms depend on.
    ///
    /// What happens to a form can affect the spellings of its name and the parts of its name, and what people judged
    /// about it. What happens to a part does not affect the whole: wholes and their spellings are only looked at. So the
    /// people of one family are not drawn in with each other.
    func neighbourhood(of seeds: Set<NameForm>) async throws -> FormNeighbourhood {
        var result = FormNeighbourhood()
        var links: [String: Set<Link>] = [:]
        var frontier = seeds
        var pairs: Set<FormJudgements.Pair> = []
        for form in seeds { result.levels[form.key] = .affected }
        while !frontier.isEmpty {
            for form in frontier { links[form.key] = links[form.key] ?? [] }
            try await addLinks(of: frontier, to: &result, pairs: &pairs, links: &links)
            try await addJudgements(of: frontier, to: &result, links: &links)
            var queue = Array(frontier.map(\.key))
            let fetched = Set(queue).union(result.fetched)
            result.fetched = fetched
            var next: Set<String> = []
            while let key = queue.popLast() {
                guard let level = result.levels[key] else { continue }
                for link in links[key] ?? [] {
                    guard let reached = link.level(from: level) else { continue }
                    if result.levels[link.other] == .affected || result.levels[link.other] == reached { continue }
                    result.levels[link.other] = reached
                    if fetched.contains(link.other) { queue.append(link.other) } else { next.insert(link.other) }
                }
            }
            frontier = Set(next.compactMap { result.known[$0]?.form })
        }
        // Those that were found and lead nowhere here have neighbours of their own, which were not looked for.
        result.known = result.known.filter { result.levels[$0.key] != nil }
        result.edges = result.edges.filter {
            result.levels[$0.left.key] != nil && result.levels[$0.right.key] != nil
        }
        return result
    }

    /// How one form leads to another.
    struct Link: Hashable {
        enum Kind: Hashable {
            case same
            case whole
            case part
            case judged
        }

        var other: String
        var kind: Kind

        func level(from level: FormNeighbourhood.Level) -> FormNeighbourhood.Level? {
            switch kind {
            case .same, .judged: level
            case .part: level == .affected ? .affected : nil
            case .whole: .context
            }
        }
    }

    private func addLinks(
        of forms: Set<NameForm>, to result: inout FormNeighbourhood, pairs: inout Set<FormJudgements.Pair>,
        links: inout [String: Set<Link>]
    ) async throws {
        var keys: [NameForm: FormKeys] = [:]
        for form in forms { keys[form] = FormKeys(form) }
        let (holders, full) = try await find(
            Array(Set(keys.values.flatMap { $0.stored.union($0.wanted) })), forms: forms)
        for form in forms {
            guard let own = keys[form] else { continue }
            for key in own.wanted {
                if full.contains(key) {
                    if key.hasPrefix(">n:") { result.crowded.insert(form.key) }
                    continue
                }
                guard !full.contains(FormKeys.opposite(key)) else { continue }
                for found in holders[key] ?? [] where found.form != form {
                    result.known[found.form.key] = found
                    guard pairs.insert(FormJudgements.Pair(form.key, found.form.key)).inserted,
                        let edge = FormEdge(form, found.form, scorer: scorer), isLink(edge)
                    else { continue }
                    result.edges.append(edge)
                    let isPart = edge.link.kind == .part
                    links[edge.left.key, default: []].insert(
                        Link(other: edge.right.key, kind: isPart ? .whole : .same))
                    links[edge.right.key, default: []].insert(
                        Link(other: edge.left.key, kind: isPart ? .part : .same))
                }
            }
        }
        for found in holders[""] ?? [] { result.known[found.form.key] = found }
    }

    /// Whether a pair can have any effect, whatever else is known.
    private func isLink(_ edge: FormEdge) -> Bool {
        edge.link.kind == .part || edge.link.probability >= weights["consider"]
    }

    /// Who has these keys, and which keys too many have. The forms themselves are under the empty key.
    private func find(
        _ keys: [String], forms: Set<NameForm>
    ) async throws -> (holders: [String: [FormNeighbourhood.Known]], full: Set<String>) {
        let rows = try await connection.query(
            """
            SELECT given.key, e.id, e.form, e.name, e.redirect, e.part, e.undecided
            FROM unnest(\(keys)::text[]) AS given (key)
            CROSS JOIN LATERAL (
                SELECT entity FROM form_keys k WHERE k.key = given.key LIMIT \(FormKeys.limit + 1)) AS holder
            JOIN entities e ON e.id = holder.entity
            UNION ALL
            SELECT '', id, form, name, redirect, part, undecided FROM entities
            WHERE form = ANY(\(forms.map(\.key))::text[])
            """)
        var made: [UUID: FormNeighbourhood.Known] = [:]
        var holders: [String: [FormNeighbourhood.Known]] = [:]
        for (key, id, form, name, redirect, part, undecided) in try rows.decode(
            (String, UUID, String, String, UUID?, Bool, Bool).self)
        {
            // Most forms come under many keys.
            if let known = made[id] {
                holders[key, default: []].append(known)
                continue
            }
            guard let form = NameForm(key: form, name: name) else { continue }
            let known = FormNeighbourhood.Known(
                entity: EntityID(id), form: form, redirect: redirect.map { EntityID($0) }, part: part,
                undecided: undecided)
            made[id] = known
            holders[key, default: []].append(known)
        }
        let full = Set(holders.filter { $0.key != "" && $0.value.count > FormKeys.limit }.keys)
        return (holders, full)
    }

    /// The judgements that stand about these forms.
    private func addJudgements(
        of forms: Set<NameForm>, to result: inout FormNeighbourhood, links: inout [String: Set<Link>]
    ) async throws {
        let entities = forms.compactMap { result.known[$0.key]?.entity.uuid }
        let rows = try await connection.query(
            """
            SELECT j.kind = 'same', a.form, b.form, e.id, e.form, e.name, e.redirect, e.part, e.undecided
            FROM judgements j JOIN entities a ON a.id = j.one JOIN entities b ON b.id = j.other
            JOIN entities e ON e.id IN (a.id, b.id)
            WHERE (j.one = ANY(\(entities)::uuid[]) OR j.other = ANY(\(entities)::uuid[])) AND j.kind <> 'undo'
                AND NOT EXISTS (SELECT FROM judgements u WHERE u.undoes = j.id)
                AND a.form IS NOT NULL AND b.form IS NOT NULL
            """)
        for (isSame, one, other, id, form, name, redirect, part, undecided) in try rows.decode(
            (Bool, String, String, UUID, String, String, UUID?, Bool, Bool).self)
        {
            guard let form = NameForm(key: form, name: name) else { continue }
            if result.known[form.key] == nil {
                result.known[form.key] = FormNeighbourhood.Known(
                    entity: EntityID(id), form: form, redirect: redirect.map { EntityID($0) }, part: part,
                    undecided: undecided)
            }
            let pair = FormJudgements.Pair(one, other)
            if isSame { result.judgements.same.insert(pair) } else { result.judgements.different.insert(pair) }
            links[one, default: []].insert(Link(other: other, kind: .judged))
            links[other, default: []].insert(Link(other: one, kind: .judged))
        }
    }
}
