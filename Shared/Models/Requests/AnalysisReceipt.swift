/// The answer to `document.analysed`, after COMMIT.
public struct AnalysisReceipt: Codable, Sendable, Hashable {
    public var document: DocumentID
    /// False where the event had been handled before.
    public var applied: Bool

    public init(document: DocumentID, applied: Bool) {
        self.document = document
        self.applied = applied
    }
}
