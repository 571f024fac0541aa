import FoundationEssentials
import Postgres
import Resolution
import Shared
import Testing

/// What stands in the database against the same function computed over everything at once.
@Suite(.serialized) struct `Judgements in the database` {
    /// The forms of each entity, its lead's first; undecided ones marked.
    private static func stored(_ pool: PostgresPool) async throws -> String {
        let rows = try await pool.query(
            "SELECT form, coalesce(redirect, id)::text, part, undecided FROM entities WHERE form IS NOT NULL")
        var clusters: [String: [String]] = [:]
        for (form, lead, part, undecided) in try rows.decode((String, String, Bool, Bool).self) {
            clusters[lead, default: []].append("\(part ? "+" : " ")\(undecided ? "?" : " ")\(form)")
        }
        return clusters.values.map { $0.sorted().joined(separator: ", ") }.sorted().joined(separator: "\n")
    }

    private static func computed(_ forms: Set<NameForm>, _ judgements: FormJudgements = FormJudgements()) -> String {
        let clusters = FormClusters(forms, edges: FormPool.edges(of: forms), judgements: judgements)
        func line(_ form: NameForm, _ part: String) -> String {
            "\(part)\(clusters.undecided.contains(form) ? "?" : " ")\(form.key)"
        }
        return clusters.clusters.map { cluster in
            (cluster.core.map { line($0, " ") } + cluster.parts.map { line($0, "+") }).sorted().joined(separator: ", ")
        }.sorted().joined(separator: "\n")
    }

    private static func enter(_ forms: Set<NameForm>, in pool: PostgresPool) async throws {
        try await pool.withTransaction { connection in
            let registry = FormRegistry(connection: connection)
            try await registry.lock()
            _ = try await registry.admit(forms)
        }
    }

