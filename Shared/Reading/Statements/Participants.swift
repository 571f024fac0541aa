import Language
import Shared

/// Finds what the words of a claim's slots stand for.
struct Participants: Sendable {
    let discourse: Discourse
    let tree: ParseTree
    /// The country that the document names most, where it clearly leads the others.
    let mainCountry: EntityReference?
    let events: EventReferences
    /// Speakers of direct quotations by token range: "I" and "we" inside are theirs.
    var voices: [(range: Range<Int>, speaker: Participant)] = []
    /// Who holds a role that a title or apposition names, by the head token of the role's words.
    var holders: [Int: [Participant]] = [:]

    init(discourse: Discourse, tree: ParseTree) {
        self.discourse = discourse
        self.tree = tree
        events = EventReferences(tree: tree, discourse: discourse)
        var counts: [Int: Int] = [:]
        for mention in discourse.mentions where discourse.chains[mention.chain].type == .country {
            counts[mention.chain, default: 0] += 1
        }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        mainCountry =
            ranked.first.map { first in
                let chain = discourse.chains[first.key]
                return EntityReference(name: chain.name, type: chain.type, chain: chain.index)
            }
    }

    /// What a noun phrase stands for, by its head; coordinated heads one by one.
    func participants(_ head: Int) -> [Participant] {
        var chains: Set<Int> = []
        return tree.coordinated(head).flatMap { head in
            voice(at: head).map { [$0] } ?? holders[head] ?? [participant(head)]
        }.filter { participant in participant.reference?.chain.map { chains.insert($0).inserted } ?? true }
    }

    func participant(_ head: Int) -> Participant {
        if let speaker = voice(at: head) { return speaker }
        if let holder = holders[head]?.first { return holder }
        if let mention = mention(at: head), mention.named, mention.tokens.count == 1, tree.isNoun(head),
            let body = namesake(head)
        {
            return Participant(head: head, reference: body, words: mention.text)
        }
        if let mention = mention(at: head), isIdentified(mention) {
            return Participant(head: head, reference: discourse.reference(to: mention), words: mention.text)
        }
        // "The Italian foreign minister, Luigi Di Maio": the name stands beside the noun.
        if tree.isNoun(head) {
            for beside in tree.children(head, "appos") {
                if let mention = mention(at: beside), mention.named, discourse.chains[mention.chain].type == .person,
                    tree.tag(head) != "NNS"
                {
                    return Participant(head: head, reference: discourse.reference(to: mention), words: mention.text)
                }
            }
            if let body = namesake(head) {
                return Participant(head: head, reference: body, words: tree.string(tree.phrase(head)))
            }
            if let country = government(head) {
                return Participant(head: head, reference: country, words: tree.string(tree.phrase(head)))
            }
        }
        return Participant(head: head, reference: nil, words: tree.string(tree.phrase(head)))
    }

    /// The mention that a head token stands for. A name's tokens may hang in the parse in other ways than the words suggest.
    func mention(at head: Int) -> DiscourseMention? {
        if let mention = discourse.mention(headedBy: head), !isDate(mention) { return mention }
        guard let mention = discourse.mention(covering: head), !isDate(mention) else { return nil }
        // Inside a longer phrase only a name's own words stand for it, not its modifiers.
        if mention.named { return mention.tokens.contains(tree.head(head)) && mention.form == .nominal ? nil : mention }
        return mention.head == head ? mention : nil
    }

    /// An unnamed person or body stays unnamed; an unnamed event or document is still one thing.
    private func isIdentified(_ mention: DiscourseMention) -> Bool {
        let chain = discourse.chains[mention.chain]
        if mention.named || !chain.names.isEmpty { return true }
        return chain.type == .event || chain.type == .document || chain.type == .delegation || chain.type == .country
    }

    private func isDate(_ mention: DiscourseMention) -> Bool { mention.type == .date || mention.type == .time }

    private func voice(at token: Int) -> Participant? {
        guard ["i", "we", "me", "us", "my", "our", "myself"].contains(tree.lower(token)) else { return nil }
        return voices.first { $0.range.contains(token) }?.speaker
    }

