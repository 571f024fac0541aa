internal import Glibc
package import Shared

/// What a document tells about one of its chains meaning an entity, beside the name: a pure function of the document and of
/// all that is known of the entity.
package struct ContextEvidence: Sendable {
    private let weights: FormWeights

    package init(weights: FormWeights = .shipped) { self.weights = weights }

    /// All documents that name an entity, as one.
    package struct History: Sendable {
        package var contexts: [(document: DocumentID, context: StoryContext)]
        package var facts: PersonFacts?
        /// The entity's own names, which are no companions of it.
        package var names: Set<String>

        package init(
            contexts: [(document: DocumentID, context: StoryContext)], facts: PersonFacts?, names: Set<String>
        ) {
            self.contexts = contexts
            self.facts = facts
            self.names = names
        }
    }

    /// - Parameters:
    ///   - document: that of the chain.
    ///   - titles: how the chain's person is described there.
    /// - Returns: features whose values are numbers of shared names (at most 4), a share of topics or nearness in time from
    ///   0 to 1, or 1 for what simply is so.
    package func features(
        of context: StoryContext, in document: DocumentID, titles: [String], against history: History
    ) -> [Feature] {
        var found: [Feature] = []
        func add(_ name: String, _ value: Double = 1) {
            guard value > 0 else { return }
            found.append(Feature(name: name, value: value, contribution: value * weights[name]))
        }
        var (people, bodies, places, topics) = (Set<String>(), Set<String>(), Set<String>(), Set<String>())
        var days: Int?
        for (other, known) in history.contexts {
            // Named in full beside this one, as somebody else.
            guard other != document else {
                add("apart-in-document")
                continue
            }
            people.formUnion(context.people.intersection(known.people))
            bodies.formUnion(context.bodies.intersection(known.bodies))
            places.formUnion(context.places.intersection(known.places))
            topics.formUnion(context.topics.intersection(known.topics))
            if let day = context.day, let then = known.day { days = min(days ?? .max, abs(day - then)) }
        }
        people.subtract(history.names)
        add("companions", Double(min(people.count, 4)))
        add("shared-bodies", Double(min(bodies.count, 4)))
        add("shared-places", Double(min(places.count, 4)))
        if context.topics.count > 2 { add("shared-topics", Double(topics.count) / Double(context.topics.count)) }
        if let days { add("in-the-news", exp(-Double(days) / 30)) }
        if let facts = history.facts, let day = context.day { addFacts(facts, on: day, titles: titles, add) }
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
