public import Postgres
public import ServiceLifecycle
internal import Shared
public import Wire

/// Takes documents in, reads them, and sends what was found to resolution.
public enum IngestService {
    public struct Configuration: Sendable {
        public var server: MessageServer.Configuration
        public var database: PostgresConfiguration
        /// Where resolution answers.
        public var resolution: MessageClient.Configuration
        /// Documents read at the same time by this process; 0 for a process that only takes in.
        public var workers: Int
        public var lease: Duration = .seconds(30)
        public var version: String

        public init(
            server: MessageServer.Configuration, database: PostgresConfiguration,
            resolution: MessageClient.Configuration, workers: Int, version: String
        ) {
            self.server = server
            self.database = database
            self.resolution = resolution
            self.workers = workers
            self.version = version
        }
    }

    /// The service's parts in the order in which they depend on each other; a service group ends them from the last on.
    public static func build(
        _ configuration: Configuration, reader: any DocumentReader,
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> [any Service] {
        let pool = PostgresPool(configuration.database, pool: .init(maximum: 6 + 2 * configuration.workers))
        let listener = PostgresListener(configuration.database, channels: [WorkQueue.channel])
        let work = Bell()
        let mail = Bell()
        let intake = Intake(pool: pool, onStored: { work.ring() })
        let client = MessageClient(configuration.resolution)
        let queue = WorkQueue(pool: pool, lease: configuration.lease)
        let relay = OutboxRelay(outbox: Outbox(pool: pool), bell: mail) { event in
            try await client.request(
                MessageType.documentAnalysed, event, deadline: .seconds(20), traceparent: event.traceparent,
                retry: .idempotent)
        }
        let workers = (0..<configuration.workers).map { number in
            Worker(
                name: "\(Host.name)/\(Host.processID)/\(number)", queue: queue, reader: reader, bell: work,
                onRead: { mail.ring() })
        }
        let server = MessageServer(
            configuration.server,
            handlers: handlers(
                intake: intake, rereading: Rereading(pool: pool), office: DeadLetterOffice(pool: pool),
                counts: IngestCounts(pool: pool),
                version: configuration.version),
            onListening: onListening)
        return [pool, listener, NotificationRelay(listener: listener, bell: work), intake, client, relay] + workers
            + [server]
    }

    private static func handlers(
        intake: Intake, rereading: Rereading, office: DeadLetterOffice, counts: IngestCounts, version: String
    ) -> HandlerTable {
        let started = ContinuousClock.now
        var table = HandlerTable()
        table.handle(MessageType.documentSubmit, role: .submit, isLight: true) { (request: DocumentSubmit, _) in
            try await intake.submit(request.document)
        }
        table.exchange(MessageType.documentsSubmit, role: .submit) {
            (_: Nothing, _, documents: ItemSource<DocumentSubmit>, answers: ItemSink<SubmissionAnswer>) in
            try await SubmissionStream(intake: intake).run(documents, answers)
        }
        table.handle(MessageType.documentReread, role: .operate) { (request: DocumentReread, _) in
            try await ServiceError.answering { try await rereading.queue(request) }
        }
        table.handle(MessageType.deadLetterList, role: .operate) { (request: DeadLetterList, _) in
            try await ServiceError.answering { try await office.list(request) }
        }
        table.handle(MessageType.deadLetterRetry, role: .operate) { (request: DeadLetterRetry, _) in
            try await ServiceError.answering { try await office.retry(request) }
        }
        table.handle(MessageType.status, role: nil) { (_: Nothing, _) in
            ServiceStatus(
                service: "ingest", version: version, uptime: started.duration(to: .now).seconds,
                counts: try await ServiceError.answering { try await counts.read() })
        }
        return table
    }
}
