import FoundationEssentials
import Postgres
import Shared
import Wire

/// Streams documents to ingest and reports each answer.
struct Submitter: Sendable {
    /// One document's answer, with where the document came from.
    struct Outcome: Sendable {
        var origin: String
        var answer: SubmissionAnswer
    }

    let client: MessageClient

    /// Sends every document again, on a new connection, whose answer a broken one had swallowed: ingest knows it by its
    /// fingerprint then.
    func submit(
        _ entries: [SubmissionSource.Entry], report: (Outcome) throws -> Void
    ) async throws {
        var waiting: [(origin: String, draft: DocumentDraft)] = []
        for entry in entries {
            switch entry.draft {
            case .success(let draft): waiting.append((entry.origin, draft))
            case .failure(let error): try report(Outcome(origin: entry.origin, answer: .init(index: 0, error: error)))
            }
        }
        var attempts = 0
        while !waiting.isEmpty {
            let batch = waiting
            var answered = Set<Int>()
            do {
                try await client.exchange(
                    MessageType.documentsSubmit, Nothing(), sending: DocumentSubmit.self, of: SubmissionAnswer.self
                ) { outlet in
                    for entry in batch { try await outlet.send(DocumentSubmit(document: entry.draft)) }
                } consume: { answers in
                    for try await answer in answers where batch.indices.contains(answer.index) {
                        if answer.error?.retryable == true { continue }
                        answered.insert(answer.index)
                        try report(Outcome(origin: batch[answer.index].origin, answer: answer))
                    }
                }
            } catch let error as ServiceError where error.retryable && error.code != "not-connected" {
                // The connection broke; what was not answered is sent again.
            }
            waiting = batch.indices.filter { !answered.contains($0) }.map { batch[$0] }
            attempts = answered.isEmpty ? attempts + 1 : 0
            guard attempts < 20 else {
                throw ServiceError(
                    code: "busy",
                    message: "\(waiting.count) documents were refused again and again; see `chancery status`",
                    retryable: true)
            }
            if !waiting.isEmpty { try await Task.sleep(for: .milliseconds(100 + 100 * attempts)) }
        }
    }
}
