/// A lexical attribute that a model embeds, named as in spaCy.
enum WordAttribute: String, Sendable {
    case orth = "ORTH"
    case norm = "NORM"
    case prefix = "PREFIX"
    case suffix = "SUFFIX"
    case shape = "SHAPE"
    case lower = "LOWER"
    case spacy = "SPACY"
    case isSpace = "IS_SPACE"

    func value(of word: LexicalFeatures) -> UInt64 {
        switch self {
        case .orth: word.orth
        case .norm: word.norm
        case .prefix: word.prefix
        case .suffix: word.suffix
        case .shape: word.shape
        case .lower: word.lower
        case .spacy: word.spacy ? 1 : 0
        case .isSpace: word.isSpace ? 1 : 0
        }
    }
}
