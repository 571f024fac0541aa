import Ingest
import Language
import Shared

/// The reader that this process reads documents with.
enum Readers {
    /// With a model where there is one; without, names by their capitals, and a word about it.
    /// - Throws: `ServiceError` where a model is named or found and cannot be loaded.
    static func configured() throws -> any DocumentReader {
        guard let directory = ModelLocation.find() else {
            if Settings.environment.model != nil { throw missing() }
            Console.note(
                "chancery: no language model is installed; documents are read by capital letters alone. deploy/fetch-model brings one"
            )
            return RuleReader()
        }
        return LanguageReader(model: try load(directory))
    }

    /// - Throws: `ServiceError` `no-model`.
    static func model() throws -> LanguageModel {
        guard let directory = ModelLocation.find() else { throw missing() }
        return try load(directory)
    }

    private static func load(_ directory: String) throws -> LanguageModel {
        do {
            return try LanguageModel.load(directory: directory)
        } catch let error as ModelError {
            throw ServiceError(
                code: "no-model",
                message: "the language model cannot be loaded: \(error). deploy/fetch-model brings it anew")
        }
    }

    private static func missing() -> ServiceError {
        ServiceError(
            code: "no-model",
            message:
                "no language model is at \(ModelLocation.candidates.joined(separator: " or ")); deploy/fetch-model brings one, CHANCERY_MODEL names another"
        )
    }
}
