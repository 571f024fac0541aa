internal import Glibc
package import Shared

/// What a document tells about one of its chains meaning an entity, beside the name: a pure function of the document and of
/// all that is known of the entity.
package struct ContextEvidence: Sendable {
    private let weights: FormWeights

    package init(weights: FormWeights = .shipped) { self.weights = weights }

    /// - Parameters:
    ///   - document: that of the chain.
    ///   - titles: how the chain's person is described there.
    /// - Returns: features whose values are numbers of shared names (at most 4), a share of topics or nearness in time from
    ///   0 to 1, or 1 for what simply is so.
    package func features(
        of context: StoryContext, in document: DocumentID, titles: [String], against history: ContextHistory
    ) -> [Feature] {
        var found: [Feature] = []
        func add(_ name: String, _ value: Double = 1) {
            guard value > 0 else { return }
            found.append(Feature(name: name, value: value, contribution: value * weights[name]))
        }
        // Named in full beside this one, as somebody else.
        if history.names(in: document) { add("apart-in-document") }
        let shared = history.shared(with: context, of: document)
        add("companions", Double(min(shared.people, 4)))
        add("shared-bodies", Double(min(shared.bodies, 4)))
        add("shared-places", Double(min(shared.places, 4)))
        if context.topics.count > 2 { add("shared-topics", Double(shared.topics) / Double(context.topics.count)) }
        guard let day = context.day else { return found }
        if let days = history.distance(to: day, of: document) { add("in-the-news", exp(-Double(days) / 30)) }
        addFacts(history.facts, on: day, titles: titles, add)
        return found
    }

    /// Lives and terms of office against the day of publication.
    private func addFacts(_ facts: PersonFacts, on day: Int, titles: [String], _ add: (String, Double) -> Void) {
        let year = CivilDate(daysSince1970: day).year
        if let born = facts.born, year < born + 15 { add("too-young", 1) }
        if let died = facts.died, year > died + 1 { add("dead-by-then", 1) }
        guard let field = RoleField.of(titles), !titles.contains(where: Self.isPast) else { return }
        let terms = facts.terms.filter { $0.field == field }
        guard !terms.isEmpty else { return }
        add(terms.contains { $0.holds(on: day) } ? "in-office" : "out-of-office", 1)
    }

    private static func isPast(_ title: String) -> Bool {
        let words = title.lowercased().split { !$0.isLetter }
        return words.contains("former") || words.contains("ex") || words.contains("late")
    }
}
