import Shared

/// Somebody or something that takes part in a claim: a known entity, or only words that describe it.
struct Participant: Sendable, Hashable {
    /// The head token of its words.
    var head: Int
    var reference: EntityReference?
    /// Its words as written.
    var words: String

    var type: EntityType? { reference?.type }

    /// One link of a chain of sources.
    var source: StatementSource {
        guard let reference else { return StatementSource(kind: .unnamed, description: words) }
        let kind: StatementSource.Kind =
            switch reference.type {
            case .document: .document
            case .person: .person
            default: .organisation
            }
        return StatementSource(kind: kind, entity: reference)
    }
}
