import FoundationEssentials
import Shared

/// A checked document on its way into the database.
struct Submission: Sendable {
    /// What the document is called if it turns out to be new.
    let id: DocumentID
    let draft: DocumentDraft
    let fingerprint: Fingerprint

    init(_ draft: DocumentDraft) {
        id = .make()
        self.draft = draft
        fingerprint = Fingerprint(of: draft)
    }

    /// Roughly what it takes in memory and on the way to the database, in bytes.
    var size: Int { draft.text.utf8.count + 256 }
}