    private static func ids(_ pool: PostgresPool) async throws -> [String: EntityID] {
        let rows = try await pool.query("SELECT form, id FROM entities WHERE form IS NOT NULL")
        let pairs = try rows.decode((String, UUID).self).map { ($0, EntityID($1)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    @Test func `Histories of arrivals and judgements leave what the forms alone tell, once they are undone`()
        async throws
    {
        try await ResolutionDatabase.with { pool in
            var random = SeededGenerator(23)
            let curator = Curator(pool: pool)
            for _ in 0..<12 {
                try await ResolutionDatabase.clear(pool)
                var coming = FormPool.all.shuffled(using: &random)
                var known = Set(coming.prefix(8))
                coming.removeFirst(8)
                try await Self.enter(known, in: pool)
                var standing: [(JudgementID, FormJudgements.Pair, Bool)] = []
                for _ in 0..<30 {
                    let ids = try await Self.ids(pool)
                    switch Int.random(in: 0..<5, using: &random) {
                    case 0, 1:
                        let new = Set(coming.prefix(Int.random(in: 1...3, using: &random)))
                        coming.removeFirst(new.count)
                        known.formUnion(new)
                        try await Self.enter(new, in: pool)
                    case 2 where !standing.isEmpty:
                        let gone = standing.remove(at: Int.random(in: standing.indices, using: &random))
                        _ = try await curator.undo(JudgementUndo(judgement: gone.0, author: "a", reason: "r"))
                    default:
                        let two = known.sorted().shuffled(using: &random).prefix(2).map { $0 }
                        guard let one = ids[two[0].key], let other = ids[two[1].key] else { continue }
                        let isSame = Bool.random(using: &random)
                        do {
                            let answer = try await curator.judge(
                                EntityJudge(one: one, other: other, author: "a", reason: "r"),
                                kind: isSame ? .same : .different)
                            standing.append(
                                (answer.judgement.id, FormJudgements.Pair(two[0].key, two[1].key), isSame))
                        } catch let error as ServiceError {
                            #expect(error.code == "contradicts-judgement")
                        }
                    }
                    let judgements = FormJudgements(
                        same: Set(standing.filter(\.2).map(\.1)), different: Set(standing.filter { !$0.2 }.map(\.1)))
                    #expect(try await Self.stored(pool) == Self.computed(known, judgements))
                    guard !coming.isEmpty else { break }
                }
                for gone in standing.shuffled(using: &random) {
                    _ = try await curator.undo(JudgementUndo(judgement: gone.0, author: "a", reason: "r"))
                }
                #expect(try await Self.stored(pool) == Self.computed(known))
            }
        }
    }

    @Test func `Why two are not one says that their middle names contradict each other`() async throws {
        try await ResolutionDatabase.with { pool in
            let names = ["Ann Ruth Berg", "Ann Maria Berg", "Ann Berg"]
            try await Self.enter(
                Set(
                    names.map {
                        NameForm(type: .person, name: $0, words: $0.lowercased().split(separator: " ").map(String.init))
                    }),
                in: pool)
            let ids = try await Self.ids(pool)
            let ruth = try #require(ids["person|ann ruth berg||||"])
            let maria = try #require(ids["person|ann maria berg||||"])
            let short = try #require(ids["person|ann berg||||"])
            let why = try await Explainer(pool: pool).why(EntityWhy(one: ruth, other: maria), deadline: nil)
            #expect(!why.together)
            #expect(why.obstacles.contains { $0.contains("middle names") })
            let open = try await Explainer(pool: pool).why(EntityWhy(one: ruth, other: short), deadline: nil)
            #expect(open.obstacles.contains { $0.contains("Ann Berg is undecided") })
        }
    }

    @Test func `A merge redirects, why and how tell of it, an undo restores, and the feed has it all`() async throws {
        try await ResolutionDatabase.with { pool in
            let forms = Set([
                NameForm(type: .person, name: "Ruth Keller", words: ["ruth", "keller"]),
                NameForm(type: .person, name: "Ruth Moser", words: ["ruth", "moser"]),
                NameForm(type: .person, name: "Moser", words: ["moser"]),
            ])
            try await Self.enter(forms, in: pool)
            let ids = try await Self.ids(pool)
            let keller = try #require(ids["person|ruth keller||||"])
            let moser = try #require(ids["person|ruth moser||||"])
            let short = try #require(ids["person|moser||||"])
            let curator = Curator(pool: pool)
            let explainer = Explainer(pool: pool)
            let before = try await explainer.why(EntityWhy(one: keller, other: short), deadline: nil)
            #expect(!before.together && !before.obstacles.isEmpty)
            let judged = try await curator.judge(
                EntityJudge(one: keller, other: moser, author: "archive", reason: "she married"), kind: .same)
            #expect(judged.merged.contains(max(keller, moser)))
            let why = try await explainer.why(EntityWhy(one: keller, other: short), deadline: nil)
            #expect(why.together && why.steps.count == 2)
            #expect(why.steps.first?.judgement?.reason == "she married")
            let how = try await explainer.how(EntityHow(entity: short), deadline: nil)
            #expect(how.entity == min(keller, moser) && how.root.children.count >= 1)
            await #expect(throws: ServiceError.self) {
                try await curator.judge(
                    EntityJudge(one: keller, other: moser, author: "a", reason: "r"), kind: .different)
            }
            let undone = try await curator.undo(
                JudgementUndo(judgement: judged.judgement.id, author: "archive", reason: "another Ruth"))
            #expect(undone.split == [max(keller, moser)])
            #expect(try await !explainer.why(EntityWhy(one: keller, other: moser), deadline: nil).together)
            let kinds = try await pool.query("SELECT type FROM changes ORDER BY cursor")
                .map { try $0.decode(String.self, at: 0) }
            #expect(kinds.first == "merged" && kinds.contains("split"))
            let list = try await explainer.judgements(JudgementList(entity: keller), deadline: nil)
            #expect(list.judgements.map(\.id) == [judged.judgement.id])
            await #expect(throws: ServiceError.self) {
                try await curator.undo(JudgementUndo(judgement: judged.judgement.id, author: "a", reason: "again"))
            }
        }
    }

    @Test func `A family name that too many bear is undecided, in whatever order they come`() async throws {
        try await ResolutionDatabase.with { pool in
            let given = (0..<60).map {
                "\(Character(UnicodeScalar(UInt8(97 + $0 % 26))))\(["ora", "ilka", "emund"][$0 / 26])"
            }
            let bearers = given.map { NameForm(type: .person, name: $0, words: [$0, "varga"]) }
            let short = NameForm(type: .person, name: "Varga", words: ["varga"])
            var outcomes: Set<String> = []
            for order in [
                [short] + bearers, bearers + [short], bearers.reversed().prefix(50) + [short] + bearers.prefix(10),
            ] {
                try await ResolutionDatabase.clear(pool)
                for form in order { try await Self.enter([form], in: pool) }
                let rows = try await pool.query(
                    "SELECT undecided, redirect IS NULL FROM entities WHERE form = 'person|varga||||'")
                #expect(try rows.first?.decode(Bool.self, at: 0) == true)
                #expect(try rows.first?.decode(Bool.self, at: 1) == true)
                outcomes.insert(try await Self.stored(pool))
            }
            #expect(outcomes.count == 1)
        }
    }
}
