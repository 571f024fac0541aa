import Shared

/// A statement in the making: still with tokens, so that its sources and time can be found.
struct Claim: Sendable {
    var predicate: Predicate
    /// The token that makes the claim.
    var token: Int
    var subject: Participant?
    var object: EntityReference?
    var event: EntityReference?
    var place: EntityReference?
    var parties: [EntityReference]?
    var content: String?
    /// Where the content begins.
    var contentStart: Int?
    var quote: String?
    var title: String?
    var capacity: String?
    var purpose: String?
    var time: String?
    var until: String?
    var factuality = Factuality()
    var evidence: Range<Int>
    var rule: String
    /// Presupposed by a name's title: only a quotation's speaker answers for it, not who reports the clause.
    var isPresupposed = false
}
