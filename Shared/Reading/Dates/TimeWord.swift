/// A word as the time grammar sees it: tokens cut where digits, letters and dashes meet ("5:30PM", "mid-1980s").
struct TimeWord: Sendable {
    /// In lower case.
    let text: String
    /// What the lexicon has it mean; nil for most words.
    let meaning: TimeMeaning?
    /// The name of a feast may begin with it.
    let startsFeast: Bool
    let token: Int
    /// Offsets in Unicode scalars.
    let start: Int
    let end: Int
    /// Its value where it is nothing but ASCII digits ("1,460" counts as them).
    let number: Int?
    /// How many digits such a number has.
    let digits: Int
    let isCapitalised: Bool
    /// Nothing stands between it and the word before.
    let isGlued: Bool
}
