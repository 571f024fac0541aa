/// What the lexicon knows about one folded word.
struct Word: Sendable {
    var roles: WordRoles = []
    /// The kind of suffix (junior, third …), 0 for none.
    var suffix: UInt8 = 0
    /// How common the word is as part of a person's name: 1 very common, each step half as common; 0 unknown, so rare.
    var band: UInt8 = 0
    /// The word's standard spelling in names of persons and of organisations, as a hash; 0 where it is its own.
    var personSpelling: UInt64 = 0
    var organisationSpelling: UInt64 = 0
    /// Groups of given names that stand for each other; 0 for none.
    var groups: SIMD4<UInt16> = .zero

    mutating func join(group: UInt16) {
        for lane in 0..<4 where groups[lane] == 0 || groups[lane] == group {
            groups[lane] = group
            return
        }
    }
}
