import Logging
public import Postgres
public import ServiceLifecycle
public import Shared

/// Answers `document.analysed` after COMMIT. Events that arrive together share a transaction.
public final class AnalysedDocumentHandler: Service {
    private typealias Outcome = Result<AnalysisReceipt, ServiceError>

    private let commits: GroupCommit<CloudEvent<AnalysedDocument>, Outcome>

    public init(pool: PostgresPool) {
        let resolver = DocumentResolver(pool: pool)
        commits = GroupCommit(
            limits: GroupCommitLimits(waiting: 2000, batch: 16), writers: 1,
            size: { $0.data.analysis.mentions.count * 200 + 1000 },
            write: { await Self.resolve($0, with: resolver) })
    }

    /// - Returns: `applied` is false where the event had been handled before, or a newer reading was.
    /// - Throws: `ServiceError`.
    public func handle(_ event: CloudEvent<AnalysedDocument>) async throws -> AnalysisReceipt {
        do {
            return try await commits.submit(event).get()
        } catch {
            throw ServiceError(databaseFailure: error)
        }
    }

    public func run() async throws { try await commits.run() }

    /// Where a group fails, each of its events gets a transaction, and an answer, of its own.
    private static func resolve(
        _ events: [CloudEvent<AnalysedDocument>], with resolver: DocumentResolver
    ) async -> [Outcome] {
        do {
            return try await resolver.resolve(events).map { .success($0) }
        } catch {
            Logger.current.warning(
                "a group of documents was not resolved",
                metadata: ["documents": "\(events.count)", "error": "\(error)"])
            guard events.count > 1 else { return [.failure(ServiceError(databaseFailure: error))] }
        }
        var outcomes: [Outcome] = []
        for event in events { outcomes += await resolve([event], with: resolver) }
        return outcomes
    }
}
