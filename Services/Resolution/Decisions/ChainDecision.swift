import Shared

/// What was decided about one chain of a document.
struct ChainDecision: Sendable {
    var chain: Chain
    /// How many mentions the chain has.
    var mentions: Int
    /// The entity of the chain's form, to which the chain belongs whatever is merged and split.
    var owner: EntityID
    var decision: Decision
}
