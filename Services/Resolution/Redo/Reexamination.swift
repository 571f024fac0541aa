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
        var history: ContextHistory
    }

    func examine(_ forms: [EntityID]) async throws {
        let registry = FormRegistry(connection: connection)
        var touched: Set<EntityID> = []
        var changes: [ChangeFeed.Entry] = []
        for (id, form) in try await registry.forms(of: forms).sorted(by: { $0.key < $1.key }) {
            let neighbourhood = try await registry.neighbourhood(of: [form])
            let suspects = try await suspects(neighbourhood.clusters().fits[form.key] ?? [], in: neighbourhood)
            var last: OpenChain?
            while true {
                let chains = try await OpenChain.page(of: id, after: last, on: connection)
                guard let end = chains.last else { break }
                last = end
                let moved = try await place(chains, of: id, among: suspects)
                for placement in moved {
                    let entities = [placement.chain.entity, placement.entity ?? id]
                    touched.formUnion(entities)
                    changes += entities.filter { $0 != id }.map {
                        ChangeFeed.Entry(
                            type: .updated, entity: $0, name: placement.chain.name, document: placement.chain.document)
                    }
                }
            }
        }
        let writer = EntityWriter(connection: connection)
        let shown = try await writer.show(try await writer.leads(of: touched), created: [])
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
                history: ContextHistory(
                    members.flatMap { history[$0] ?? [] },
                    facts: PersonFacts(members.sorted().compactMap { facts[$0] }),
                    names: Set(fit.core.map(\.folded))))
        }
    }

    /// Places the chains of a page.
    /// - Returns: those that went elsewhere.
    private func place(
        _ chains: [OpenChain], of form: EntityID, among suspects: [Suspect]
    ) async throws -> [ChainPlacement] {
        let contexts = try await ContextStore(connection: connection).contexts(of: Set(chains.map(\.document)))
        let moved = chains.map { place($0, contexts[$0.document] ?? StoryContext(), among: suspects) }
            .filter { ($0.entity ?? form) != $0.chain.entity }
        if !moved.isEmpty {
            try await EntityWriter(connection: connection).write(moved, of: form)
        }
        return moved
    }

    /// The one whom the name and the document fit clearly best, if it is likely enough.
    private func place(_ chain: OpenChain, _ context: StoryContext, among suspects: [Suspect]) -> ChainPlacement {
        let weighed = suspects.map { suspect in
            var link = suspect.link
            link.features += evidence.features(
                of: context, in: chain.document, titles: chain.titles, against: suspect.history)
            return (suspect: suspect, link: link)
        }.sorted { ($1.link.logOdds, $0.suspect.entity) < ($0.link.logOdds, $1.suspect.entity) }
        var placement = ChainPlacement(
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
}
