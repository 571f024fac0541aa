import FoundationEssentials
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

        /// - Returns: nil where the key is none.
        init?(_ row: (id: UUID, form: String, name: String, redirect: UUID?, part: Bool, undecided: Bool)) {
            guard let form = NameForm(key: row.form, name: row.name) else { return nil }
            entity = EntityID(row.id)
            self.form = form
            redirect = row.redirect.map { EntityID($0) }
            part = row.part
            undecided = row.undecided
        }
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
    /// Pairs that were weighed and are too unlike to have an effect.
    var faint: [FormEdge] = []
    /// Forms that only those pairs lead to.
    var beside: [String: Known] = [:]
    /// Keys of short forms that fit too many names to look at them all.
    var crowded: Set<String> = []
    var judgements = FormJudgements()

    var affected: [NameForm] { known.values.map(\.form).filter { levels[$0.key] == .affected } }

    func clusters() -> FormClusters {
        FormClusters(
            Set(known.values.map(\.form)), edges: edges, crowded: crowded, judgements: judgements)
    }
}
