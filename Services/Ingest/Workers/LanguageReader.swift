import Dispatch
public import Language
import Reading
public import Shared

/// Reads a document with a language model: the engine's tokens and parse, then the reading over them.
///
/// Reading is all computation, up to seconds for a long text. It runs on threads of its own, so that those that answer
/// requests stay free; the operating system shares the cores among them.
public struct LanguageReader: DocumentReader {
    private static let threads = DispatchQueue(label: "chancery.reading", qos: .utility, attributes: .concurrent)

    private let model: LanguageModel
    private let reader = Reader()

    public init(model: LanguageModel) { self.model = model }

    public func read(_ document: DocumentDraft) async throws -> DocumentAnalysis {
        if let language = document.language?.lowercased(), language != "en", !language.hasPrefix("en-") {
            throw ServiceError(
                code: "unsupported-language",
                message:
                    "the document says it is in '\(language)'; English is read. Leave language out if that is wrong")
        }
        return try await withCheckedThrowingContinuation { continuation in
            Self.threads.async { continuation.resume(with: Result { try analyse(document) }) }
        }
    }

    private func analyse(_ document: DocumentDraft) throws -> DocumentAnalysis {
        do {
            let context = DocumentContext(
                title: document.title, published: document.published, publisher: document.publisher)
            return reader.read(try model.analyse(document.text), context: context)
        } catch let error as LanguageError {
            throw ServiceError(code: "document-too-large", message: error.description)
        }
    }
}
