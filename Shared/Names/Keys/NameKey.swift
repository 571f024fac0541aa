/// One key under which a name can be looked up: names of the same thing should share at least one.
public struct NameKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    public enum Kind: String, Sendable, CaseIterable {
        /// All words in order, folded, in Latin letters.
        case name = "n"
        /// The same words in alphabetical order.
        case sorted = "s"
        /// The family name's consonants and the first sound of the given name, or what it is a form of, in both orders.
        case initial = "i"
        /// The consonant classes of two words, in alphabetical order.
        case skeleton = "k"
        /// The consonant classes of one word that tells something.
        case word = "w"
        /// The first letters of an organisation's words, or a short name that may be such.
        case acronym = "a"
        /// The consonant classes of the whole name written together.
        case whole = "h"
    }

    public let kind: Kind
    public let value: String

    /// `kind:value`, ready for a text column.
    public var description: String { "\(kind.rawValue):\(value)" }

    public static func < (left: NameKey, right: NameKey) -> Bool { left.description < right.description }
}
