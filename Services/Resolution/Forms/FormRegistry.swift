import FoundationEssentials
package import Postgres
package import Shared

/// The known forms, their entities and which of them are one.
///
/// Whoever changes them holds one lock to the end of the transaction, so that what is read here is all there is: the
/// clusters are then a function of the set of forms and judgements, whatever order or process they came through.
package struct FormRegistry: Sendable {
    let connection: PostgresConnection
    let scorer = FormScorer()
    let weights = FormWeights.shipped

    package init(connection: PostgresConnection) { self.connection = connection }

    /// Any number that nothing else locks.
    private static let lockNumber: Int64 = 7_104_104

    /// Waits until no other transaction changes forms. Before anything else here is called.
    ///
    /// All that is asked here is looked up by keys. The planner cannot know how few rows a list of them finds, and would
    /// read whole tables for the longer ones; from here to the end of the transaction it does not.
    package func lock() async throws {
        try await connection.query(
            """
            SELECT pg_advisory_xact_lock(\(Self.lockNumber)), set_config('enable_seqscan', 'off', true),
                set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
            """)
    }

    package struct Entered: Sendable {
        /// The entity of each form, by the form's key; where it leads is another matter.
        package var entities: [String: EntityID] = [:]
        /// Where each led before anything was settled.
        var leads: [String: EntityID] = [:]
        /// Keys of the forms that were not known.
        package var created: Set<String> = []
        /// Known forms that lost a link, because a key became too common, and those still undecided.
        var disturbed: Set<NameForm> = []
    }

    /// Enters forms, brings everything that depends on them in line, and tells what was merged and split.
    package func admit(_ forms: Set<NameForm>) async throws -> Admission {
        let entered = try await enter(forms)
        let seeds = forms.filter { entered.created.contains($0.key) }.union(entered.disturbed)
        let neighbourhood = try await neighbourhood(of: seeds)
        let settlement = FormSettlement(neighbourhood)
        try await record(settlement, judgement: nil)
        let leads = entered.leads.merging(settlement.leads) { $1 }
        return Admission(entered: entered, leads: leads, settlement: settlement)
    }

    /// Brings known forms and all that depends on them in line, and tells the feed.
    func settle(_ forms: Set<NameForm>) async throws {
        let settlement = FormSettlement(try await neighbourhood(of: forms))
        try await record(settlement, judgement: nil)
        let shown = try await EntityWriter(connection: connection).show(settlement.touched, created: [])
        try await ChangeFeed(connection: connection).append(settlement.entries(created: []) + shown)
    }

    package struct Admission: Sendable {
        package var entered: Entered
        /// Where each form leads now, by key.
        package var leads: [String: EntityID]
        var settlement: FormSettlement
    }

    /// Gives each form that has none an entity of its own, its keys and its links.
    package func enter(_ forms: Set<NameForm>) async throws -> Entered {
        let forms = forms.sorted()
        guard !forms.isEmpty else { return Entered() }
        let made = try await connection.query(
            """
            INSERT INTO entities (id, type, name, country, form)
            SELECT * FROM unnest(
                \(forms.map { _ in EntityID.make().uuid })::uuid[], \(forms.map(\.type.rawValue))::text[],
                \(forms.map(\.name))::text[], \(forms.map(\.country))::text[], \(forms.map(\.key))::text[])
            ON CONFLICT (form) DO NOTHING RETURNING form
            """)
        var entered = Entered()
        entered.created = Set(try made.map { try $0.decode(String.self, at: 0) })
        let rows = try await connection.query(
            "SELECT form, id, redirect, undecided FROM entities WHERE form = ANY(\(forms.map(\.key))::text[])")
        var open: Set<String> = []
        for (form, id, redirect, undecided) in try rows.decode((String, UUID, UUID?, Bool).self) {
            entered.entities[form] = EntityID(id)
            entered.leads[form] = EntityID(redirect ?? id)
            if undecided { open.insert(form) }
        }
        entered.disturbed = Set(forms.filter { open.contains($0.key) })
        let created = forms.filter { entered.created.contains($0.key) }.compactMap { form in
            entered.entities[form.key].map { (form: form, entity: $0) }
        }
        entered.disturbed.formUnion(try await storeKeys(created))
        try await link(created)
        return entered
    }

    /// Brings redirects in line with the clusters, and has undecided chains that this may decide examined again.
    func record(_ settlement: FormSettlement, judgement: UUID?) async throws {
        let moves = settlement.moves
        try await RedoQueue(connection: connection).add(settlement)
        guard !moves.isEmpty else { return }
        try await connection.query([
            """
            UPDATE entities e SET redirect = given.redirect, part = given.part, undecided = given.undecided,
                updated = clock_timestamp()
            FROM unnest(
                \(moves.map(\.known.entity.uuid))::uuid[], \(moves.map(\.redirect?.uuid))::uuid[],
                \(moves.map(\.part))::boolean[], \(moves.map(\.undecided))::boolean[])
                AS given (id, redirect, part, undecided)
            WHERE e.id = given.id
            """,
            """
            INSERT INTO regroupings (id, entity, outcome, redirect, candidates, rules, judgement)
            SELECT *, \(weights.version)::text, \(judgement)::uuid FROM unnest(
                \(moves.map { _ in DecisionID.make().uuid })::uuid[], \(moves.map(\.known.entity.uuid))::uuid[],
                \(moves.map(\.outcome))::text[], \(moves.map(\.redirect?.uuid))::uuid[],
                \(try moves.map { try PostgresJSON(settlement.candidates(of: $0.known.form)) })::jsonb[])
            """,
        ])
    }
}
