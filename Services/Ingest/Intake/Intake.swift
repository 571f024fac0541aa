import Logging
public import Postgres
public import ServiceLifecycle
public import Shared

/// Takes documents in: checks them, groups them, stores each group in one transaction, and answers after COMMIT.
public final class Intake: Service {
    private let check: DocumentCheck
    private let commits: GroupCommit<Submission, SubmissionReceipt>

    /// - Parameter onStored: called after a group with new documents was committed.
    public init(
        pool: PostgresPool, check: DocumentCheck = DocumentCheck(), onStored: @escaping @Sendable () -> Void = {}
    ) {
        self.check = check
        let store = DocumentStore(pool: pool)
        commits = GroupCommit(size: \.size) { batch in
            let receipts = try await store.store(batch)
            if receipts.contains(where: { $0.status != .duplicate }) { onStored() }
            return receipts
        }
    }

    /// Stores one document; what it returns is committed.
    /// - Throws: `ServiceError`: `invalid-document`, `document-too-large`, `busy`, `shutting-down`, `database-unavailable`.
    public func submit(_ draft: DocumentDraft) async throws -> SubmissionReceipt {
        try check.check(draft)
        do {
            return try await commits.submit(Submission(draft))
        } catch {
            Logger.current.debug("a document was not stored", metadata: ["error": "\(error)"])
            throw ServiceError(databaseFailure: error)
        }
    }

    public func run() async throws { try await commits.run() }
}
