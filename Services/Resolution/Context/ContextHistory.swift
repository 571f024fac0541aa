package import Shared

/// What all documents that name an entity tell of it, put together once and asked for many chains.
package struct ContextHistory: Sendable {
    private let contexts: [DocumentID: StoryContext]
    /// What the documents name, and in how many of them.
    private var people: [String: Int] = [:]
    private var bodies: [String: Int] = [:]
    private var places: [String: Int] = [:]
    private var topics: [String: Int] = [:]
    /// Days of publication, in order.
    private let days: [Int]
    let facts: PersonFacts
    /// The entity's own names, which are no companions of it.
    let names: Set<String>

    package init(
        _ contexts: [(document: DocumentID, context: StoryContext)], facts: PersonFacts = PersonFacts(),
        names: Set<String>
    ) {
        // Two spellings in one document are one mention of the entity.
        self.contexts = Dictionary(
            contexts.map { ($0.document, $0.context) }, uniquingKeysWith: { first, _ in first })
        self.facts = facts
        self.names = names
        days = self.contexts.values.compactMap(\.day).sorted()
        for context in self.contexts.values {
            for name in context.people { people[name, default: 0] += 1 }
            for name in context.bodies { bodies[name, default: 0] += 1 }
            for name in context.places { places[name, default: 0] += 1 }
            for word in context.topics { topics[word, default: 0] += 1 }
        }
    }

    func names(in document: DocumentID) -> Bool { contexts[document] != nil }

    /// How many names and topics of a document stand in others that name the entity.
    func shared(
        with context: StoryContext, of document: DocumentID
    ) -> (people: Int, bodies: Int, places: Int, topics: Int) {
        let own = contexts[document]
        func count(_ values: Set<String>, _ known: [String: Int], _ ownValues: Set<String>?) -> Int {
            values.count { (known[$0] ?? 0) > (ownValues?.contains($0) == true ? 1 : 0) }
        }
        return (
            count(context.people.subtracting(names), people, own?.people),
            count(context.bodies, bodies, own?.bodies), count(context.places, places, own?.places),
            count(context.topics, topics, own?.topics)
        )
    }

    /// Days between one and the nearest on which another document named the entity.
    func distance(to day: Int, of document: DocumentID) -> Int? {
        var skipped = contexts[document]?.day
        var best: Int?
        var low = days.partitionIndex { $0 >= day }
        var high = low
        // Outward from the day, past the document's own.
        while best == nil, low > 0 || high < days.count {
            let before = low > 0 ? day - days[low - 1] : Int.max
            let after = high < days.count ? days[high] - day : Int.max
            let found = after <= before ? days[high] : days[low - 1]
            if after <= before { high += 1 } else { low -= 1 }
            if found == skipped { skipped = nil } else { best = abs(found - day) }
        }
        return best
    }
}

extension [Int] {
    /// The first place from which on a condition holds, where it holds for all that follow.
    fileprivate func partitionIndex(where holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
