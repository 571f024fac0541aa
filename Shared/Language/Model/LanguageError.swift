/// Why a text was not analysed.
public enum LanguageError: Error, Sendable, Hashable, CustomStringConvertible {
    /// In Unicode scalars.
    case textTooLong(Int)

    public var description: String {
        switch self {
        case .textTooLong(let length):
            "the text has \(length) characters; \(LanguageModel.maximumLength) are the most. Split it into parts"
        }
    }
}
