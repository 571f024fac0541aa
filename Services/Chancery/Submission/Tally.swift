import Shared

/// Counts what became of a run of submissions.
struct Tally: Sendable {
    private(set) var documents: [DocumentID] = []
    private(set) var counts: [String: Int] = [:]
    private(set) var refused = 0

    mutating func take(_ outcome: Submitter.Outcome, json: Bool) throws {
        if let receipt = outcome.answer.receipt {
            documents.append(receipt.document)
            counts[receipt.status.rawValue, default: 0] += 1
            if json { Console.line(try CanonicalJSON.text(receipt)) }
        }
        if let error = outcome.answer.error {
            refused += 1
            Failure.complain("\(outcome.origin): \(error.message)", code: error.code)
            if json { Console.line(try CanonicalJSON.text(error)) }
        }
        if (documents.count + refused) % 100 == 0 {
            Console.progress("\(documents.count + refused) documents answered")
        }
    }

    func summary(waited: Bool, dead: Int) -> String {
        var parts = ["accepted", "revision", "duplicate"].compactMap { status in
            counts[status].map { "\($0) \(status)" }
        }
        if refused > 0 { parts.append("\(refused) refused") }
        if dead > 0 { parts.append("\(dead) given up (see `chancery deadletters`)") }
        let end = waited ? dead == 0 ? "; all are in the record" : "" : "; stored, and being read"
        return (parts.isEmpty ? "nothing to submit" : parts.joined(separator: ", ")) + (documents.isEmpty ? "" : end)
    }
}
