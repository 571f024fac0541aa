public import Shared

/// Reads one document: the language engine and the reading behind one call.
public protocol DocumentReader: Sendable {
    /// - Throws: `ServiceError`; a retryable one is tried again later, any other gives the document up.
    func read(_ document: DocumentDraft) async throws -> DocumentAnalysis
}