    /// "the court", "the three-judge court": the body named last whose name has that word.
    func namesake(_ head: Int) -> EntityReference? {
        let word = tree.lemma(head)
        guard RoleLexicon.shared.kind(word) == .collective, word != "government", tree.tag(head) != "NNS",
            !tree.children(head, "det").contains(where: { !["the", "this", "that"].contains(tree.lower($0)) }),
            tree.children(head, "poss", "amod", "prep").allSatisfy({
                discourse.mention(covering: $0) == nil && tree.dep($0) == "amod"
            })
        else { return nil }
        var low = 0
        var high = discourse.mentions.count
        while low < high {
            let middle = (low + high) / 2
            if discourse.mentions[middle].tokens.lowerBound < head { low = middle + 1 } else { high = middle }
        }
        // Of several, the one that was named most often so far; of equals the last.
        var counts: [Int: Int] = [:]
        var best: DiscourseMention?
        for mention in discourse.mentions[..<low].suffix(60).reversed()
        where mention.named && mention.tokens.count > 1 && discourse.chains[mention.chain].type == .organisation {
            guard
                mention.tokens.contains(where: {
                    tree.lower($0) == word && tree.tokens[$0].text.first?.isUppercase == true
                })
            else { continue }
            counts[mention.chain, default: 0] += 1
            if best.map({ (counts[mention.chain] ?? 0) > (counts[$0.chain] ?? 0) }) ?? true { best = mention }
        }
        return best.map(discourse.reference)
    }

    /// "the Greek government" is Greece; "the government" is the country that the article is about.
    private func government(_ head: Int) -> EntityReference? {
        guard ["government", "authority", "regime"].contains(tree.lemma(head)), tree.tag(head) != "NNP" else {
            return nil
        }
        for child in tree.children(head) where ["amod", "compound", "poss", "nmod"].contains(tree.dep(child)) {
            if let mention = mention(at: child), let country = country(mention) { return country }
        }
        if let of = tree.prepositional(head, "of"), let mention = mention(at: of), let country = country(mention) {
            return country
        }
        let isBare = tree.children(head).allSatisfy { ["det", "punct", "case"].contains(tree.dep($0)) }
        return isBare && tree.lemma(head) == "government" ? mainCountry : nil
    }

    private func country(_ mention: DiscourseMention) -> EntityReference? {
        discourse.chains[mention.chain].type == .country ? discourse.reference(to: mention) : nil
    }

    func mentions(in range: Range<Int>, where accept: (DiscourseMention) -> Bool) -> [DiscourseMention] {
        var low = 0
        var high = discourse.mentions.count
        guard !range.isEmpty else { return [] }
        let span = tree.span(range)
        while low < high {
            let middle = (low + high) / 2
            if discourse.mentions[middle].span.start < span.start { low = middle + 1 } else { high = middle }
        }
        var found: [DiscourseMention] = []
        while low < discourse.mentions.count, discourse.mentions[low].span.start < span.end {
            let mention = discourse.mentions[low]
            if mention.span.end <= span.end, accept(mention) { found.append(mention) }
            low += 1
        }
        return found
    }

    /// Whether a participant can speak, decide and act.
    func acts(_ participant: Participant) -> Bool {
        if let type = participant.type {
            if type == .person || type == .organisation || type == .country || type == .delegation || type == .group {
                return true
            }
            return type == .place || type == .document || Self.documents.contains(tree.lemma(participant.head))
        }
        return describesActors(participant.head)
    }

    private static let documents: Set<String> = {
        for line in ResourceLines(PackageResources.headwords_txt) where line.hasPrefix("documentnoun:") {
            return Set(line.split(separator: " ").dropFirst().map(String.init))
        }
        return []
    }()

    /// Whether a noun without a name describes people or bodies: "officials", "78 co-petitioners", "a spokesman for …".
    func describesActors(_ head: Int) -> Bool {
        guard tree.tokens.indices.contains(head) else { return false }
        if tree.tag(head) == "PRP" || tree.tag(head) == "DT" { return false }
        let lemma = tree.lemma(head)
        if RoleLexicon.shared.isActor(lemma) { return true }
        if ["other", "some", "many", "most", "all", "few", "one"].contains(lemma),
            let of = tree.prepositional(head, "of")
        {
            return describesActors(of)
        }
        return false
    }
}
