import UnixSignals

/// Ctrl-C and SIGTERM for commands that have something to bring to an end.
enum Interruption {
    /// - Returns: what the work returns; nil where a signal came first. The work is cancelled then, and has ended.
    static func orResult<Result: Sendable>(
        of work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result? {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { return nil }
                return nil
            }
            group.addTask { try await work() }
            defer { group.cancelAll() }
            guard let result = try await group.next() ?? nil else {
                group.cancelAll()
                while let _ = try? await group.next() {}
                return nil
            }
            return result
        }
    }
}
