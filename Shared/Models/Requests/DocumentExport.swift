/// Body of `document.export`: a stream of every resolved document, oldest first, each a `DocumentGet.Answer`.
public struct DocumentExport: Codable, Sendable, Hashable {
    /// Go on after this one.
    public var after: DocumentID?

    public init(after: DocumentID? = nil) { self.after = after }
}
