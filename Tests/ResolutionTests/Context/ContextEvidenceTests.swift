import Resolution
import Shared
import Testing

@Suite struct `What a document tells beside the name` {
    private static let document = DocumentID.make()

    private static func context(
        day: Int? = nil, people: Set<String> = [], bodies: Set<String> = [], topics: Set<String> = []
    ) -> StoryContext {
        var context = StoryContext()
        context.day = day
        context.people = people
        context.bodies = bodies
        context.topics = topics
        return context
    }

    private static func features(
        _ context: StoryContext, titles: [String] = [], seen: [StoryContext] = [], facts: PersonFacts? = nil
    ) -> [String: Double] {
        let history = ContextHistory(
            seen.map { (DocumentID.make(), $0) }, facts: facts ?? PersonFacts(), names: ["ada keller"])
        let found = ContextEvidence().features(of: context, in: document, titles: titles, against: history)
        return Dictionary(found.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `Companions are those seen with somebody before, each once, and never the person's own name`() {
        let seen = [
            Self.context(people: ["ada keller", "ruth moser"], bodies: ["harbour board"]),
            Self.context(people: ["ruth moser", "ivo lang"]),
        ]
        let found = Self.features(
            Self.context(people: ["ada keller", "ruth moser", "ivo lang", "jo berg"], bodies: ["harbour board"]),
            seen: seen)
        #expect(found == ["companions": 2, "shared-bodies": 1])
    }

    @Test func `Topics count as a share, days as nearness`() throws {
        let found = Self.features(
            Self.context(day: 20_000, topics: ["goal", "match", "league", "coach"]),
            seen: [Self.context(day: 20_030, topics: ["goal", "league"])])
        #expect(found["shared-topics"] == 0.5)
        #expect(abs(try #require(found["in-the-news"]) - 0.3679) < 0.001)
    }

    @Test func `Whoever is named in full in the same document is another, and it is no evidence for them`() {
        let own = Self.context(day: 20_000, people: ["ada keller", "ruth moser"], bodies: ["harbour board"])
        let other = Self.context(day: 20_005, people: ["ruth moser"])
        // Two spellings in one document are one mention.
        let history = ContextHistory(
            [(Self.document, own), (Self.document, own), (DocumentID.make(), other)], names: ["ada keller"])
        let found = ContextEvidence().features(of: own, in: Self.document, titles: [], against: history)
        #expect(found.map(\.name) == ["apart-in-document", "companions", "in-the-news"])
        #expect(found.first?.contribution ?? 0 < 0)
        #expect(found.dropFirst().first?.value == 1)
    }

    @Test(arguments: [
        ("1990-06-01", ["minister"], "too-young"), ("2024-06-01", ["minister"], "dead-by-then"),
        ("2010-06-01", ["minister"], "in-office"), ("2015-06-01", ["minister"], "out-of-office"),
    ])
    func `Lives and terms are held against the day`(published: String, titles: [String], feature: String) throws {
        var facts = PersonFacts()
        facts.born = 1980
        facts.died = 2020
        let days = try ["2008-01-01", "2012-12-31", published].map { try #require(CivilDate($0)).daysSince1970 }
        facts.terms = [.init(field: "politics", start: days[0], end: days[1])]
        let found = Self.features(Self.context(day: days[2]), titles: titles, facts: facts)
        #expect(found[feature] == 1)
    }

    @Test func `A former office tells nothing of the day, and neither does one of another field`() throws {
        var facts = PersonFacts()
        facts.terms = [.init(field: "politics", start: nil, end: 10_000)]
        #expect(Self.features(Self.context(day: 20_000), titles: ["former minister"], facts: facts).isEmpty)
        #expect(Self.features(Self.context(day: 20_000), titles: ["coach"], facts: facts).isEmpty)
    }
}
