import Language
import Shared

/// Joins the mentions of one document into chains by ordered sieves, the precise ones first.
///
/// The method is that of the multi-pass sieves (Lee et al., Deterministic Coreference Resolution, 2013): each sieve
/// sees what the earlier ones joined, and nothing joins what is known to differ.
struct ChainBuilder {
    let words: DocumentWords
    let lexicon = NameWords.shared
    let gazetteer = Gazetteer.shared
    var mentions: [DiscourseMention]
    var clusters: [Int: Cluster] = [:]
    /// The cluster of each mention.
    var clusterOf: [Int]
    /// A cluster number that no mention gave.
    var unused: Int
    /// The mention that covers each token as its head.
    var mentionOfHead: [Int: Int] = [:]
    /// The name that covers each token.
    var nameOfToken: [Int: Int] = [:]

    init(words: DocumentWords, mentions: [DiscourseMention]) {
        self.words = words
        self.mentions = mentions
        clusterOf = Array(mentions.indices)
        unused = mentions.count
        for index in mentions.indices {
            if mentionOfHead[mentions[index].head] == nil || mentions[index].named {
                mentionOfHead[mentions[index].head] = index
            }
            if mentions[index].named, mentions[index].form != .pronoun {
                for token in mentions[index].tokens where nameOfToken[token] == nil { nameOfToken[token] = index }
            }
            clusters[index] = cluster(of: index)
        }
    }

    // MARK: what one mention tells

    private func cluster(of index: Int) -> Cluster {
        let mention = mentions[index]
        var cluster = Cluster(type: entityType(of: mention), mentions: [index])
        switch mention.form {
        case .name, .adjective:
            let name = mention.tokens.map { words.word($0) }.filter { $0 != "." && $0 != "-" && $0 != "," }
            cluster.names = [name]
            describeName(mention, name, &cluster)
        case .nominal:
            let lower = words.lower(mention.head)
            cluster.roles = [lower]
            cluster.descriptions = Set(mention.tokens.map { words.lower($0) })
            cluster.gender = lexicon.genders[lower] ?? lexicon.genders[words.lemma(mention.head)]
            if words.tag(mention.head).hasSuffix("S") { cluster.number = .many }
            if mention.type == .organisation { cluster.number = cluster.number == .many ? .many : .either }
            if mention.type == .miscellaneous { cluster.type = .document }
            if lower == "delegation" || lower == "delegations" { cluster.type = .delegation }
        default:
            switch PronounMentions.kind(of: mention.text) {
            case .male: cluster.gender = .male
            case .female: cluster.gender = .female
            case .plural, .speakers: cluster.number = .many
            default: break
            }
        }
        return cluster
    }

    private func describeName(_ mention: DiscourseMention, _ name: [String], _ cluster: inout Cluster) {
        let entries = gazetteer.entries[mention.text] ?? gazetteer.entries[gazetteer.capitals[mention.text] ?? ""] ?? []
        switch mention.type {
        case .geopolitical, .location, .group:
            if let entry = entries.first(where: { $0.kind == .country }) {
                cluster.type = .country
                cluster.country = entry.country
                cluster.listed = entry.country
            } else if mention.type == .group, let entry = entries.first(where: { $0.kind == .demonym }) {
                cluster.country = entry.country
                // "Russian" stands for Russia, "the Russians" for its people.
                if entry.country != nil,
                    words.pos(mention.head) == "ADJ" || words.dep(mention.head) == "amod"
                        || words.dep(mention.head) == "compound"
                {
                    cluster.type = .country
                    cluster.listed = entry.country
                }
            } else if let entry = entries.first {
                cluster.country = entry.country
            }
            if mention.type == .group { cluster.number = .many }
        case .organisation:
            if let entry = entries.first(where: { $0.kind == .organisation || $0.kind == .seat }) {
                cluster.country = entry.country
                cluster.listed = "org:" + entry.canonical
            }
            cluster.number = .either
        case .person:
            describePerson(mention, name, &cluster)
        default: break
        }
    }

    private func describePerson(_ mention: DiscourseMention, _ name: [String], _ cluster: inout Cluster) {
        for title in mention.titleTokens {
            for token in title {
                let word = words.lower(token)
                cluster.descriptions.insert(word)
                if let gender = lexicon.genders[word] { cluster.gender = gender }
                if let entries = gazetteer.entries[words.word(token)],
                    let country = entries.first(where: { $0.kind == .country || $0.kind == .demonym })?.country
                {
                    cluster.country = country
                }
            }
            if let last = title.last { cluster.roles.insert(words.lower(last)) }
            // "Secretary of State" is a secretary, too.
            for token in title where lexicon.ranks.contains(words.word(token)) {
                cluster.roles.insert(words.lower(token))
            }
        }
        // "Vance" alone is more often a last name, which tells no gender.
        if cluster.gender == nil, let first = name.first, name.count > 1 || !gazetteer.surnames.contains(first) {
            switch gazetteer.givenNames[first] {
            case .female: cluster.gender = .female
            case .male: cluster.gender = .male
            default: break
            }
        }
    }

    private func entityType(of mention: DiscourseMention) -> EntityType {
        switch mention.type {
        case .person: .person
        case .organisation: .organisation
        case .geopolitical, .location: .place
        case .group: .group
        case .event: .event
        default: .other
        }
    }

    // MARK: joining

    func root(_ mention: Int) -> Int { clusterOf[mention] }
    func cluster(_ mention: Int) -> Cluster { clusters[clusterOf[mention]] ?? Cluster(type: .other, mentions: []) }

    /// Whether two clusters may be one thing.
    func compatible(_ left: Cluster, _ right: Cluster) -> Bool {
        if let a = left.gender, let b = right.gender, a != b { return false }
        if left.type == .person || right.type == .person {
            guard left.type == right.type || left.type == .other || right.type == .other else { return false }
            guard PersonName.compatible(left.names, right.names) else { return false }
        }
        return true
    }

    @discardableResult
    mutating func join(_ left: Int, _ right: Int) -> Bool {
        let a = clusterOf[left]
        let b = clusterOf[right]
        guard a != b, let first = clusters[a], let second = clusters[b], compatible(first, second) else {
            return a == b
        }
        // The smaller one moves, so that all joins together stay near linear.
        let (keep, move) = first.mentions.count >= second.mentions.count ? (a, b) : (b, a)
        guard var kept = clusters[keep], let moved = clusters[move] else { return false }
        for mention in moved.mentions { clusterOf[mention] = keep }
        let leads = second.isNamed && !first.isNamed ? second : first
        kept.type = second.type == .country || first.type == .country ? .country : leads.type
        kept.mentions = (first.mentions + second.mentions).sorted()
        kept.names = first.names + second.names.filter { !first.names.contains($0) }
        kept.gender = first.gender ?? second.gender
        kept.country = leads.country ?? first.country ?? second.country
        kept.roles = first.roles.union(second.roles)
        kept.descriptions = first.descriptions.union(second.descriptions)
        kept.number = leads.number
        kept.listed = first.listed ?? second.listed
        clusters[keep] = kept
        clusters[move] = nil
        return true
    }
}
