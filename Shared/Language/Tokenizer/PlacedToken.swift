/// A token at its place in a text.
package struct PlacedToken: Sendable {
    package var form: TokenForm
    /// Offset of its first Unicode scalar.
    package var start: Int
    /// It is followed by one space, which belongs to no token.
    package var spacy = false

    package var end: Int { start + form.lexeme.length }

    package var features: LexicalFeatures {
        LexicalFeatures(
            orth: form.lexeme.orthID, norm: form.normID, prefix: form.lexeme.prefixID, suffix: form.lexeme.suffixID,
            shape: form.lexeme.shapeID, lower: form.lexeme.lowerID, isSpace: form.lexeme.isSpace, spacy: spacy)
    }
}
