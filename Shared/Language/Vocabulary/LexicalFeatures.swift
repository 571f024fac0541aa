/// What the neural components see of a token: string numbers by `StringHash` and two flags.
package struct LexicalFeatures: Sendable {
    package var orth: UInt64
    package var norm: UInt64
    package var prefix: UInt64
    package var suffix: UInt64
    package var shape: UInt64
    package var lower: UInt64
    /// The token is white space.
    package var isSpace: Bool
    /// The token is followed by one space.
    package var spacy: Bool

    package init(
        orth: UInt64, norm: UInt64, prefix: UInt64, suffix: UInt64, shape: UInt64, lower: UInt64, isSpace: Bool,
        spacy: Bool
    ) {
        self.orth = orth
        self.norm = norm
        self.prefix = prefix
        self.suffix = suffix
        self.shape = shape
        self.lower = lower
        self.isSpace = isSpace
        self.spacy = spacy
    }
}
