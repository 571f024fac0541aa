/// Body of `document.submit`. `documents.submit` streams the same, one an item, and answers each with a `SubmissionAnswer`.
public struct DocumentSubmit: Codable, Sendable, Hashable {
    public var document: DocumentDraft

    public init(document: DocumentDraft) { self.document = document }
}
