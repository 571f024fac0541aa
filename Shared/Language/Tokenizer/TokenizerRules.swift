/// What a model's `tokenizer` file holds: regular expressions, and the texts that are split in a way of their own.
struct TokenizerRules: Sendable {
    struct Piece: Sendable {
        var text: String
        var norm: String?
    }

    var patterns: TokenizerPatterns
    var exceptions: [(text: String, pieces: [Piece])]
    /// Only exceptions that affix rules would tear apart are looked for in what those rules have split.
    var fasterHeuristics: Bool

    /// spaCy's numbers of the attributes `ORTH` and `NORM`.
    private static let orth = 65
    private static let norm = 67

    /// Throws `ModelError`.
    init(directory: String) throws {
        let file = ModelFile(directory: directory, "tokenizer")
        let data = try file.messagePack()
        func pattern(_ name: String) throws -> String? {
            guard let value = data[name], !value.isNull else { return nil }
            guard let source = value.string else {
                throw ModelError(path: file.path, reason: "\(name) is no regular expression")
            }
            return source
        }
        do {
            patterns = try TokenizerPatterns(
                prefix: try pattern("prefix_search"), suffix: try pattern("suffix_search"),
                infix: try pattern("infix_finditer"), tokenMatch: try pattern("token_match"),
                urlMatch: try pattern("url_match"))
        } catch let error as PatternError {
            throw ModelError(path: file.path, reason: "a regular expression that is not supported: \(error)")
        }
        fasterHeuristics = data["faster_heuristics"]?.bool ?? true
        exceptions = []
        for entry in data["exceptions"]?.entries ?? [] {
            guard let text = entry.key.string, let values = entry.value.array else {
                throw ModelError(path: file.path, reason: "an exception without its text or its pieces")
            }
            let pieces = values.compactMap(Self.piece)
            guard pieces.count == values.count, !text.isEmpty, pieces.map(\.text).joined() == text else {
                throw ModelError(path: file.path, reason: "the exception for \"\(text)\" is not made of its pieces")
            }
            exceptions.append((text, pieces))
        }
    }

    private static func piece(_ value: MessagePackValue) -> Piece? {
        var text: String?
        var norm: String?
        for entry in value.entries ?? [] {
            switch (entry.key.int, entry.key.string) {
            case (orth, _), (_, "ORTH"): text = entry.value.string
            case (Self.norm, _), (_, "NORM"): norm = entry.value.string
            default: return nil
            }
        }
        return text.flatMap { $0.isEmpty ? nil : Piece(text: $0, norm: norm) }
    }
}
