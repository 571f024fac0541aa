import Shared

/// What a document tells of the people in it beside their names: who else is in it, where it plays, what it is about, when.
///
/// Things go by their names alone: a context is the same whatever is known of them, so that nothing has to be told anew
/// when two of them turn out to be one.
package struct StoryContext: Sendable, Hashable {
    /// The day of publication, in days since 1970.
    package var day: Int?
    /// Full names of people, in comparable form.
    package var people: Set<String> = []
    /// Organisations and other named things.
    package var bodies: Set<String> = []
    /// Places, and countries by their ISO 3166-1 codes in small letters.
    package var places: Set<String> = []
    package var topics: Set<String> = []

    package init() {}

    /// - Parameters:
    ///   - forms: those of the document's chains.
    ///   - day: the day of publication, in days since 1970.
    init(_ forms: [NameForm], topics: [String], day: Int?) {
        self.day = day
        self.topics = Set(topics)
        for form in forms where form.day == nil && !form.words.isEmpty {
            switch form.type {
            case .person: if form.words.count > 1 { people.insert(form.folded) }
            case .place, .country: places.insert(form.folded)
            case .organisation, .other: bodies.insert(form.folded)
            default: break
            }
        }
    }
}
