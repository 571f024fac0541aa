import Logging
public import Postgres
public import ServiceLifecycle
internal import Shared

/// Leases documents, reads them, and stores what was found.
public struct Worker: Service {
    private let name: String
    private let queue: WorkQueue
    private let reader: any DocumentReader
    private let bell: Bell
    private let batch: Int
    private let onRead: @Sendable () -> Void

    /// - Parameters:
    ///   - name: shown beside what it has leased.
    ///   - batch: documents leased at once.
    ///   - onRead: called after analyses were stored.
    public init(
        name: String, queue: WorkQueue, reader: any DocumentReader, bell: Bell, batch: Int = 8,
        onRead: @escaping @Sendable () -> Void = {}
    ) {
        self.name = name
        self.queue = queue
        self.reader = reader
        self.bell = bell
        self.batch = batch
        self.onRead = onRead
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let heard = bell.count
                    let claims = try await queue.claim(limit: batch, worker: name)
                    if claims.isEmpty {
                        await bell.wait(after: heard, atMost: .seconds(1))
                    } else {
                        await work(on: claims)
                    }
                } catch {
                    guard !Task.isCancelled else { return }
                    Logger.current.warning("the queue cannot be read", metadata: ["error": "\(error)"])
                    try? await Task.sleep(for: .milliseconds(500))
                }
            }
        }
    }

    /// Reads the claimed documents while a second task keeps their leases alive.
    private func work(on claims: [WorkQueue.Claim]) async {
        let held = LeaseHolder(items: claims.map(\.item))
        await withTaskGroup { group in
            group.addTask { await keepAlive(held) }
            await read(claims, held: held)
            group.cancelAll()
        }
    }

    private func read(_ claims: [WorkQueue.Claim], held: LeaseHolder) async {
        var finished: [WorkQueue.Completion] = []
        for claim in claims {
            guard !Task.isCancelled else { break }
            guard held.holds(claim.item) else { continue }
            if queue.policy.attempts < claim.item.attempt {
                // Whoever tried before never came to answer.
                await fail(claim.item, Self.endedWithoutAnswer(attempts: claim.item.attempt - 1))
                held.drop(claim.item)
                continue
            }
            do {
                finished.append(.init(item: claim.item, analysis: try await reader.read(claim.draft)))
            } catch is CancellationError {
                break
            } catch let error as ServiceError {
                await fail(claim.item, error)
                held.drop(claim.item)
            } catch {
                let reason = ServiceError(code: "reading-failed", message: "\(error)", retryable: true)
                await fail(claim.item, reason)
                held.drop(claim.item)
            }
        }
        await complete(finished)
        for completion in finished { held.drop(completion.item) }
        await release(held.items)
    }

    /// Stores what was read even while ending, since the reading is done and paid for.
    private func complete(_ finished: [WorkQueue.Completion]) async {
        guard !finished.isEmpty else { return }
        do {
            let stored = try await uncancelled { try await queue.complete(finished) }
            if stored < finished.count {
                Logger.current.warning(
                    "leases had gone to others", metadata: ["documents": "\(finished.count - stored)"])
            }
            onRead()
        } catch {
            // Their leases end, and somebody reads them again.
            Logger.current.warning(
                "analyses were not stored", metadata: ["documents": "\(finished.count)", "error": "\(error)"])
        }
    }

    private func fail(_ item: WorkItem, _ error: ServiceError) async {
        Logger.current.warning(
            "a document was not read",
            metadata: [
                "document.id": "\(item.document)", "work.attempt": "\(item.attempt)", "error.code": "\(error.code)",
                "error.message": "\(error.message)",
            ])
        do {
            try await uncancelled { try await queue.fail(item, error) }
        } catch {
            Logger.current.warning("a failure was not recorded", metadata: ["error": "\(error)"])
        }
    }

    private func release(_ items: [WorkItem]) async {
        guard !items.isEmpty else { return }
        try? await uncancelled { try await queue.release(items) }
    }

    private func keepAlive(_ held: LeaseHolder) async {
        while (try? await Task.sleep(for: queue.lease / 3)) != nil {
            let items = held.items
            guard !items.isEmpty, let renewed = try? await queue.renew(items) else { continue }
            for item in items where !renewed.contains(item.document) { held.drop(item) }
        }
    }

    private static func endedWithoutAnswer(attempts: Int) -> ServiceError {
        ServiceError(
            code: "worker-ended",
            message: "\(attempts) workers in a row ended while they read this document; it may be what ended them")
    }
}

/// Runs `body` in a task of its own that the caller's cancellation does not reach, and waits for it.
private func uncancelled<R: Sendable>(_ body: @escaping @Sendable () async throws -> R) async throws -> R {
    try await Task { try await body() }.value
}
