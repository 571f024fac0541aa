/// What is looked at when two records are compared. Absent facts leave their features at 0.
public enum RecordFeature: String, Sendable, CaseIterable {
    /// The best pair of names: its log-odds in sixths, as far as they speak for one, and as far as they speak against it.
    case nameAgrees
    case nameDiffers
    /// How rare the words are that the names share, where they agree.
    case nameIsRare
    /// People of one family name whose given names are nothing alike: one household, more often than not.
    case givenDiffers
    /// Given and family name stand in each other's field.
    case partsSwapped
    /// The names of organisations have different numbers, or only one has any.
    case numberDiffers
    case legalFormDiffers
    /// Short first words that are not the same, before the same others.
    case acronymDiffers
    /// One name has nothing but initials.
    case initialsOnly
    /// The names agree once the letters of a word are put in the other's order.
    case lettersScrambled
    case birthSame
    case birthNear
    case birthDiffers
    case deathDiffers
    /// A number of one kind that is the same; that is the same but for a slip; of which none agrees.
    case identifierSame
    case identifierNear
    case identifierDiffers
    case phoneSame
    case phoneDiffers
    case emailSame
    /// The address of an office rather than a person: `info@…`.
    case emailShared
    case emailDiffers
    /// Similarity of the most similar addresses above one half; and 1 where none are above a third.
    case addressAlike
    case addressDiffers
    case countrySame
    case countryDiffers
    case employerSame
    case genderDiffers
    /// Both have facts, but none of a kind that the other has.
    case nothingToCompare
}
