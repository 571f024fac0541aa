import Shared

/// What a person does, told by an office or description as written: coarse enough that two reports of one person agree.
enum RoleField: Sendable {
    /// Stands before a field that the document's other people suggest, not an office of the person's own.
    static let suggestion: Character = "~"

    /// The field of the first title that tells one.
    static func of(_ titles: [String]) -> String? {
        for title in titles {
            let words = title.lowercased().split { !$0.isLetter }.map(String.init)
            if let field = words.lazy.compactMap({ FormLexicon.shared.roles[$0] }).first { return field }
        }
        return nil
    }

    /// The field in which more than half of the document's people with an office work, if there are two of them at least.
    ///
    /// The companions of a bare family name, and so what the document is about: "Johnson" among coaches is another than
    /// "Johnson" among ministers.
    static func suggested(by chains: [Chain]) -> String? {
        let fields = chains.lazy.filter { $0.type == .person }.compactMap { of($0.titles) }
        let counts = Dictionary(fields.map { ($0, 1) }, uniquingKeysWith: +)
        let total = counts.values.reduce(0, +)
        return counts.first { $0.value > 1 && $0.value * 2 > total }.map { "\(suggestion)\($0.key)" }
    }
}
