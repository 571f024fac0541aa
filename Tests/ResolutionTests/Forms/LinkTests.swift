import FoundationEssentials
import Postgres
import Resolution
import Shared
import Testing

@Suite(.serialized) struct `Links between forms` {
    /// People of one name part more than a key may have, beside the usual ones.
    private static let forms: [NameForm] = {
        let given = [
            "jan", "jana", "jane", "janet", "jack", "jacob", "james", "jamie", "jason", "jasper", "jean", "jeff",
            "jenna",
            "jenny", "jeremy", "jerome", "jess", "jill", "jim", "jo", "joan", "joanna", "job", "jodie", "joe", "joel",
            "john", "jolene", "jon", "jonah", "jonas", "jordan", "jorge", "jose", "joseph", "josh", "joy", "joyce",
            "juan", "judd", "jude", "judith", "julia", "julian", "julie", "june", "justin",
        ]
        let smiths = (given + ["peter", "anna"]).map { name in
            NameForm(type: .person, name: name, words: [name, "smith"])
        }
        return (FormPool.all + smiths + [NameForm(type: .person, name: "Smith", words: ["smith"])]).sorted()
    }()

    /// Each pair in both directions.
    private static func stored(_ pool: PostgresPool) async throws -> Set<[String]> {
        let rows = try await pool.query(
            "SELECT a.form, b.form FROM form_links l JOIN entities a ON a.id = l.one JOIN entities b ON b.id = l.other")
        return Set(try rows.decode((String, String).self).map { [$0, $1] })
    }

    private static func expected() -> Set<[String]> {
        let least = FormWeights.shipped["consider"]
        let edges = FormEdge.all(among: Set(forms)).filter { $0.link.kind == .part || $0.link.probability >= least }
        return Set(edges.flatMap { [[$0.left.key, $0.right.key], [$0.right.key, $0.left.key]] })
    }

    private static func enter(_ forms: [NameForm], by count: Int, _ pool: PostgresPool) async throws {
        for start in stride(from: 0, to: forms.count, by: count) {
            try await pool.withTransaction { connection in
                let registry = FormRegistry(connection: connection)
                try await registry.lock()
                _ = try await registry.admit(Set(forms[start..<min(start + count, forms.count)]))
            }
        }
    }

    private static func leads(_ pool: PostgresPool) async throws -> Set<[String]> {
        let rows = try await pool.query(
            """
            SELECT string_agg(e.form || ' ' || e.part || ' ' || e.undecided, '; ' ORDER BY e.form)
            FROM entities e WHERE e.form IS NOT NULL GROUP BY coalesce(e.redirect, e.id)
            """)
        return Set(try rows.map { [try $0.decode(String.self, at: 0)] })
    }

    @Test func `Whatever the order, and however many come at once, the same pairs are linked`() async throws {
        try await ResolutionDatabase.with { pool in
            let expected = Self.expected()
            #expect(!expected.isEmpty)
            var random = SeededGenerator(11)
            var clusters: Set<Set<[String]>> = []
            for count in [1, 3, 17, 200] {
                try await Self.enter(Self.forms.shuffled(using: &random), by: count, pool)
                #expect(try await Self.stored(pool) == expected)
                clusters.insert(try await Self.leads(pool))
                try await ResolutionDatabase.clear(pool)
            }
            #expect(clusters.count == 1)
        }
    }

    @Test func `A key that too many have links nobody and is not stored`() async throws {
        try await ResolutionDatabase.with { pool in
            try await Self.enter(Self.forms, by: 10, pool)
            let most = try await pool.query(
                "SELECT max(n) FROM (SELECT count(*) AS n FROM form_keys GROUP BY key) AS x")
            #expect(try most.first?.decode(Int.self, at: 0) ?? .max <= FormKeys.limit)
            let full = try await pool.query("SELECT count(*) FROM form_key_counts WHERE forms > \(FormKeys.limit)")
            #expect(try full.first?.decode(Int.self, at: 0) ?? 0 > 0)
        }
    }

    /// Every key that is stored, and how many forms have it.
    private static func keys(_ pool: PostgresPool) async throws -> [String] {
        let rows = try await pool.query(
            """
            SELECT concat_ws(' ', c.key, c.forms, (
                SELECT string_agg(e.form, ',' ORDER BY e.form) FROM form_keys k JOIN entities e ON e.id = k.entity
                WHERE k.key = c.key))
            FROM form_key_counts c ORDER BY 1
            """)
        return try rows.map { try $0.decode(String.self, at: 0) }
    }

    @Test func `Keys and links of older rules are made anew, and what they decide with them`() async throws {
        try await ResolutionDatabase.with { pool in
            try await Self.enter(Self.forms, by: 50, pool)
            let (links, leads) = (try await Self.stored(pool), try await Self.leads(pool))
            let keys = try await Self.keys(pool)
            try await pool.query("DELETE FROM form_keys WHERE key LIKE 'person i:%'")
            try await pool.query("UPDATE form_key_counts SET key = 'old ' || key WHERE key LIKE 'person i:%'")
            try await pool.query("DELETE FROM form_links WHERE one < other")
            try await pool.query("UPDATE entities SET redirect = NULL, part = false, undecided = false")
            try await pool.query("UPDATE form_link_rules SET rules = 'forms-0'")
            try await FormUpkeep(pool: pool).update()
            #expect(try await Self.stored(pool) == links)
            #expect(try await Self.leads(pool) == leads)
            #expect(try await Self.keys(pool) == keys)
        }
    }
}
