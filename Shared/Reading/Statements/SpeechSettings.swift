import Language
import Shared

/// Where and to whom somebody speaks, told once and holding for what the same speaker says next in the paragraph:
/// "At the opening of the fair, the mayor called for calm. She added that …".
struct SpeechSettings: Sendable {
    let tree: ParseTree
    let participants: Participants
    let venues: Venues

    private struct Setting {
        var event: EntityReference?
        var addressee: EntityReference?
    }

    private static let acts: Set<Predicate> = [.says, .demands, .rejects, .agrees]

    /// Fills the events and addressees that the claims' own words leave open.
    func apply(to claims: inout [Claim]) {
        var settings: [String: Setting] = [:]
        var last = 0
        let order = claims.indices.filter { Self.acts.contains(claims[$0].predicate) && tree.isVerb(claims[$0].token) }
            .sorted { claims[$0].token < claims[$1].token }
        for index in order {
            let claim = claims[index]
            if last < claim.token, tree.hasParagraphEnd(in: last..<claim.token) { settings = [:] }
            last = max(last, claim.token)
            guard let subject = claim.subject else { continue }
            let speaker = subject.reference?.chain.map(String.init) ?? subject.words
            var setting = settings[speaker] ?? Setting()
            if let venue = venues.venue(of: claim.token) {
                setting = Setting(event: venue.event, addressee: setting.addressee)
            }
            if let addressee = named(claim.predicate == .says ? claim.object : nil) ?? audience(of: claim) {
                setting.addressee = addressee
            }
            settings[speaker] = setting
            if claims[index].event == nil { claims[index].event = setting.event }
            if claim.predicate == .says, claim.object == nil { claims[index].object = setting.addressee }
        }
    }

    private func named(_ object: EntityReference?) -> EntityReference? {
        object.flatMap { [.person, .organisation, .country].contains($0.type) ? $0 : nil }
    }

    /// "The minister, speaking to the BBC, …": a participle beside the speaker names the audience.
    private func audience(of claim: Claim) -> EntityReference? {
        guard let subject = claim.subject else { return nil }
        let participles =
            tree.children(claim.token, "advcl") + tree.children(subject.head, "acl") + misparsed(subject, claim)
        for verb in participles where tree.tag(verb) == "VBG" && ["speak", "talk", "write"].contains(tree.lemma(verb)) {
            for label in ["to", "with", "on", "in"] {
                guard let object = tree.prepositional(verb, label) else { continue }
                let reference =
                    participants.participant(object).reference
                    ?? tree.children(object, "compound", "nmod").compactMap({ participants.participant($0).reference })
                    .last
                if let reference = named(reference) { return reference }
            }
        }
        return nil
    }

    /// The parser takes "speaking" for the main verb and the verb of saying for a modifier.
    private func misparsed(_ subject: Participant, _ claim: Claim) -> [Int] {
        let governor = tree.head(subject.head)
        return tree.tag(governor) == "VBG" && tree.child(governor, "aux") == nil && governor < claim.token
            ? [governor] : []
    }
}
