/// The word forms of a model: their attributes are worked out once, then shared by all threads.
package final class Vocabulary: Sendable {
    private let norms: [UInt64: String]
    private let lexemes = BoundedCache<Lexeme>(maximumScalars: 2_000_000)

    /// Reads `vocab/lookups.bin`, of which only the table `lexeme_norm` is needed. Throws `ModelError`.
    package init(directory: String) throws {
        let file = ModelFile(directory: directory, "vocab/lookups.bin")
        var norms: [UInt64: String] = [:]
        guard let tables = try file.messagePack().entries else {
            throw ModelError(path: file.path, reason: "it holds no tables")
        }
        if let table = tables.last(where: { $0.key.string == "lexeme_norm" })?.value {
            guard let entries = table.entries else {
                throw ModelError(path: file.path, reason: "lexeme_norm is no table")
            }
            norms.reserveCapacity(entries.count)
            for entry in entries {
                guard let word = entry.key.hash, let norm = entry.value.string else {
                    throw ModelError(path: file.path, reason: "lexeme_norm pairs numbers of words with norms")
                }
                norms[word] = norm
            }
        }
        self.norms = norms
    }

    /// - Parameter scalars: the form's text, not empty.
    package func lexeme(_ scalars: ArraySlice<Unicode.Scalar>) -> Lexeme {
        let key = ScalarKey(scalars)
        if let lexeme = lexemes.value(for: key) { return lexeme }
        let lexeme = Lexeme(scalars) { orth in norms[orth] ?? NormExceptions.table[key] }
        lexemes.insert(lexeme, for: key)
        return lexeme
    }
}
