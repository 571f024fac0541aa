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
        guard !seeds.isEmpty else { return result }
        var links: [String: Set<Link>] = [:]
        var pairs: Set<FormJudgements.Pair> = []
        for form in seeds { result.levels[form.key] = .affected }
        try await addKnown(seeds, to: &result)
        var frontier = seeds
        while !frontier.isEmpty {
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
        result.beside = result.known.filter { result.levels[$0.key] == nil }
        result.known = result.known.filter { result.levels[$0.key] != nil }
        result.edges = result.edges.filter {
            result.levels[$0.left.key] != nil && result.levels[$0.right.key] != nil
        }
        result.crowded = try await crowded(among: result.known.values.map(\.form))
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

    private func addKnown(_ forms: Set<NameForm>, to result: inout FormNeighbourhood) async throws {
        let rows = try await connection.query(
            """
            SELECT id, form, name, redirect, part, undecided FROM entities WHERE form = ANY(\(forms.map(\.key))::text[])
            """)
        for row in try rows.decode((UUID, String, String, UUID?, Bool, Bool).self) {
            guard let known = FormNeighbourhood.Known(row) else { continue }
            result.known[known.form.key] = known
        }
    }

    private func addLinks(
        of forms: Set<NameForm>, to result: inout FormNeighbourhood, pairs: inout Set<FormJudgements.Pair>,
        links: inout [String: Set<Link>]
    ) async throws {
        let own = Dictionary(
            forms.compactMap { form in result.known[form.key].map { ($0.entity.uuid, form) } },
            uniquingKeysWith: { first, _ in first })
        let rows = try await connection.query(
            """
            SELECT l.one, e.id, e.form, e.name, e.redirect, e.part, e.undecided
            FROM form_links l JOIN entities e ON e.id = l.other WHERE l.one = ANY(\(Array(own.keys))::uuid[])
            """)
        for (one, id, key, name, redirect, part, undecided) in try rows.decode(
            (UUID, UUID, String, String, UUID?, Bool, Bool).self)
        {
            guard let form = own[one] else { continue }
            if result.known[key] == nil {
                result.known[key] = FormNeighbourhood.Known((id, key, name, redirect, part, undecided))
            }
            guard let other = result.known[key]?.form,
                pairs.insert(FormJudgements.Pair(form.key, key)).inserted,
                let edge = FormEdge(form, other, scorer: scorer)
            else { continue }
            guard edge.hasEffect(weights) else {
                result.faint.append(edge)
                continue
            }
            result.edges.append(edge)
            let isPart = edge.link.kind == .part
            links[edge.left.key, default: []].insert(Link(other: edge.right.key, kind: isPart ? .whole : .same))
            links[edge.right.key, default: []].insert(Link(other: edge.left.key, kind: isPart ? .part : .same))
        }
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
        for (isSame, one, other, id, key, name, redirect, part, undecided) in try rows.decode(
            (Bool, String, String, UUID, String, String, UUID?, Bool, Bool).self)
        {
            if result.known[key] == nil {
                result.known[key] = FormNeighbourhood.Known((id, key, name, redirect, part, undecided))
            }
            let pair = FormJudgements.Pair(one, other)
            if isSame { result.judgements.same.insert(pair) } else { result.judgements.different.insert(pair) }
            links[one, default: []].insert(Link(other: other, kind: .judged))
            links[other, default: []].insert(Link(other: one, kind: .judged))
        }
    }

    /// The short names that too many full names contain to look at them all.
    private func crowded(among forms: [NameForm]) async throws -> Set<String> {
        var short: [String: [String]] = [:]
        for form in forms where form.isShortPerson {
            for key in FormKeys(form).wanted where key.hasPrefix(">n:") { short[key, default: []].append(form.key) }
        }
        return Set(try await full(Array(short.keys)).flatMap { short[$0] ?? [] })
    }
}
