/// Nouns for what happens at a time and place.
enum EventNouns {
    /// Nouns of the mentions' table, and those that name an action of a body.
    static func contains(_ lemma: String) -> Bool { words.contains(lemma) || happenings.contains(lemma) }

    /// Actions that a document can be about without being mentions: "the withdrawal", "the inquiry".
    static func isHappening(_ lemma: String) -> Bool { happenings.contains(lemma) }

    /// Events where people come together: who speaks there is there.
    static func isGathering(_ lemma: String) -> Bool { gatherings.contains(lemma) }

    private static let words = list("eventnoun:", in: PackageResources.headwords_txt)
    private static let happenings = list("happening:", in: PackageResources.happenings_txt)
    private static let gatherings = list("gathering:", in: PackageResources.happenings_txt)

    private static func list(_ label: String, in table: [UInt8]) -> Set<String> {
        var found: Set<String> = []
        for line in ResourceLines(table) where line.hasPrefix(label) {
            found.formUnion(line.split(separator: " ").dropFirst().map(String.init))
        }
        return found
    }
}
