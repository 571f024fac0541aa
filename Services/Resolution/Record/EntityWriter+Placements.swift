import FoundationEssentials
import Postgres
import Shared

/// Chains of undecided forms that go to another entity, or back to their own.
extension EntityWriter {
    private struct Place: Hashable {
        var document: DocumentID
        var chain: Int
    }

    func write(_ placements: [ChainPlacement], of form: EntityID) async throws {
        let places = Dictionary(
            placements.map { (Place(document: $0.chain.document, chain: $0.chain.index), $0) },
            uniquingKeysWith: { first, _ in first })
        try await count(places, of: form)
        try await connection.query(
            """
            UPDATE chains c SET entity = given.entity, form = given.form
            FROM unnest(
                \(placements.map(\.chain.document.uuid))::uuid[], \(placements.map(\.chain.index))::integer[],
                \(placements.map { ($0.entity ?? form).uuid })::uuid[],
                \(placements.map { $0.entity == nil ? nil : form.uuid })::uuid[]) AS given (document, chain, entity, form)
            WHERE c.document = given.document AND c.chain = given.chain
            """)
        try await write(
            decisions: placements.map { placement in
                Decision(
                    id: .make(), document: placement.chain.document, chain: placement.chain.index,
                    name: placement.chain.name, outcome: placement.entity == nil ? .undecided : .attached,
                    entity: placement.entity, candidates: placement.candidates, rules: FormWeights.shipped.version,
                    decided: .now)
            })
    }

    /// Takes away what the documents' chains of the entities concerned counted, and adds what they will: a document counts
    /// once for an entity, however many of its chains are there.
    private func count(_ placements: [Place: ChainPlacement], of form: EntityID) async throws {
        let documents = Set(placements.keys.map(\.document.uuid))
        let concerned = Set(placements.values.flatMap { [$0.chain.entity.uuid, ($0.entity ?? form).uuid] })
        let rows = try await connection.query(
            """
            SELECT document, chain, entity, form IS NOT NULL, type, name, names, titles, mentions FROM chains
            WHERE document = ANY(\(Array(documents))::uuid[]) AND entity = ANY(\(Array(concerned))::uuid[])
            """)
        var (before, after) = (EntityCounts(), EntityCounts())
        for chain in try OpenChain.decode(rows) {
            func add(to counts: inout EntityCounts, _ entity: EntityID, isPlaced: Bool) {
                counts.add(
                    entity: entity, document: chain.document, type: chain.type, name: isPlaced ? nil : chain.name,
                    names: chain.names, titles: chain.titles, mentions: chain.mentions)
            }
            add(to: &before, chain.entity, isPlaced: chain.isPlaced)
            if let placement = placements[Place(document: chain.document, chain: chain.index)] {
                add(to: &after, placement.entity ?? form, isPlaced: placement.entity != nil)
            } else {
                add(to: &after, chain.entity, isPlaced: chain.isPlaced)
            }
        }
        try await before.apply(sign: -1, on: connection)
        try await after.apply(sign: 1, on: connection)
    }

    /// Where these entities lead.
    func leads(of entities: Set<EntityID>) async throws -> Set<EntityID> {
        guard !entities.isEmpty else { return [] }
        let rows = try await connection.query(
            "SELECT coalesce(redirect, id) FROM entities WHERE id = ANY(\(entities.map(\.uuid))::uuid[])")
        return Set(try rows.map { EntityID(try $0.decode(UUID.self, at: 0)) })
    }
}
