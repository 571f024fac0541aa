import Language
import Shared

/// From clusters to the chains that the reading gives out.
extension ChainBuilder {
    func output(expressions: [TimeExpression]) -> ([DiscourseMention], [Chain]) {
        var chains: [Chain] = []
        var number: [Int: Int] = [:]
        var result: [DiscourseMention] = []
        for index in mentions.indices {
            let cluster = cluster(index)
            // A pronoun that goes back to nothing is no mention.
            if cluster.mentions.allSatisfy({ mentions[$0].form == .pronoun }) { continue }
            let root = clusterOf[index]
            if number[root] == nil {
                number[root] = chains.count
                chains.append(chain(chains.count, cluster, expressions: expressions))
            }
            var mention = mentions[index]
            mention.chain = number[root] ?? 0
            if mention.form == .pronoun || mention.form == .nominal {
                mention.type = type(of: cluster, else: mention.type)
            }
            result.append(mention)
        }
        // Parties are chains, so they wait until all have their numbers.
        for (root, index) in number {
            guard let cluster = clusters[root], cluster.type == .event || cluster.type == .delegation else { continue }
            let parties = parties(of: cluster).compactMap { number[clusterOf[$0]] }
            chains[index].parties = parties.reduce(into: []) { if !$0.contains($1), $1 != index { $0.append($1) } }
        }
        return (result, chains)
    }

    private func type(of cluster: Cluster, else type: MentionType) -> MentionType {
        switch cluster.type {
        case .person: .person
        case .organisation, .delegation: .organisation
        case .country: .geopolitical
        case .place: type == .location ? .location : .geopolitical
        case .group: .group
        case .event: .event
        default: type
        }
    }

    private func chain(_ index: Int, _ cluster: Cluster, expressions: [TimeExpression]) -> Chain {
        let named = cluster.mentions.filter { isName($0) && mentions[$0].type != .date && mentions[$0].type != .time }
        var names: [String] = []
        for mention in named {
            let text = mentions[mention].text
            if !names.contains(text) { names.append(text) }
        }
        names.sort { ($0.split(separator: " ").count, $0.count) > ($1.split(separator: " ").count, $1.count) }
        if cluster.type == .country, let code = cluster.country, let usual = gazetteer.countryNames[code],
            names.contains(usual)
        {
            names.removeAll { $0 == usual }
            names.insert(usual, at: 0)
        }
        var chain = Chain(index: index, type: cluster.type, name: names.first ?? description(of: cluster), names: names)
        if cluster.type == .country, let code = cluster.country, let usual = gazetteer.countryNames[code] {
            chain.name = usual
        }
        for mention in cluster.mentions {
            for title in mentions[mention].titles where !chain.titles.contains(title) { chain.titles.append(title) }
        }
        chain.country = cluster.country ?? (chain.type == .organisation && names.isEmpty ? country(of: cluster) : nil)
        chain.gender = cluster.type == .person ? cluster.gender : nil
        if cluster.type == .event { addSetting(to: &chain, cluster, expressions) }
        return chain
    }

    /// Whose body a description names first: "the Greek government", "the U.S. army".
    private func country(of cluster: Cluster) -> String? {
        for mention in cluster.mentions where mentions[mention].form == .nominal {
            var tokens = mentions[mention].tokens
            if let first = tokens.first, words.tag(first) == "DT" { tokens = first + 1..<tokens.upperBound }
            for length in [2, 1] where tokens.count > length {
                let phrase = words.string(tokens.lowerBound..<tokens.lowerBound + length)
                let entry = gazetteer.entries[phrase]?.first { $0.kind == .country || $0.kind == .demonym }
                if let country = entry?.country { return country }
            }
        }
        return nil
    }

    /// The clearest description: the longest that is not too long, without its article.
    private func description(of cluster: Cluster) -> String {
        var best = ""
        for mention in cluster.mentions where mentions[mention].form != .pronoun {
            var range = mentions[mention].tokens
            if let first = range.first, ["DT", "PRP$"].contains(words.tag(first)), range.count > 1 {
                range = first + 1..<range.upperBound
            }
            let text = words.string(range)
            if text.count > best.count, range.count <= 7 || best.isEmpty { best = text }
        }
        return best
    }

    private func addSetting(to chain: inout Chain, _ cluster: Cluster, _ expressions: [TimeExpression]) {
        for mention in cluster.mentions where mentions[mention].type == .event {
            let setting = setting(of: mention)
            if chain.place == nil, let place = setting.placeMention { chain.place = mentions[place].text }
            if chain.time == nil, let time = time(of: mention, expressions) { chain.time = time }
        }
    }

    /// A date right behind the event's noun phrase: "the negotiations scheduled for Thursday".
    private func time(of mention: Int, _ expressions: [TimeExpression]) -> String? {
        let head = mentions[mention].head
        let start = words.tokens[head].end
        let sentence = words.sentenceOfToken[head]
        var token = head
        while token + 1 < words.count, words.sentenceOfToken[token + 1] == sentence, token - head < 14,
            ![",", ";", "."].contains(words.word(token + 1))
        { token += 1 }
        let end = words.tokens[token].end
        return expressions.first {
            $0.start >= start && $0.end <= end && ($0.type == .date || $0.type == .time) && $0.edtf != nil
        }?.edtf
    }

    private func parties(of cluster: Cluster) -> [Int] {
        if cluster.type == .delegation {
            return cluster.mentions.flatMap { mention in mentions[mention].tokens.compactMap { nameOfToken[$0] } }
        }
        return cluster.mentions.filter { mentions[$0].type == .event }.flatMap { setting(of: $0).parties }
    }
}
