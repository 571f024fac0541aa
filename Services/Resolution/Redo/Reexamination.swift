import FoundationEssentials
import Postgres
import Shared

/// Decides the chains of undecided forms one by one, by what their documents tell: a form fits several people, but a
/// document has one of them in mind.
///
/// What is decided is a function of the forms, the judgements and the documents alone, so that it comes to the same in
/// whatever order they arrived, once the queue is empty. Chains that were placed here are no evidence for others.
struct Reexamination: Sendable {
    let connection: PostgresConnection
    private let evidence = ContextEvidence()
    private let weights = FormWeights.shipped

    init(connection: PostgresConnection) { self.connection = connection }

    /// Somebody whom a form may mean.
    private struct Suspect {
        var entity: EntityID
        var name: String
        var link: FormLink
        var history: ContextEvidence.History
    }

    /// What becomes of a chain.
    private struct Placement {
        var chain: OpenChain
        /// Nil where it stays undecided.
        var entity: EntityID?
        var candidates: [Candidate]
    }

    func examine(_ forms: [EntityID]) async throws {
        let registry = FormRegistry(connection: connection)
        var touched: Set<EntityID> = []
        var changes: [ChangeFeed.Entry] = []
        for (id, form) in try await registry.forms(of: forms).sorted(by: { $0.key < $1.key }) {
            let chains = try await OpenChain.all(of: id, on: connection)
            guard !chains.isEmpty else { continue }
            let neighbourhood = try await registry.neighbourhood(of: [form])
            let suspects = try await suspects(neighbourhood.clusters().fits[form.key] ?? [], in: neighbourhood)
            let contexts = try await ContextStore(connection: connection).contexts(of: Set(chains.map(\.document)))
            let placements = chains.map { place($0, contexts[$0.document] ?? StoryContext(), among: suspects) }
            let moved = placements.filter { ($0.entity ?? id) != $0.chain.entity }
            guard !moved.isEmpty else { continue }
            try await record(moved, form: id)
            for placement in moved {
                touched.formUnion([placement.chain.entity, placement.entity ?? id])
                changes.append(
                    ChangeFeed.Entry(
                        type: .updated, entity: placement.entity ?? placement.chain.entity,
                        name: placement.chain.name, document: placement.chain.document))
            }
        }
        let shown = try await EntityWriter(connection: connection).show(touched, created: [])
        try await ChangeFeed(connection: connection).append(changes + shown)
    }

    private func suspects(
        _ fits: [FormClusters.Fit], in neighbourhood: FormNeighbourhood
    ) async throws -> [Suspect] {
        let members = fits.map { $0.core.compactMap { neighbourhood.known[$0.key]?.entity } }
        let all = Set(members.joined())
        let history = try await ContextStore(connection: connection).history(of: all)
        let facts = try await FactStore(connection: connection).facts(of: all)
        return zip(fits, members).compactMap { fit, members in
            guard let lead = members.min(), let first = fit.core.first else { return nil }
            let name = fit.core.first { neighbourhood.known[$0.key]?.entity == lead }?.name ?? first.name
            return Suspect(
                entity: lead, name: name, link: fit.link,
                history: ContextEvidence.History(
                    contexts: members.flatMap { history[$0] ?? [] }, facts: members.lazy.compactMap { facts[$0] }.first,
                    names: Set(fit.core.map(\.folded))))
        }
    }

    /// The one whom the name and the document fit clearly best, if it is likely enough.
    private func place(_ chain: OpenChain, _ context: StoryContext, among suspects: [Suspect]) -> Placement {
        let weighed = suspects.map { suspect in
            var link = suspect.link
            link.features += evidence.features(
                of: context, in: chain.document, titles: chain.titles, against: suspect.history)
            return (suspect: suspect, link: link)
        }.sorted { ($1.link.logOdds, $0.suspect.entity) < ($0.link.logOdds, $1.suspect.entity) }
        var placement = Placement(
            chain: chain,
            candidates: weighed.prefix(8).map {
                Candidate(
                    entity: $0.suspect.entity, name: $0.suspect.name, probability: $0.link.probability,
                    features: $0.link.features)
            })
        guard let first = weighed.first, first.link.probability >= weights["attach"] else { return placement }
        if weighed.count > 1, first.link.logOdds < weighed[1].link.logOdds + weights["margin"] { return placement }
        placement.entity = first.suspect.entity
        return placement
    }

    private func record(_ placements: [Placement], form: EntityID) async throws {
        try await connection.query(
            """
            UPDATE chains c SET entity = given.entity, form = given.form
            FROM unnest(
                \(placements.map(\.chain.document.uuid))::uuid[], \(placements.map(\.chain.index))::integer[],
                \(placements.map { ($0.entity ?? form).uuid })::uuid[],
                \(placements.map { $0.entity == nil ? nil : form.uuid })::uuid[]) AS given (document, chain, entity, form)
            WHERE c.document = given.document AND c.chain = given.chain
            """)
        var (left, joined) = (EntityCounts(), EntityCounts())
        for placement in placements {
            let chain = placement.chain
            left.add(
                entity: chain.entity, document: chain.document, type: chain.type,
                name: chain.isPlaced ? nil : chain.name, names: chain.names, titles: chain.titles,
                mentions: chain.mentions)
            joined.add(
                entity: placement.entity ?? form, document: chain.document, type: chain.type,
                name: placement.entity == nil ? chain.name : nil, names: chain.names, titles: chain.titles,
                mentions: chain.mentions)
        }
        try await left.apply(sign: -1, on: connection)
        try await joined.apply(sign: 1, on: connection)
        try await EntityWriter(connection: connection).write(
            decisions: placements.map { placement in
                Decision(
                    id: .make(), document: placement.chain.document, chain: placement.chain.index,
                    name: placement.chain.name, outcome: placement.entity == nil ? .undecided : .attached,
                    entity: placement.entity, candidates: placement.candidates, rules: weights.version, decided: .now)
            })
    }
}
