import Shared

/// The interim rule of resolution: chains of one type whose fullest names are the same in comparable form are one entity.
struct NameRule: Sendable {
    static let version = "name-1"

    /// Decides each chain that has a name; one that has none becomes no entity of its own.
    func decide(
        _ chains: [Chain], mentions: [Int: Int], document: DocumentID, known: [String: CandidateFinder.Known]
    ) -> [ChainDecision] {
        var known = known
        return chains.filter(Self.isNamed).map { chain in
            let key = NameKey(name: chain.name, type: chain.type)
            let found = known[key.text]
            let entity = found?.entity ?? EntityID.make()
            known[key.text] = .init(entity: entity, name: chain.name)
            let candidates = found.map {
                Candidate(
                    entity: $0.entity, name: $0.name, probability: 1,
                    features: [Feature(name: "same-name", value: 1, contribution: 0)])
            }
            return ChainDecision(
                chain: chain, mentions: mentions[chain.index] ?? 0,
                decision: Decision(
                    id: .make(), document: document, chain: chain.index, name: chain.name,
                    outcome: found == nil ? .created : .attached, entity: entity,
                    candidates: candidates.map { [$0] } ?? [], rules: Self.version, decided: .now))
        }
    }

    static func isNamed(_ chain: Chain) -> Bool { !chain.names.isEmpty }
}
