import Shared

/// The gatherings that verbs' adjuncts name.
struct Venues: Sendable {
    let tree: ParseTree
    let participants: Participants

    /// The gathering that a verb's adjuncts or the noun above its relative clause name, and its head.
    func venue(of verb: Int) -> (event: EntityReference, head: Int)? {
        for phrase in tree.children(verb, "prep") where ["at", "during", "in"].contains(tree.lower(phrase)) {
            guard let object = tree.child(phrase, "pobj") else { continue }
            for head in [object, tree.prepositional(object, "of")].compactMap({ $0 }) {
                if EventNouns.isGathering(tree.lemma(head)), let event = participants.events.event(headedBy: head) {
                    return (event, head)
                }
            }
        }
        if tree.dep(verb) == "relcl", tree.children(verb, "advmod").contains(where: { tree.lower($0) == "where" }),
            EventNouns.isGathering(tree.lemma(tree.head(verb))),
            let event = participants.events.event(headedBy: tree.head(verb))
        {
            return (event, tree.head(verb))
        }
        return nil
    }
}
