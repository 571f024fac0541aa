import Shared

/// What becomes of the forms of a neighbourhood: where each leads, and which of them that changes.
struct FormSettlement: Sendable {
    struct Move: Sendable {
        var known: FormNeighbourhood.Known
        var redirect: EntityID?
        var part: Bool
        var undecided: Bool

        /// In the words of `Decision.Outcome` and the feed.
        var outcome: String {
            undecided ? "undecided" : redirect != nil ? "attached" : known.redirect != nil ? "split" : "created"
        }
    }

    let neighbourhood: FormNeighbourhood
    let clusters: FormClusters
    private(set) var moves: [Move] = []
    /// Where the affected forms lead, by key.
    private(set) var leads: [String: EntityID] = [:]
    /// What was compared with each form, by key.
    private var comparisons: [String: [FormEdge]] = [:]

    init(_ neighbourhood: FormNeighbourhood) {
        self.neighbourhood = neighbourhood
        clusters = neighbourhood.clusters()
        for edges in [neighbourhood.edges, neighbourhood.faint] {
            for edge in edges {
                comparisons[edge.left.key, default: []].append(edge)
                comparisons[edge.right.key, default: []].append(edge)
            }
        }
        for cluster in clusters.clusters {
            guard let lead = cluster.core.compactMap({ neighbourhood.known[$0.key]?.entity }).min() else { continue }
            for (form, isPart) in cluster.core.map({ ($0, false) }) + cluster.parts.map({ ($0, true) }) {
                guard neighbourhood.levels[form.key] == .affected, let known = neighbourhood.known[form.key] else {
                    continue
                }
                leads[form.key] = lead
                let redirect = known.entity == lead ? nil : lead
                let undecided = clusters.undecided.contains(form)
                if known.redirect != redirect || known.part != isPart || known.undecided != undecided {
                    moves.append(Move(known: known, redirect: redirect, part: isPart, undecided: undecided))
                }
            }
        }
    }

    /// The entities that gained or lost a form.
    var touched: Set<EntityID> { Set(moves.flatMap { [$0.known.lead, $0.redirect ?? $0.known.entity] }) }

    /// The forms that were compared with this one, as entities, the likeliest first.
    func candidates(of form: NameForm, limit: Int = 8) -> [Candidate] {
        (comparisons[form.key] ?? []).compactMap { edge -> Candidate? in
            let other = edge.other(than: form)
            guard let entity = (neighbourhood.known[other.key] ?? neighbourhood.beside[other.key])?.entity else {
                return nil
            }
            let link = clusters.weighed(edge)
            return Candidate(entity: entity, name: other.name, probability: link.probability, features: link.features)
        }
        .sorted { ($1.probability, $0.entity) < ($0.probability, $1.entity) }.prefix(limit).map { $0 }
    }

    /// What known entities were merged and split, for the feed. Forms that came with this transaction are not news.
    func entries(created: Set<String>) -> [ChangeFeed.Entry] {
        moves.compactMap { move in
            guard move.known.redirect != move.redirect, !created.contains(move.known.form.key) else { return nil }
            return ChangeFeed.Entry(
                type: move.redirect == nil ? .split : .merged, entity: move.known.entity, name: move.known.form.name,
                other: move.redirect ?? move.known.redirect)
        }
    }
}
