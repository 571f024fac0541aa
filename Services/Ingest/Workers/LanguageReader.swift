public import Language
internal import Reading
public import Shared

/// Reads a document with a language model: the engine's tokens and parse, then the reading over them.
public struct LanguageReader: DocumentReader {
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
        do {
            let context = DocumentContext(
                title: document.title, published: document.published, publisher: document.publisher)
            return reader.read(try model.analyse(document.text), context: context)
        } catch let error as LanguageError {
            throw ServiceError(code: "document-too-large", message: error.description)
        }
    }
}
