import Shared

/// What becomes of a chain of an undecided form.
struct ChainPlacement: Sendable {
    var chain: OpenChain
    /// Nil where it stays undecided.
    var entity: EntityID?
    var candidates: [Candidate]
}
