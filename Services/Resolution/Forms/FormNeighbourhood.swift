import Shared

/// Some forms that may change their entity, and all that their clusters depend on.
struct FormNeighbourhood: Sendable {
    struct Known: Sendable {
        var entity: EntityID
        var form: NameForm
        /// Where its entity leads now.
        var redirect: EntityID?
        var part: Bool
        var undecided: Bool

        /// The entity that it is taken for now.
        var lead: EntityID { redirect ?? entity }
    }

    enum Level: Sendable {
        /// Only looked at, because something affected may join it.
        case context
        /// Its entity may change.
        case affected
    }

    var known: [String: Known] = [:]
    var levels: [String: Level] = [:]
    /// The forms whose links are all known here.
    var fetched: Set<String> = []
    var edges: [FormEdge] = []
    var crowded: Set<String> = []
    var judgements = FormJudgements()

    var affected: [NameForm] { known.values.map(\.form).filter { levels[$0.key] == .affected } }

    func clusters() -> FormClusters {
        FormClusters(
            Set(known.values.map(\.form)), edges: edges, crowded: crowded, judgements: judgements)
    }
}
