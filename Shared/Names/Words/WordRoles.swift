/// The parts a word can play in a name.
struct WordRoles: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let honorific = WordRoles(rawValue: 1)
    static let peerage = WordRoles(rawValue: 2)
    static let suffix = WordRoles(rawValue: 4)
    static let particle = WordRoles(rawValue: 8)
    static let stop = WordRoles(rawValue: 16)
    static let common = WordRoles(rawValue: 32)
    /// The first word of some legal form; `Lexicon.legalForms` tells which.
    static let opensLegalForm = WordRoles(rawValue: 64)
    /// Listed among the given names.
    static let given = WordRoles(rawValue: 128)
    /// A country's name, in English or as the country writes it.
    static let country = WordRoles(rawValue: 256)
}
