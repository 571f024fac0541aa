import Language
import Testing

/// The language model of this machine, loaded once.
enum InstalledModel {
    private static let loaded = Result<LanguageModel, any Error> {
        guard let directory = ModelLocation.find() else { throw Missing() }
        return try LanguageModel.load(directory: directory)
    }

    struct Missing: Error, CustomStringConvertible {
        let description = "no language model is installed; deploy/fetch-model brings it"
    }

    static func get() throws -> LanguageModel { try loaded.get() }
}
