import FoundationEssentials
public import Postgres
public import Shared

/// Takes what people say about entities: that two are the same, that they are different, that it was a mistake.
///
/// Nothing that was said is changed or removed; an undo is one more row. Clusters are computed from the forms and the
/// judgements that stand, so that what was undone leaves no trace in them.
public struct Curator: Sendable {
    let pool: PostgresPool

    public init(pool: PostgresPool) { self.pool = pool }

    /// - Throws: `ServiceError` `not-found`, `invalid-request`, `contradicts-judgement`.
    public func judge(_ request: EntityJudge, kind: Judgement.Kind) async throws -> EntityJudge.Answer {
        try Self.check(author: request.author, reason: request.reason)
        guard request.one != request.other else {
            throw ServiceError(
                code: "invalid-request", message: "give two entities; \(request.one) is one", pointer: "/other")
        }
        let judgement = Judgement(
            id: .make(), kind: kind, one: request.one, other: request.other, author: request.author,
            reason: request.reason, judged: .now)
        return try await record(judgement) { _ in [request.one, request.other] }
    }

    /// - Throws: `ServiceError` `not-found`, `invalid-request`.
    public func undo(_ request: JudgementUndo) async throws -> EntityJudge.Answer {
        try Self.check(author: request.author, reason: request.reason)
        let judgement = Judgement(
            id: .make(), kind: .undo, undoes: request.judgement, author: request.author, reason: request.reason,
            judged: .now)
        return try await record(judgement) { registry in
            guard let undone = try await registry.judgement(request.judgement), let one = undone.one,
                let other = undone.other
            else {
                throw ServiceError(
                    code: "not-found",
                    message: "\(request.judgement) is no judgement that can be undone; judgement.list tells them",
                    pointer: "/judgement")
            }
            guard try await !registry.isUndone(request.judgement) else {
                throw ServiceError(
                    code: "invalid-request", message: "\(request.judgement) was undone before", pointer: "/judgement")
            }
            return [one, other]
        }
    }

    private func record(
        _ judgement: Judgement, about entities: sending (FormRegistry) async throws -> [EntityID]
    ) async throws -> EntityJudge.Answer {
        try await pool.withTransaction { connection in
            let registry = FormRegistry(connection: connection)
            try await registry.lock()
            let entities = try await entities(registry)
            let forms = try await registry.forms(of: entities)
            if let missing = entities.first(where: { forms[$0] == nil }) {
                throw ServiceError(
                    code: "not-found", message: "there is no entity \(missing) that can be judged; search for its name",
                    pointer: missing == entities.first ? "/one" : "/other")
            }
            let before = try await registry.neighbourhood(of: Set(forms.values))
            try Self.refuseContradiction(judgement, forms: forms, known: before.judgements)
            try await registry.insert(judgement)
            let after = try await registry.neighbourhood(of: Set(before.affected).union(forms.values))
            let settlement = FormSettlement(after)
            try await registry.record(settlement, judgement: judgement.id.uuid)
            let shown = try await EntityWriter(connection: connection).show(settlement.touched, created: [])
            let entries = settlement.entries(created: [])
            try await ChangeFeed(connection: connection).append(entries + shown)
            return EntityJudge.Answer(
                judgement: judgement, merged: entries.filter { $0.type == .merged }.map(\.entity),
                split: entries.filter { $0.type == .split }.map(\.entity))
        }
    }

    private static func check(author: String, reason: String) throws(ServiceError) {
        for (text, name) in [(author, "author"), (reason, "reason")]
        where text.allSatisfy(\.isWhitespace) || text.utf8.count > 2000 {
            throw ServiceError(
                code: "invalid-request", message: "\(name) must have 1 to 2000 bytes and say something",
                pointer: "/\(name)")
        }
    }

    private static func refuseContradiction(
        _ judgement: Judgement, forms: [EntityID: NameForm], known: FormJudgements
    ) throws(ServiceError) {
        guard let one = judgement.one.flatMap({ forms[$0]?.key }),
            let other = judgement.other.flatMap({ forms[$0]?.key })
        else { return }
        var judgements = known
        let pair = FormJudgements.Pair(one, other)
        if judgement.kind == .same { judgements.same.insert(pair) } else { judgements.different.insert(pair) }
        guard judgements.contradiction == nil else {
            throw ServiceError(
                code: "contradicts-judgement",
                message: "that contradicts what was judged about these entities before; undo the older judgement first",
                pointer: "/other")
        }
    }
}
