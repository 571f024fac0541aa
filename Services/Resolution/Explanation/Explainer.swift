import FoundationEssentials
public import Postgres
public import Shared

/// Answers `entity.why`, `entity.why-not`, `entity.how` and `judgement.list`.
///
/// Entities are computed from forms and judgements, so what holds one together is computed here in the same way, from what
/// the record holds at this moment.
public struct Explainer: Sendable {
    let pool: PostgresPool

    public init(pool: PostgresPool) { self.pool = pool }

    /// - Throws: `ServiceError` `not-found`, `invalid-request`.
    public func why(_ request: EntityWhy, deadline: ContinuousClock.Instant?) async throws -> EntityWhy.Answer {
        try await pool.withTransaction(isolation: .repeatableRead, readOnly: true, deadline: deadline) { connection in
            let registry = FormRegistry(connection: connection)
            var decisions: [Decision] = []
            let other: EntityID
            switch (request.other, request.document, request.chain) {
            case (let entity?, nil, nil): other = entity
            case (nil, let document?, let chain?):
                decisions = try await registry.decisions(document: document, chain: chain)
                other = try await registry.owner(document: document, chain: chain)
            default:
                throw ServiceError(
                    code: "invalid-request", message: "give either other, or document and chain", pointer: "/other")
            }
            let left = try await registry.members(of: request.one, pointer: "/one")
            let right = try await registry.members(of: other, pointer: "/other")
            let graph = FormGraph(
                try await registry.neighbourhood(of: Set(left.forms.values).union(right.forms.values)))
            let stories = try await registry.stories(of: graph)
            guard let one = left.forms[request.one] ?? left.forms[left.lead],
                let two = right.forms[other] ?? right.forms[right.lead]
            else { throw FormRegistry.unknown(request.one, pointer: "/one") }
            let isUndecided = graph.clusters.undecided.contains(one) || graph.clusters.undecided.contains(two)
            let together = graph.areTogether(one.key, two.key) && !(isUndecided && one != two)
            let sides = (Set(left.forms.values.map(\.key)), Set(right.forms.values.map(\.key)))
            let closest = together ? [] : graph.closest(sides.0, sides.1)
            let steps = together ? graph.path(from: one.key, to: two.key) : []
            return EntityWhy.Answer(
                together: together, one: left.lead, other: right.lead, steps: steps.compactMap(stories.comparison),
                closest: closest.compactMap(stories.comparison),
                obstacles: together ? [] : Obstacles.between(sides.0, sides.1, closest: closest, in: graph),
                decisions: decisions, threshold: registry.weights["attach"], rules: registry.weights.version)
        }
    }

    /// - Throws: `ServiceError` `not-found`.
    public func how(_ request: EntityHow, deadline: ContinuousClock.Instant?) async throws -> EntityHow.Answer {
        try await pool.withTransaction(isolation: .repeatableRead, readOnly: true, deadline: deadline) { connection in
            let registry = FormRegistry(connection: connection)
            let members = try await registry.members(of: request.entity, pointer: "/entity")
            let graph = FormGraph(try await registry.neighbourhood(of: Set(members.forms.values)))
            let stories = try await registry.stories(of: graph)
            guard let root = members.forms[members.lead], let story = stories.story(root.key) else {
                throw FormRegistry.unknown(request.entity, pointer: "/entity")
            }
            var children: [String: [String]] = [:]
            var joined: [String: FormComparison] = [:]
            for step in graph.tree(from: root.key) {
                children[step.from, default: []].append(step.to)
                joined[step.to] = stories.comparison(step.bond)
            }
            func node(_ key: String, _ story: FormStory) -> EntityHow.Node {
                EntityHow.Node(
                    form: story, joined: joined[key],
                    children: (children[key] ?? []).compactMap { child in
                        stories.story(child).map { node(child, $0) }
                    })
            }
            return EntityHow.Answer(
                entity: members.lead, name: members.name, root: node(root.key, story), judgements: stories.judgements,
                rules: registry.weights.version)
        }
    }

    public func judgements(
        _ request: JudgementList, deadline: ContinuousClock.Instant?
    ) async throws -> JudgementList.Answer {
        try await pool.withTransaction(isolation: .repeatableRead, readOnly: true, deadline: deadline) { connection in
            let entity = request.entity?.uuid
            return JudgementList.Answer(
                judgements: try await FormRegistry(connection: connection).judgements(
                    where: """
                        \(entity)::uuid IS NULL OR j.one IN (
                            SELECT id FROM entities WHERE id = \(entity)::uuid OR redirect = \(entity)::uuid)
                        OR j.other IN (SELECT id FROM entities WHERE id = \(entity)::uuid OR redirect = \(entity)::uuid)
                        """, limit: min(max(request.limit ?? 100, 1), 1000)))
        }
    }
}
