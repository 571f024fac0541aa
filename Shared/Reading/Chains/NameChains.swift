import Language
import Shared

/// The interim reading: the language engine's names, joined where one ends with the words of the other.
enum NameChains {
    private static let types: [String: (MentionType, EntityType)] = [
        "PERSON": (.person, .person), "ORG": (.organisation, .organisation), "GPE": (.geopolitical, .place),
        "LOC": (.location, .place), "FAC": (.location, .place), "NORP": (.group, .group), "EVENT": (.event, .event),
    ]

    static func find(in text: AnalysedText) -> ([DiscourseMention], [Chain]) {
        let scalars = Array(text.text.unicodeScalars)
        var mentions: [DiscourseMention] = []
        var chains: [Chain] = []
        for entity in text.entities where entity.start < entity.end {
            guard let (type, entityType) = types[entity.label] else { continue }
            let tokens = entity.start..<entity.end
            let span = Span(start: text.tokens[entity.start].start, end: text.tokens[entity.end - 1].end)
            let name = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
            let chain =
                chains.firstIndex { chain in
                    chain.type == entityType
                        && chain.names.contains { $0 == name || $0.hasSuffix(" " + name) || name.hasSuffix(" " + $0) }
                } ?? chains.endIndex
            if chain == chains.endIndex {
                chains.append(Chain(index: chain, type: entityType, name: name, names: [name]))
            } else if !chains[chain].names.contains(name) {
                chains[chain].names.append(name)
                if name.count > chains[chain].name.count { chains[chain].name = name }
            }
            let head = tokens.first { !tokens.contains(text.tokens[$0].head) } ?? entity.end - 1
            mentions.append(
                DiscourseMention(
                    tokens: tokens, head: head, span: span, text: name, type: type, named: true, form: .name,
                    chain: chain))
        }
        return (mentions, chains)
    }
}
