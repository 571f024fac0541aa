public import Postgres
public import ServiceLifecycle
internal import Shared
public import Wire

/// Answers what the record holds.
public enum QueryService {
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

    /// Notified by resolution whenever the feed has grown.
    private static let changesChannel = "chancery_changes"

    /// The service's parts in the order in which they depend on each other.
    public static func build(
        _ configuration: Configuration, onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> [any Service] {
        let pool = PostgresPool(configuration.database, pool: .init(maximum: 16))
        let listener = PostgresListener(configuration.database, channels: [changesChannel])
        let bell = Bell()
        let table = handlers(pool: pool, bell: bell, version: configuration.version)
        return [
            pool, listener, NotificationRelay(listener: listener, bell: bell),
            MessageServer(configuration.server, handlers: table, onListening: onListening),
        ]
    }

    private static func handlers(pool: PostgresPool, bell: Bell, version: String) -> HandlerTable {
        let entities = EntityFinder(pool: pool)
        let documents = DocumentFinder(pool: pool)
        let statements = StatementFinder(pool: pool)
        let changes = ChangeFollower(pool: pool, bell: bell)
        let counts = QueryCounts(pool: pool)
        let started = ContinuousClock.now
        var table = HandlerTable()
        table.handle(MessageType.entitySearch, role: .query) { (request: EntitySearch, context) in
            try await ServiceError.answering { try await entities.search(request, deadline: context.deadline) }
        }
        table.handle(MessageType.entityGet, role: .query) { (request: EntityGet, context) in
            try await ServiceError.answering { try await entities.get(request, deadline: context.deadline) }
        }
        table.handle(MessageType.documentGet, role: .query) { (request: DocumentGet, context) in
            try await ServiceError.answering { try await documents.get(request, deadline: context.deadline) }
        }
        table.handle(MessageType.documentList, role: .query) { (request: DocumentList, context) in
            try await ServiceError.answering { try await documents.list(request, deadline: context.deadline) }
        }
        table.handle(MessageType.documentStates, role: .query) { (request: DocumentStates, context) in
            try await ServiceError.answering { try await documents.states(request, deadline: context.deadline) }
        }
        table.stream(MessageType.documentExport, role: .query) {
            (request: DocumentExport, _, sink: ItemSink<DocumentGet.Answer>) in
            try await ServiceError.answering { try await documents.export(request) { try await sink.send($0) } }
        }
        table.handle(MessageType.statementList, role: .query) { (request: StatementList, context) in
            try await ServiceError.answering { try await statements.list(request, deadline: context.deadline) }
        }
        table.stream(MessageType.changesFollow, role: .query) {
            (request: ChangesFollow, _, sink: ItemSink<Change>) in
            try await ServiceError.answering { try await changes.follow(request) { try await sink.send($0) } }
        }
        table.handle(MessageType.status, role: nil) { (_: Nothing, _) in
            ServiceStatus(
                service: "query", version: version, uptime: started.duration(to: .now) / .seconds(1),
                counts: try await ServiceError.answering { try await counts.read() })
        }
        return table
    }
}
