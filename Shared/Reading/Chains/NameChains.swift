import Shared

/// Joins names where one ends with the words of the other.
enum NameChains {
    static func find(_ mentions: [DiscourseMention]) -> ([DiscourseMention], [Chain]) {
        var mentions = mentions
        var chains: [Chain] = []
        for index in mentions.indices {
            let name = mentions[index].text
            let type = entityType(mentions[index].type)
            let chain =
                chains.firstIndex { chain in
                    chain.type == type
                        && chain.names.contains { $0 == name || $0.hasSuffix(" " + name) || name.hasSuffix(" " + $0) }
                } ?? chains.endIndex
            if chain == chains.endIndex {
                chains.append(Chain(index: chain, type: type, name: name, names: [name]))
            } else if !chains[chain].names.contains(name) {
                chains[chain].names.append(name)
                if name.count > chains[chain].name.count { chains[chain].name = name }
            }
            mentions[index].chain = chain
        }
        return (mentions, chains)
    }

    private static func entityType(_ type: MentionType) -> EntityType {
        switch type {
        case .person: .person
        case .organisation: .organisation
        case .geopolitical, .location: .place
        case .group: .group
        case .event: .event
        default: .other
        }
    }
}
