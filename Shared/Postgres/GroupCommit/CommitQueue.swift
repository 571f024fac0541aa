internal import Shared

/// Where items wait for a writer of `GroupCommit`: bounded, and handed over in batches.
final class CommitQueue<Item: Sendable, Answer: Sendable>: Sendable {
    struct Entry: Sendable {
        let item: Item
        let size: Int
        let continuation: CheckedContinuation<Answer, any Error>
    }

    private typealias Writer = CheckedContinuation<[Entry]?, Never>

    private struct State {
        var entries: [Entry] = []
        var bytes = 0
        var writers: [Writer] = []
        var isClosed = false
    }

    private let limits: GroupCommitLimits
    private let state = Locked(State())

    init(limits: GroupCommitLimits) { self.limits = limits }

    /// Waits until a writer has answered.
    func submit(_ item: Item, size: Int) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let entry = Entry(item: item, size: size, continuation: continuation)
            switch state.withLock({ enqueue(entry, in: &$0) }) {
            case .waiting: break
            case .handed(let batch, let writer): writer.resume(returning: batch)
            case .refused(let error): continuation.resume(throwing: error)
            }
        }
    }

    private enum Fate {
        case waiting
        case handed([Entry], to: Writer)
        case refused(GroupCommitError)
    }

    private func enqueue(_ entry: Entry, in state: inout State) -> Fate {
        guard !state.isClosed else { return .refused(.shuttingDown) }
        guard state.entries.count < limits.waiting, state.bytes + entry.size <= limits.waitingBytes else {
            return .refused(.full)
        }
        state.entries.append(entry)
        state.bytes += entry.size
        guard let writer = state.writers.popLast() else { return .waiting }
        return .handed(takeBatch(from: &state), to: writer)
    }

    /// The next batch, at least one item; nil once the queue is closed and empty.
    func nextBatch() async -> [Entry]? {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state -> [Entry]?? in
                if !state.entries.isEmpty { return .some(takeBatch(from: &state)) }
                if state.isClosed { return .some(nil) }
                state.writers.append(continuation)
                return nil
            }
            if let ready { continuation.resume(returning: ready) }
        }
    }

    /// Takes no more; what waits is still handed out.
    func close() {
        let writers = state.withLock { state in
            state.isClosed = true
            defer { state.writers = [] }
            return state.writers
        }
        for writer in writers { writer.resume(returning: nil) }
    }

    private func takeBatch(from state: inout State) -> [Entry] {
        var count = 0
        var bytes = 0
        for entry in state.entries.prefix(limits.batch) {
            guard count == 0 || bytes + entry.size <= limits.batchBytes else { break }
            count += 1
            bytes += entry.size
        }
        defer {
            state.entries.removeFirst(count)
            state.bytes -= bytes
        }
        return Array(state.entries.prefix(count))
    }
}
