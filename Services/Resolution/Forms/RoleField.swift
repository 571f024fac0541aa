/// What a person does, told by an office or description as written: coarse enough that two reports of one person agree.
struct RoleField: Sendable {
    /// The field of the first title that tells one.
    static func of(_ titles: [String]) -> String? {
        for title in titles {
            let words = title.lowercased().split { !$0.isLetter }.map(String.init)
            if let field = words.lazy.compactMap({ FormLexicon.shared.roles[$0] }).first { return field }
        }
        return nil
    }
}
