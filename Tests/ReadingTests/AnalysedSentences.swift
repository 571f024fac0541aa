import Language

/// Analyses of test sentences by the language model of this machine, which deploy/test installs.
enum AnalysedSentences {
    private static let model = Result<LanguageModel, any Error> {
        guard let directory = ModelLocation.find() else { throw Missing() }
        return try LanguageModel.load(directory: directory)
    }

    struct Missing: Error, CustomStringConvertible {
        let description = "no language model is installed; deploy/fetch-model brings it"
    }

    static func analysis(of sentence: String) throws -> AnalysedText { try model.get().analyse(sentence) }
}
