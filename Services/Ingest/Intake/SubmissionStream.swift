import Shared
import Wire

/// Answers `documents.submit`: many documents under way at once, each answered as soon as it is committed.
struct SubmissionStream: Sendable {
    let intake: Intake
    /// Documents under way; enough to fill groups while earlier ones are being committed.
    static let width = 1024

    func run(_ documents: ItemSource<DocumentSubmit>, _ answers: ItemSink<SubmissionAnswer>) async throws {
        try await withThrowingTaskGroup(of: SubmissionAnswer.self) { group in
            var index = 0
            var underWay = 0
            for try await document in documents {
                if underWay == Self.width, let answer = try await group.next() {
                    underWay -= 1
                    try await answers.send(answer)
                }
                let place = index
                group.addTask { await answer(document, at: place) }
                index += 1
                underWay += 1
            }
            for try await answer in group { try await answers.send(answer) }
        }
    }

    private func answer(_ document: Result<DocumentSubmit, ServiceError>, at index: Int) async -> SubmissionAnswer {
        do {
            return SubmissionAnswer(index: index, receipt: try await intake.submit(document.get().document))
        } catch let error as ServiceError {
            return SubmissionAnswer(index: index, error: error)
        } catch {
            return SubmissionAnswer(
                index: index, error: ServiceError(code: "internal", message: "the document was not stored"))
        }
    }
}
