import Names
import Shared

/// Which forms are one entity: a function of the forms and the judgements about them, and of nothing else.
///
/// In steps, each in an order that the forms' keys decide: what people judged the same; spellings of one name, those first
/// whose country and office are known, so that namesakes are told apart before a name of which less is known could join
/// them; then parts of names, each to the one entity that it fits. Whatever fits several stays undecided, and is looked at
/// again whenever a form comes that it may be a part of: the redo that late evidence needs lies in computing this again.
package struct FormClusters: Sendable {
    package struct Cluster: Sendable, Hashable {
        /// The forms among which the entity is, in order.
        package var core: [NameForm]
        /// The forms that are parts of their names, in order.
        package var parts: [NameForm]

        package var forms: [NameForm] { core + parts }
    }

    /// An entity that an undecided form may mean.
    package struct Fit: Sendable {
        /// The forms among which the entity is, in order.
        package var core: [NameForm]
        package var link: FormLink
    }

    /// In the order of their first forms.
    package private(set) var clusters: [Cluster] = []
    /// Forms that fit several entities, or too many people: each of their chains is a thing of its own document.
    package private(set) var undecided: Set<NameForm> = []
    /// What undecided forms may mean, by their keys, the likeliest first.
    package private(set) var fits: [String: [Fit]] = [:]

    private let forms: [NameForm]
    private let number: [String: Int]
    private let edges: [FormEdge]
    private let scorer: FormScorer
    private let weights: FormWeights
    private let torn: Set<NameForm>
    private var forest: FormForest
    private var apart: [Int: Set<Int>] = [:]
    /// The entities that undecided forms were weighed against, each by one of its forms.
    private var open: [Int: [Int: FormLink]] = [:]

    /// - Parameter crowded: keys of short forms that fit too many names to look at them all.
    package init(
        _ given: Set<NameForm>, edges: [FormEdge], crowded: Set<String> = [],
        judgements: FormJudgements = FormJudgements(), scorer: FormScorer = FormScorer(),
        weights: FormWeights = .shipped
    ) {
        forms = given.sorted()
        number = Dictionary(uniqueKeysWithValues: forms.enumerated().map { ($1.key, $0) })
        self.edges = edges
        self.scorer = scorer
        self.weights = weights
        torn = Self.torn(edges, least: weights["attach"])
        forest = FormForest(count: forms.count)
        judge(judgements)
        joinTelling()
        placeNamesakes()
        joinSpellings()
        attachParts(crowded)
        clusters = forest.roots.map { root in
            let core = forest.core(of: root).sorted()
            let parts = Set(forest.members(of: root)).subtracting(core).sorted()
            return Cluster(core: core.map { forms[$0] }, parts: parts.map { forms[$0] })
        }.sorted { ($0.core.first?.key ?? "") < ($1.core.first?.key ?? "") }
        for (form, links) in open { fits[forms[form].key] = fits(links) }
    }

    private func fits(_ links: [Int: FormLink]) -> [Fit] {
        var best: [Int: FormLink] = [:]
        for (form, link) in links.sorted(by: { $0.key < $1.key }) {
            let root = forest.root(form)
            if link.logOdds > best[root]?.logOdds ?? -.infinity { best[root] = link }
        }
        return best.map { root, link in Fit(core: forest.core(of: root).sorted().map { forms[$0] }, link: link) }
            .sorted { ($1.link.logOdds, $0.core.first?.key ?? "") < ($0.link.logOdds, $1.core.first?.key ?? "") }
    }

    private mutating func judge(_ judgements: FormJudgements) {
        for pair in judgements.different {
            guard let one = number[pair.one], let other = number[pair.other] else { continue }
            apart[one, default: []].insert(other)
            apart[other, default: []].insert(one)
        }
        for pair in judgements.same.sorted() {
            guard let one = number[pair.one], let other = number[pair.other] else { continue }
            forest.unite(one, other)
        }
    }

    private mutating func joinTelling() {
        let torn = torn
        join { $0.isTelling && $1.isTelling && !torn.contains($0) && !torn.contains($1) }
    }

    private mutating func joinSpellings() {
        let open = undecided
        join { !open.contains($0) && !open.contains($1) }
    }

    /// The names without a middle one that would be one with two whose middle names contradict each other.
    private static func torn(_ edges: [FormEdge], least: Double) -> Set<NameForm> {
        var fuller: [NameForm: [NameForm]] = [:]
        for edge in edges where edge.addsMiddleName && edge.link.probability >= least {
            let (short, long) = edge.left.middle.isEmpty ? (edge.left, edge.right) : (edge.right, edge.left)
            fuller[short, default: []].append(long)
        }
        return Set(
            fuller.filter { _, longer in
                longer.indices.contains { one in
                    longer[one...].contains { longer[one].middle.contradict($0.middle) }
                }
            }.keys)
    }

    /// The surest pairs first; a pair that would bring together what conflicts is left out.
    private mutating func join(where applies: (NameForm, NameForm) -> Bool) {
        let least = weights["attach"]
        let sure = edges.filter {
            $0.link.kind == .same && applies($0.left, $0.right) && $0.link.probability >= least
        }.sorted {
            ($1.link.probability, $0.left.key, $0.right.key) < ($0.link.probability, $1.left.key, $1.right.key)
        }
        for edge in sure {
            guard let one = number[edge.left.key], let other = number[edge.right.key], !conflicts(one, other) else {
                continue
            }
            forest.unite(one, other)
        }
    }

    /// A person's name of which less is known, beside people of that name who are told apart, by what is known or by their
    /// middle names: it goes to the one whom what is known fits clearly best.
    private mutating func placeNamesakes() {
        var likely: [Int: [Int: FormLink]] = [:]
        // Those that somebody judged one with a bearer of the name have their place.
        var placed: Set<Int> = []
        let (consider, attach) = (weights["consider"], weights["attach"])
        for edge in edges where edge.link.probability >= consider {
            let isNamesake = edge.isNamesake
            let addsMiddleName = edge.addsMiddleName && edge.link.probability >= attach
            guard isNamesake || addsMiddleName else { continue }
            for (form, other) in [(edge.left, edge.right), (edge.right, edge.left)]
            where isNamesake && !form.isTelling || addsMiddleName && torn.contains(form) {
                guard let own = number[form.key], let known = number[other.key] else { continue }
                let root = forest.root(known)
                if root == forest.root(own) { placed.insert(own) }
                guard !conflicts(own, known) else { continue }
                if edge.link.logOdds > likely[own]?[root]?.logOdds ?? -.infinity {
                    likely[own, default: [:]][root] = edge.link
                }
            }
        }
        for (form, fits) in likely.sorted(by: { $0.key < $1.key }) where fits.count > 1 && !placed.contains(form) {
            let best = fits.sorted { ($1.value.logOdds, $0.key) < ($0.value.logOdds, $1.key) }
            // Another that was placed there may have been judged different.
            if best[0].value.logOdds >= best[1].value.logOdds + weights["margin"], !conflicts(form, best[0].key) {
                forest.attach(form, to: best[0].key)
            } else {
                undecided.insert(forms[form])
                open[form] = fits
            }
        }
    }

    /// Parts of names, longest first: each goes to the one entity that it fits.
    private mutating func attachParts(_ crowded: Set<String>) {
        var wholes: [Int: [(whole: Int, link: FormLink)]] = [:]
        for edge in edges where edge.link.kind == .part && !undecided.contains(edge.right) {
            guard let part = number[edge.left.key], let whole = number[edge.right.key] else { continue }
            wholes[part, default: []].append((whole, edge.link))
        }
        for part in forms.indices.sorted(by: { (forms[$1].words.count, $0) < (forms[$0].words.count, $1) })
        // What went to a whole goes nowhere else with another of its parts: the whole would depend on them.
        where !undecided.contains(forms[part]) && forest.core(of: part).contains(part) {
            let form = forms[part]
            if form.isShortPerson, crowded.contains(form.key), forest.members(of: part).count == 1 {
                undecided.insert(form)
                continue
            }
            let own = forest.root(part)
            var best: [Int: FormLink] = [:]
            var weak: [Int: FormLink] = [:]
            // Its parts stay with it: they lead it nowhere.
            for member in forest.core(of: part) where forms[member].words.count <= form.words.count {
                for (whole, link) in wholes[member] ?? [] {
                    let root = forest.root(whole)
                    guard root != own, !conflicts(part, whole) else { continue }
                    let weighed = weighed(link, of: forms[member], against: whole)
                    guard !form.isShortPerson || isKnown(whole, to: forms[member], weighed) else { continue }
                    guard weighed.probability >= weights["consider"] else {
                        if weighed.logOdds > weak[root]?.logOdds ?? -.infinity { weak[root] = weighed }
                        continue
                    }
                    if weighed.logOdds > best[root]?.logOdds ?? -.infinity { best[root] = weighed }
                }
            }
            // A thing of that name is meant only where no person is known who bears it.
            if form.isShortPerson {
                let things = Set(best.keys.filter { !isPerson($0) })
                let isBorne = things.count < best.count || weak.keys.contains(where: isPerson)
                if isBorne { best = best.filter { !things.contains($0.key) } }
            }
            if let whole = clearest(best, of: form) {
                forest.attach(part, to: whole)
            } else if form.isShortPerson, forest.core(of: part).allSatisfy({ forms[$0].isShortPerson }),
                !best.isEmpty || !isRare(form) && !form.isTelling
            {
                undecided.insert(form)
                open[part] = best.merging(weak) { strong, _ in strong }.filter { isPerson($0.key) }
            }
        }
    }

    private func isPerson(_ form: Int) -> Bool { forest.core(of: form).contains { forms[$0].type == .person } }

    /// The entity that a part of a name goes to: the only one that it fits, or the person whom what else is known of a
    /// family name fits clearly best.
    private func clearest(_ fits: [Int: FormLink], of part: NameForm) -> Int? {
        let ranked = fits.sorted { ($1.value.logOdds, $0.key) < ($0.value.logOdds, $1.key) }
        guard let first = ranked.first, first.value.probability >= weights["attach"] else { return nil }
        guard let second = ranked.dropFirst().first else { return first.key }
        guard part.isShortPerson, first.value.logOdds >= second.value.logOdds + weights["margin"] else { return nil }
        return first.key
    }

    /// Whether a short name may stand for somebody: whoever is known from knowledge bases only is meant where the family
    /// name is the very same and their office is named.
    private func isKnown(_ whole: Int, to part: NameForm, _ link: FormLink) -> Bool {
        guard forest.core(of: whole).allSatisfy({ forms[$0].identity != nil }) else { return true }
        return forms[whole].words.last == part.words.last && link.features.contains { $0.name == "same-office" }
    }

    /// An edge as it counted: a part's against all that is known of the whole's entity.
    package func weighed(_ edge: FormEdge) -> FormLink {
        guard edge.link.kind == .part, let whole = number[edge.right.key] else { return edge.link }
        return weighed(edge.link, of: edge.left, against: whole)
    }

    private func weighed(_ link: FormLink, of part: NameForm, against whole: Int) -> FormLink {
        guard part.type == .person else { return link }
        return scorer.adding(scorer.evidence(part, forest.core(of: whole).map { forms[$0] }), to: link)
    }

    /// Whether a family name is rare enough to stand for one person as long as nobody else of that name is known.
    private func isRare(_ form: NameForm) -> Bool {
        form.prepared.map { Double(Names.compare($0, $0).features[.shared]) >= weights["rare-family"] } ?? false
    }

    private func conflicts(_ one: Int, _ other: Int) -> Bool {
        let left = forest.members(of: one)
        let right = forest.members(of: other)
        if !apart.isEmpty, left.contains(where: { one in right.contains { apart[one]?.contains($0) == true } }) {
            return true
        }
        return scorer.conflict(
            forest.core(of: one).map { forms[$0] }, forest.core(of: other).map { forms[$0] })
    }
}
