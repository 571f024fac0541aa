import FoundationEssentials
import Shared

/// The entity of each of a document's chains, as queries return them: `"3 0197c2f0-…"`.
struct ChainEntities: Sendable {
    let entities: [Int: EntityID]

    init(_ rows: [String]) {
        entities = Dictionary(
            rows.compactMap { row -> (Int, EntityID)? in
                let parts = row.split(separator: " ")
                guard parts.count == 2, let chain = Int(parts[0]), let id = UUID(uuidString: String(parts[1])) else {
                    return nil
                }
                return (chain, EntityID(id))
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Statement {
    /// Sets the entity of every reference by its chain.
    mutating func resolve(_ chains: ChainEntities) {
        func resolved(_ reference: EntityReference?) -> EntityReference? {
            guard var reference, let chain = reference.chain else { return reference }
            reference.entity = chains.entities[chain]
            return reference
        }
        subject = resolved(subject)
        object = resolved(object)
        event = resolved(event)
        place = resolved(place)
        parties = parties?.compactMap(resolved)
        for index in sources.indices { sources[index].entity = resolved(sources[index].entity) }
    }
}
