import Shared
import Wire

/// Waits until submitted documents are in the record.
struct ResolutionWait: Sendable {
    let client: MessageClient

    /// - Parameter progress: told how many are through.
    /// - Returns: those that were given up.
    func wait(
        for documents: [DocumentID], timeout: Duration, progress: (Int) -> Void
    ) async throws -> [DocumentID] {
        var waiting = documents
        var dead: [DocumentID] = []
        let end = ContinuousClock.now + timeout
        while true {
            var open: [DocumentID] = []
            for start in stride(from: 0, to: waiting.count, by: 5000) {
                let page = Array(waiting[start..<min(start + 5000, waiting.count)])
                let answer = try await client.request(
                    MessageType.documentStates, DocumentStates(documents: page), as: DocumentStates.Answer.self,
                    retry: .idempotent)
                for (document, state) in zip(page, answer.states) {
                    switch state {
                    case .resolved?: break
                    case .dead?: dead.append(document)
                    default: open.append(document)
                    }
                }
            }
            waiting = open
            progress(documents.count - waiting.count)
            if waiting.isEmpty { return dead }
            guard ContinuousClock.now < end else {
                throw ServiceError(
                    code: "timed-out",
                    message:
                        "\(waiting.count) of \(documents.count) documents are not yet in the record; they are stored and will be. See `chancery status`",
                    retryable: true)
            }
            try await Task.sleep(for: .milliseconds(waiting.count > 50 ? 200 : 50))
        }
    }
}
