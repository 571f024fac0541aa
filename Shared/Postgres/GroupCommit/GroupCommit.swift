public import ServiceLifecycle

/// Puts the small writes of many callers into few transactions.
///
/// While one batch is being committed the next one gathers, so that one flush to disk serves them all. A caller is answered
/// only after the transaction that holds its item has been committed.
public final class GroupCommit<Item: Sendable, Answer: Sendable>: Service {
    private let queue: CommitQueue<Item, Answer>
    private let writers: Int
    private let size: @Sendable (Item) -> Int
    private let write: @Sendable ([Item]) async throws -> [Answer]

    /// - Parameters:
    ///   - writers: transactions under way at the same time; two let one compute while the other flushes.
    ///   - size: roughly what an item takes, in bytes.
    ///   - write: commits a batch and returns one answer for each item, in their order. What it throws, every caller gets.
    public init(
        limits: GroupCommitLimits = GroupCommitLimits(), writers: Int = 2, size: @escaping @Sendable (Item) -> Int,
        write: @escaping @Sendable ([Item]) async throws -> [Answer]
    ) {
        queue = CommitQueue(limits: limits)
        self.writers = max(1, writers)
        self.size = size
        self.write = write
    }

    /// Waits for a batch to take the item and to be committed.
    /// - Throws: `GroupCommitError`, and what `write` threw.
    public func submit(_ item: Item) async throws -> Answer { try await queue.submit(item, size: size(item)) }

    /// Writes until graceful shutdown or cancellation; what had been taken by then is still written.
    public func run() async throws {
        await withGracefulShutdownHandler {
            await withTaskCancellationHandler {
                await withDiscardingTaskGroup { group in
                    for _ in 0..<writers {
                        group.addTask { await self.writeBatches() }
                    }
                }
            } onCancel: {
                queue.close()
            }
        } onGracefulShutdown: {
            self.queue.close()
        }
    }

    private func writeBatches() async {
        while let batch = await queue.nextBatch() {
            do {
                let answers = try await write(batch.map(\.item))
                for (entry, answer) in zip(batch, answers) { entry.continuation.resume(returning: answer) }
                for entry in batch.dropFirst(answers.count) { entry.continuation.resume(throwing: CancellationError()) }
            } catch {
                for entry in batch { entry.continuation.resume(throwing: error) }
            }
        }
    }
}
