/// One word of a prepared name: where its spelling and its sounds lie, and what is known about it.
struct NameToken: Sendable {
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        static let particle = Traits(rawValue: 1)
        static let initial = Traits(rawValue: 2)
        static let number = Traits(rawValue: 4)
        static let common = Traits(rawValue: 8)
        /// In quotation marks or brackets, such as a nickname.
        static let aside = Traits(rawValue: 16)
        /// A Slavic patronymic by its ending.
        static let patronymic = Traits(rawValue: 32)
        /// A country's name, in organisations.
        static let country = Traits(rawValue: 64)
    }

    /// So many letters, and so many sounds, of a word are kept.
    static let lengthLimit = 60

    var start: UInt16
    var length: UInt8
    var soundStart: UInt16
    var soundLength: UInt8
    var traits: Traits
    var script: NameScript
    /// The hash of the folded spelling, or of the standard spelling where the lexicon gives one.
    var hash: UInt64
    var groups: SIMD4<UInt16>
    /// How much the word tells: near 1 for a rare name, less for a common one, little for a particle.
    var weight: Float

    var end: Int { Int(start) + Int(length) }
    var soundEnd: Int { Int(soundStart) + Int(soundLength) }
}
