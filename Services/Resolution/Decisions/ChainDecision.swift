import Shared

/// What was decided about one chain of the document at hand.
struct ChainDecision: Sendable {
    var chain: Chain
    /// How many mentions the chain has.
    var mentions: Int
    var decision: Decision

    var isNewEntity: Bool { decision.outcome == .created }
}
