/// A word form with all that depends on its letters alone.
package final class Lexeme: Sendable {
    package let text: String
    package let lower: String
    package let norm: String
    package let shape: String
    /// In Unicode scalars.
    package let length: Int
    package let isSpace: Bool
    package let isPunctuation: Bool
    package let orthID: UInt64
    package let lowerID: UInt64
    package let normID: UInt64
    package let prefixID: UInt64
    package let suffixID: UInt64
    package let shapeID: UInt64

    /// - Parameters:
    ///   - scalars: its text, not empty.
    ///   - norm: its norm, where the vocabulary names one for the number of its text.
    init(_ scalars: ArraySlice<Unicode.Scalar>, norm exception: (_ orth: UInt64) -> String?) {
        text = String(String.UnicodeScalarView(scalars))
        lower = Lowercase.of(scalars)
        shape = WordShape.of(scalars)
        length = scalars.count
        isSpace = scalars.allSatisfy(\.isSpace)
        isPunctuation = scalars.allSatisfy(\.isPunctuation)
        orthID = StringHash.identifier(of: text)
        lowerID = StringHash.identifier(of: lower)
        norm = exception(orthID) ?? lower
        normID = StringHash.identifier(of: norm)
        prefixID = StringHash.identifier(of: String(String.UnicodeScalarView(scalars.prefix(1))))
        suffixID = StringHash.identifier(of: String(String.UnicodeScalarView(scalars.suffix(3))))
        shapeID = StringHash.identifier(of: shape)
    }
}
