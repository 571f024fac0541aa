public import Postgres
public import ServiceLifecycle
import Shared
public import Wire

/// Turns analysed documents into entities, decisions, statements and changes.
public enum ResolutionService {
    public struct Configuration: Sendable {
        public var server: MessageServer.Configuration
        public var database: PostgresConfiguration
        public var version: String

        public init(server: MessageServer.Configuration, database: PostgresConfiguration, version: String) {
            self.server = server
            self.database = database
            self.version = version
        }
    }

    /// The service's parts in the order in which they depend on each other.
    public static func build(
        _ configuration: Configuration, onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> [any Service] {
        let pool = PostgresPool(configuration.database)
        let handler = AnalysedDocumentHandler(pool: pool)
        let counts = ResolutionCounts(pool: pool)
        let started = ContinuousClock.now
        var table = HandlerTable()
        table.handle(MessageType.documentAnalysed, role: .operate) { (event: CloudEvent<AnalysedDocument>, _) in
            try await handler.handle(event)
        }
        let importer = KnowledgeImporter(pool: pool)
        table.handle(MessageType.knowledgeImport, role: .operate) { (request: KnowledgeImport, _) in
            try await importer.import(request)
        }
        addExplanations(to: &table, pool: pool)
        addCuration(to: &table, pool: pool)
        table.handle(MessageType.status, role: nil) { (_: Nothing, _) in
            ServiceStatus(
                service: "resolution", version: configuration.version, uptime: started.duration(to: .now) / .seconds(1),
                counts: try await ServiceError.answering { try await counts.read() })
        }
        return [
            pool, FormUpkeep(pool: pool), RedoService(pool: pool), handler,
            MessageServer(configuration.server, handlers: table, onListening: onListening),
        ]
    }

    private static func addExplanations(to table: inout HandlerTable, pool: PostgresPool) {
        let explainer = Explainer(pool: pool)
        for type in [MessageType.entityWhy, MessageType.entityWhyNot] {
            table.handle(type, role: .query) { (request: EntityWhy, context) in
                try await ServiceError.answering { try await explainer.why(request, deadline: context.deadline) }
            }
        }
        table.handle(MessageType.entityHow, role: .query) { (request: EntityHow, context) in
            try await ServiceError.answering { try await explainer.how(request, deadline: context.deadline) }
        }
        table.handle(MessageType.judgementList, role: .query) { (request: JudgementList, context) in
            try await ServiceError.answering { try await explainer.judgements(request, deadline: context.deadline) }
        }
    }

    private static func addCuration(to table: inout HandlerTable, pool: PostgresPool) {
        let curator = Curator(pool: pool)
        for (type, kind) in [
            (MessageType.judgementSame, Judgement.Kind.same), (MessageType.judgementDifferent, .different),
        ] {
            table.handle(type, role: .curate) { (request: EntityJudge, _) in
                try await ServiceError.answering { try await curator.judge(request, kind: kind) }
            }
        }
        table.handle(MessageType.judgementUndo, role: .curate) { (request: JudgementUndo, _) in
            try await ServiceError.answering { try await curator.undo(request) }
        }
    }
}
