package import Shared

/// What a document must be to be taken in: judged before anything is stored.
public struct DocumentCheck: Sendable, Hashable {
    /// Unicode scalars of text.
    public var maximumText: Int
    /// Bytes of each other field.
    public var maximumField: Int

    public init(maximumText: Int = 1_000_000, maximumField: Int = 4096) {
        self.maximumText = maximumText
        self.maximumField = maximumField
    }

    /// - Throws: `ServiceError` `invalid-document` that points at the field and says what to do.
    package func check(_ draft: DocumentDraft) throws(ServiceError) {
        let fields = [
            ("doc_id", draft.docID), ("title", draft.title), ("publisher", draft.publisher), ("url", draft.url),
            ("language", draft.language),
        ]
        for case (let name, let value?) in fields {
            if value.utf8.count > maximumField {
                throw invalid(name, "\(name) has \(value.utf8.count) bytes; \(maximumField) are the most")
            }
            if value.utf8.contains(0) { throw invalid(name, "\(name) contains a NUL character; remove it") }
        }
        if draft.docID?.isEmpty == true {
            throw invalid("doc_id", "doc_id is empty; leave it out or give the document's own id")
        }
        if draft.text.utf8.contains(0) { throw invalid("text", "text contains a NUL character; remove it") }
        if draft.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            throw invalid("text", "text is empty; a document needs words to be read")
        }
        // A scalar takes at least one byte: most texts need no count.
        if draft.text.utf8.count > maximumText, draft.text.unicodeScalars.count > maximumText {
            throw ServiceError(
                code: "document-too-large",
                message: "text has \(draft.text.unicodeScalars.count) characters; \(maximumText) are the most. "
                    + "Split it into parts and submit each", pointer: "/document/text")
        }
    }

    private func invalid(_ field: String, _ message: String) -> ServiceError {
        ServiceError(code: "invalid-document", message: message, pointer: "/document/\(field)")
    }
}
